import { allFields } from '../../form/index.ts';
import { codeKey } from '../names.ts';
import { identityOf, isSameUnit } from '../batch/same-unit.ts';
import { textOf } from '../batch/entry.ts';
import type { BatchEntry } from '../batch/entry.ts';
import { nameOf } from './same-unit.ts';
import type { BatchFinding } from './finding.ts';

/** The same phone in the applications of two units: one agent wrote both, or one is a shell. */
export const duplicatePhone: BatchFinding = {
  over: 'batch',
  find: ({ entries }) => {
    const phones = entries.map(phonesOf);
    const identities = entries.map(({ answers }) => identityOf(answers));
    const byPhone = new Map<string, number[]>();
    phones.forEach((own, at) => {
      for (const phone of new Set(own.map(({ key }) => key)))
        byPhone.set(phone, [...(byPhone.get(phone) ?? []), at]);
    });
    return phones.flatMap((own, of) =>
      own.flatMap(({ field, text, key }) => {
        const others = (byPhone.get(key) ?? []).filter((at) => {
          const [one, other] = [identities[of], identities[at]];
          return at !== of && one && other && !isSameUnit(one, other);
        });
        if (others.length === 0) return [];
        const units = others.map((at) => nameOf(entries[at])).join('、');
        const values = { phone: text, units };
        return [
          { of, with: others, where: { field }, key: 'review.finding.duplicate_phone', values },
        ];
      }),
    );
  },
};

function phonesOf({ form, answers }: BatchEntry) {
  return allFields(form)
    .filter(({ id, kind }) => kind === 'mobile' || (kind === 'text' && id.endsWith('phone')))
    .map(({ id }) => ({ field: id, text: textOf(answers, id), key: codeKey(textOf(answers, id)) }))
    .filter(({ key }) => key.length >= 7);
}
