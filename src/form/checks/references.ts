import { listEvidence } from '../evidence.ts';
import type { Form } from '../form.ts';
import type { Issue } from '../issue.ts';
import { placeOf } from './scope/scope.ts';
import type { CheckScope, Mention } from './scope/scope.ts';
import { textsOf } from './scope/texts.ts';

const reference =
  /(?:附件|佐证(?:材料)?(?:编号)?)\s*[:：]?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})(?![、.．]?\s*年)/g;
const digits = '一二三四五六七八九';

/** Every place of the texts in sight that speaks of 附件 n. */
export function findMentions(scope: CheckScope): readonly Mention[] {
  return textsOf(scope).flatMap(({ found, text, label }) =>
    [...text.matchAll(reference)].map(([mention, written = '']) => ({
      place: placeOf(found),
      label,
      found: mention,
      number: readNumeral(written),
    })),
  );
}

/** 附件 n of the texts stand in the list; what the list holds is referred to somewhere. */
export function checkReferences(scope: CheckScope, form: Form): readonly Issue[] {
  const section = form.sections.find(({ kind }) => kind === 'evidence');
  if (section === undefined) return [];
  const listed = new Set(section.fields.map(({ id }) => id));
  const mentions = scope.mentions().filter(({ place: { field = '' } }) => !listed.has(field));
  const list = listEvidence(form, scope.answers);
  const issues = mentions
    .filter(({ number }) => number < 1 || number > list.length)
    .map(({ place, label, found }): Issue => {
      const values = { label, found, count: String(list.length) };
      return { kind: 'reference', severity: 'error', ...place, key: 'no_such_evidence', values };
    });
  // Nobody who hasn't begun to refer wants to hear of every line.
  const referred = new Set(mentions.map(({ number }) => number));
  const unused = referred.size === 0 ? [] : list.filter(({ number }) => !referred.has(number));
  if (unused.length === 0) return issues;
  const field = section.fields[0]?.id;
  const names = unused.map(({ number, title }) => `附件 ${number} ${title}`).join('；');
  return [
    ...issues,
    {
      kind: 'reference',
      severity: 'warning',
      ...(field === undefined ? {} : { field }),
      key: 'evidence_unused',
      values: { names },
    },
  ];
}

/** `12`, 十二, 二十 → number. */
function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = !text.includes('十') ? 0 : tens === '' ? 1 : digits.indexOf(tens) + 1;
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1);
}
