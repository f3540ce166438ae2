import { chinaDay, sentenceOn } from '../../base/index.ts';
import { judgeAnswers } from '../../rules/index.ts';
import { loadNamedTemplate } from '../work/load-named-template.ts';
import type { DocumentLink } from '../work/load-named-template.ts';
import type { MadeFile } from '../work/made-file.ts';
import { tasks } from '../work/tasks.ts';
import type { CheckStore } from './store.ts';

/** 自测报告 of what is answered now. This file and the Word engine come only when asked for. */
export async function makeReport(
  store: CheckStore,
  link: DocumentLink,
  onHere: () => void,
): Promise<MadeFile> {
  const { rules, questions, evidence, forward, report, words } = store.payload;
  const judged = judgeAnswers(rules, store.dated.peek(), questions, words);
  const standing = store.standing.peek();
  const given = {
    policy: report.policy,
    category: rules.category,
    unit: '',
    judged,
    forward: judged.summary + sentenceOn(standing, forward),
    evidence,
    on: chinaDay(new Date()),
    round: standing?.kind === 'open' ? report.rounds[standing.round] : undefined,
    words,
  };
  const named = await loadNamedTemplate(link);
  return tasks.fillDocuments({ kind: 'document', source: 'check', named, given }, { onHere });
}
