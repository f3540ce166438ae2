import { listEvidence } from '../evidence.ts';
import type { Form } from '../form.ts';
import type { Issue } from '../issue.ts';
import { placeOf } from './scope.ts';
import type { CheckScope } from './scope.ts';
import { textsOf } from './texts.ts';

const reference =
  /(?:附件|佐证(?:材料)?(?:编号)?)\s*[:：]?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})(?![、.．]?\s*年)/g;
const digits = '一二三四五六七八九';

/** 附件 n of the texts stand in the list; what the list holds is referred to somewhere. */
export function checkReferences(scope: CheckScope, form: Form): readonly Issue[] {
  const section = form.sections.find(({ kind }) => kind === 'evidence');
  if (section === undefined) return [];
  const list = listEvidence(form, scope.answers);
  const referred = new Set<number>();
  const issues: Issue[] = [];
  for (const { found, text, label } of textsOf(scope)) {
    if (section.fields.includes(found.field)) continue;
    for (const [mention, written = ''] of text.matchAll(reference)) {
      const number = readNumeral(written);
      referred.add(number);
      if (number >= 1 && number <= list.length) continue;
      const values = { label, found: mention, count: String(list.length) };
      issues.push({
        kind: 'reference',
        severity: 'error',
        ...placeOf(found),
        key: 'no_such_evidence',
        values,
      });
    }
  }
  // Nobody who hasn't begun to refer wants to hear of every line.
  const unused = referred.size === 0 ? [] : list.filter(({ number }) => !referred.has(number));
  if (unused.length > 0) {
    const field = section.fields[0]?.id;
    const names = unused.map(({ number, title }) => `附件 ${number} ${title}`).join('；');
    issues.push({
      kind: 'reference',
      severity: 'warning',
      ...(field === undefined ? {} : { field }),
      key: 'evidence_unused',
      values: { names },
    });
  }
  return issues;
}

/** `12`, 十二, 二十 → number. */
function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = !text.includes('十') ? 0 : tens === '' ? 1 : digits.indexOf(tens) + 1;
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones) + 1);
}
