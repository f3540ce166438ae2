import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { checkWording, evaluate, parseDerived, parseRule } from '../../src/rules/index.ts';
import type {
  Answers,
  DerivedFact,
  Fact,
  FieldKind,
  NamedList,
  RuleSet,
} from '../../src/rules/index.ts';
import { evidenceSchema, formSchema, roundSchema } from '../../src/policy/index.ts';
import { dutiesSchema } from '../../src/policy/schemas/duties-schema.ts';
import { criterion, lexicon } from './sample.ts';

type Worked = { readonly label: string; readonly unit: string } & Readonly<Record<string, unknown>>;

/** Files of content that say what is no condition. */
const files = {
  round: roundSchema,
  evidence: evidenceSchema,
  section: formSchema,
  duties: dutiesSchema,
} as const;

interface Row {
  readonly s: string;
  readonly facts?: Readonly<Record<string, string | Omit<Fact, 'id'>>>;
  readonly lists?: Readonly<Record<string, NamedList>>;
  readonly derived?: Readonly<Record<string, Worked>>;
  readonly rule?: Readonly<Record<string, unknown>>;
  /** Said in another file than the criteria's: what stands there. */
  readonly elsewhere?: { readonly file: keyof typeof files; readonly data: unknown };
  readonly soft?: boolean;
  readonly note?: string;
  readonly cases?: readonly (readonly [Answers, string])[];
  readonly amounts?: readonly (readonly [Answers, number])[];
}
interface Book {
  readonly said: readonly Row[];
  readonly left: readonly { readonly s: string; readonly why: string }[];
  readonly own: readonly Row[];
}

const book = parse(
  readFileSync(join(import.meta.dirname, '../fixtures/sentences.yaml'), 'utf8'),
) as Book;

/** `money 万元|销售收入`, `choice ordered [l1:一级,l2:二级]|成熟度` */
function readFact(id: string, written: string | Omit<Fact, 'id'>): Fact {
  if (typeof written !== 'string') return { id, ...written };
  const [head = '', label = id] = written.split('|');
  const [, options] = /\[(.+)\]/.exec(head) ?? [];
  const [kind = '', unit = ''] = head.replace(/\[.*/, '').trim().split(' ');
  const own = kind === 'percent' ? '%' : unit;
  return {
    id,
    // The fixture's own kinds.
    kind: kind as FieldKind,
    label,
    ...(options === undefined
      ? own === ''
        ? {}
        : { unit: own }
      : {
          options: options.split(',').map((option) => {
            const [key = '', name = key] = option.split(':');
            return { id: key, label: name };
          }),
        }),
    ...(unit === 'ordered' ? { ordered: true } : {}),
  };
}

/** The sentence as content would say it, and what lint has against it. */
function read(row: Row): { readonly set: RuleSet; readonly problems: readonly string[] } {
  const facts = new Map(
    Object.entries(row.facts ?? {}).map(([id, written]) => [id, readFact(id, written)] as const),
  );
  const known = new Map<string, Fact>(facts);
  const lists = new Map(Object.entries(row.lists ?? {}));
  const problems: string[] = [];
  const derived: DerivedFact[] = [];
  for (const [id, { label, unit, ...source }] of Object.entries(row.derived ?? {})) {
    const kind = unit === '%' ? ('percent' as const) : ('decimal' as const);
    const fact = { id, kind, label, unit };
    const result = parseDerived(fact, source, { facts: known, lexicon, lists });
    problems.push(...result.problems.map(({ message }) => message));
    if (result.derived === undefined) continue;
    derived.push(result.derived);
    known.set(id, result.derived);
  }
  const quoted = { quote: row.s };
  const set = { category: 'c', title: '', criteria: [], tracks: [], derived };
  if (row.rule === undefined) return { set, problems };
  const { rule, problems: wrong } = parseRule(row.rule, {
    facts: known,
    lexicon,
    lists,
    quoted,
  });
  problems.push(...wrong.map(({ message }) => message));
  if (rule === undefined) return { set, problems };
  const strength = row.soft === true ? 'soft' : 'hard';
  const more = {
    quote: row.s,
    strength,
    ...(row.note === undefined ? {} : { note: row.note }),
  } as const;
  const one = criterion('c', rule, more);
  const told = checkWording({ ...one, quoted }, known, lexicon);
  problems.push(
    ...told.filter(({ severity }) => severity === undefined).map(({ message }) => message),
  );
  return { set: { ...set, criteria: [one] }, problems };
}

test('tells how many of the sentences found are said, and why the others are not', () => {
  const { said, left, own } = book;
  const judged = said.filter(isCriterion).length;
  console.log(
    `${judged} judged and ${said.length - judged} shown, ${said.length} of ${said.length + left.length} sentences said, ${own.length} more of our own`,
  );
  expect(said.length + left.length).toBe(101);
  expect(own.length).toBeGreaterThanOrEqual(20);
  expect(left.filter(({ why }) => why === '')).toEqual([]);
});

const isCriterion = ({ elsewhere }: Row): boolean => elsewhere === undefined;

test.each(book.said.filter((row) => !isCriterion(row)))('$s is said elsewhere', ({ elsewhere }) => {
  if (elsewhere === undefined) return;
  const { error } = files[elsewhere.file].safeParse(elsewhere.data);
  expect(error?.issues ?? []).toEqual([]);
});

describe.each([...book.said, ...book.own].filter(isCriterion))('$s', (row) => {
  const { set, problems } = read(row);

  test('passes lint', () => {
    expect(problems).toEqual([]);
  });

  test('comes out at its edges as it says', () => {
    const cases = row.cases ?? [];
    const found = cases.map(([answers]) => evaluate(set, answers).criteria[0]?.verdict);
    expect(found).toEqual(cases.map(([, verdict]) => verdict));
    const [last] = Object.keys(row.derived ?? {}).slice(-1);
    const amounts = (row.amounts ?? []).map(([answers]) =>
      Number(evaluate(set, answers).answers[last ?? '']),
    );
    expect(amounts).toEqual((row.amounts ?? []).map(([, amount]) => amount));
    expect(cases.length + amounts.length).toBeGreaterThan(0);
  });
});
