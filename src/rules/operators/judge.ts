import { say } from '../../base/index.ts';
import type { Operator, OperatorSource } from '../operator.ts';
import { readMap, readNames, reportUnknownKeys } from '../parse/parse-scope.ts';

/** What no machine decides: `judge`, with who judges and what they look at. */
export interface JudgeRule {
  readonly kind: 'judge';
  /** 初审, 专家评审 */
  readonly by: string;
  readonly guide?: string;
  /** Evidence ids. */
  readonly lookAt: readonly string[];
  readonly aspects: readonly string[];
}

export const judge: Operator<JudgeRule> = {
  decidedBy: 'judge',
  facts: () => [],
  evaluate: () => ({ verdict: 'judge' }),
  explain: ({ by, aspects, guide }, _, { words }) => {
    const judged =
      aspects.length === 0
        ? say(words, 'rules.judge', { by })
        : say(words, 'rules.judge_aspects', { by, aspects: aspects.join('、') });
    const hint = guide === undefined ? [] : [{ text: say(words, 'rules.guide', { guide }) }];
    return [{ text: judged }, ...hint];
  },
};

export const judgeSource = {
  key: 'judge',
  parse: (written, scope) => {
    const source = readMap(written, '“judge”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['by', 'guide', 'look_at', 'aspects'], scope);
    const { by, guide } = source;
    const lookAt = readNames(source, 'look_at', scope.evidence, scope);
    const aspects = readNames(source, 'aspects', undefined, scope);
    if (guide !== undefined && typeof guide !== 'string') {
      scope.report([...scope.path, 'guide'], '“guide”应是一句话');
    }
    if (typeof by !== 'string' || by === '') {
      scope.report(scope.path, '缺少“by”：由谁判断（初审、专家评审）');
      return undefined;
    }
    return { kind: 'judge', by, ...(typeof guide === 'string' ? { guide } : {}), lookAt, aspects };
  },
  flips: () => [],
  leavesToPerson: () => true,
  notes: ({ guide }) => (guide === undefined ? [] : [guide]),
} satisfies OperatorSource<JudgeRule>;
