import type { Outcome } from '../evaluation.ts';
import { readNames, reportUnknownKeys } from '../parse-scope.ts';
import type { ParseScope, Source } from '../parse-scope.ts';
import type { JudgeRule } from '../rule.ts';

export function parseJudge(source: Source, scope: ParseScope): JudgeRule | undefined {
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
}

export function evaluateJudge(rule: JudgeRule): Outcome {
  return { rule, verdict: 'judge', children: [] };
}
