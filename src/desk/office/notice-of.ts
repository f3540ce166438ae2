import { writeLabel } from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import { codeOfAnswers, makeNotice } from '../../compose/index.ts';
import type { Notice, NoticeInput } from '../../compose/index.ts';
import { fieldById } from '../../form/index.ts';
import type { Decision } from '../../review/index.ts';
import type { DeskCase } from './case-of.ts';
import { fileNameOf, namedOf } from './named-of.ts';

/** Letters of a name that a notice carries as data. */
const longestName = 400;

/** 关于补充申报材料的通知 of a case whose list and day are there. */
export function noticeOf(one: DeskCase, title: string, day: Day): NoticeInput {
  const { desk, category, application, outcome, decision } = one;
  const named = namedOf(one);
  const notice = makeNotice({
    policy: desk.policy.id,
    category: category.id,
    // A stranger's file may say more than a notice carries; its page prints all of it.
    unit: named.unit.slice(0, longestName),
    project: named.project.slice(0, longestName),
    number: named.number,
    code: named.code,
    // What the file carries and what its page says are two, where somebody edited it.
    versions:
      named.code === ''
        ? []
        : [...new Set([named.code, codeOfAnswers(category.form, application.shown)])],
    deadline: decision.deadline.trim(),
    asked: decision.asked
      .filter(({ words }) => words.trim() !== '')
      .map(({ fields, words, clause }) => ({
        fields: [...fields],
        words: words.trim(),
        clause: clause.trim(),
      })),
  });
  return {
    ...named,
    fileName: fileNameOf(one, title, day),
    clause: outcome?.clause ?? desk.review.clause,
    quote: outcome?.quote ?? '',
    notice,
    places: notice.asked.map(({ fields }) =>
      fields
        .flatMap((id) => fieldById(category.form, id) ?? [])
        .map(({ label }) => writeLabel(label, desk.words))
        .join('、'),
    ),
  };
}

/** The decision with the notice that was made of it. */
export function withIssued(decision: Decision, { id, asked }: Notice): Decision {
  const before = (decision.issued ?? []).filter((one) => one.id !== id);
  return { ...decision, issued: [...before, { id, asked }] };
}
