import { defined, finish, isRecord, parseDay, say } from '../../base/index.ts';
import type { Steps, Words } from '../../base/index.ts';
import type { Answer } from '../../rules/index.ts';
import type { Draft } from './draft.ts';
import { draftFormat } from './draft.ts';
import type { Column, Field } from '../field.ts';
import type { Form } from '../form.ts';
import { kindOf } from '../kinds.ts';
import { mostInAnswer, readAnswer } from '../answers/read-answer.ts';
import { readRows } from '../rows/read-rows.ts';
import { isOfForm } from './is-of-form.ts';
import { underNewIds } from './renamed.ts';
import { allFields } from '../visible.ts';

/** Why a file is no draft for these forms; the sentence is `form.draft_<key>`. */
export interface DraftIssue {
  readonly kind: 'issue';
  readonly key: 'not_json' | 'not_ours' | 'too_large' | 'newer' | 'other_policy' | 'other_category';
  readonly values: Readonly<Record<string, string>>;
  /** Of another category: its answers, for `reusableAnswers`. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

export interface OpenedDraft {
  readonly kind: 'draft';
  readonly draft: Draft;
  readonly form: Form;
  /** Ids the form doesn't know (`table.column` for a column); kept in `draft.aside`. */
  readonly unknown: readonly string[];
  /** Fields whose content is of another kind; kept in `draft.aside`. */
  readonly wrong: readonly Field[];
  /** Filled in another version of the form. */
  readonly isOlder: boolean;
}

/** Images take most of a draft; a text beyond this is no form that someone filled. */
const mostCharacters = 30_000_000;

/** A text that nobody wrote, by itself or in a cell; or lists within lists. */
function isEndless(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length > mostInAnswer;
  if (typeof value !== 'object' || value === null) return false;
  return depth > 3 || Object.values(value).some((each) => isEndless(each, depth + 1));
}

/** Reads a draft file for one of `forms` (all of one policy, or just the one at hand). */
export function parseDraft(text: string, forms: readonly Form[]): OpenedDraft | DraftIssue {
  return finish(openDraft(text, forms));
}

/** The same in steps, for drafts with long lists. */
export function* openDraft(text: string, forms: readonly Form[]): Steps<OpenedDraft | DraftIssue> {
  if (text.length > mostCharacters) {
    const size = String(Math.ceil(text.length / 1_000_000));
    return issue('too_large', { size, most: String(mostCharacters / 1_000_000) });
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return issue('not_json');
  }
  if (!isRecord(parsed) || !isRecord(parsed['answers'])) return issue('not_ours');
  const { policy, category, shenbao, version, year, savedOn, aside } = parsed;
  const { answers: written } = parsed;
  if (typeof policy !== 'string' || typeof category !== 'string') return issue('not_ours');
  if (typeof shenbao === 'number' && shenbao > draftFormat) return issue('newer');
  if (!forms.some((form) => form.policy === policy)) return issue('other_policy', { policy });
  const form = forms.find((each) => isOfForm(each, policy, category));
  if (form === undefined) {
    return { ...issue('other_category', { category }), answers: written };
  }
  const answers = underNewIds(written, form.renamed?.answers);
  for (const field of allFields(form)) {
    const given = answers[field.id];
    // What nobody wrote is put aside below, unread.
    if (!isEndless(given)) yield* readRows(field, given);
  }
  const kept = underNewIds(isRecord(aside) ? aside : {}, form.renamed?.answers);
  const read = readAnswers(form, answers, kept);
  const draft: Draft = {
    policy,
    category: form.category,
    version: typeof version === 'string' ? version : '',
    answers: Object.fromEntries(read.answers),
    ...defined({
      year: typeof year === 'number' && Number.isInteger(year) ? year : undefined,
      savedOn: typeof savedOn === 'string' ? parseDay(savedOn) : undefined,
      aside: read.aside.size > 0 ? Object.fromEntries(read.aside) : undefined,
    }),
  };
  // A file that names no version was not filled in an older form.
  const isOlder = draft.version !== '' && draft.version !== form.version;
  return { kind: 'draft', draft, form, unknown: read.unknown, wrong: read.wrong, isOlder };
}

/** Answers of an opened file that fit into another form: unit table, contacts, facts of the unit. */
export function reusableAnswers(
  form: Form,
  answers: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Answer>> {
  const fitting = allFields(form).flatMap((field): readonly [string, Answer][] => {
    if (field.reusable !== true || !has(answers, field.id)) return [];
    const reading = readAnswer(field, answers[field.id]);
    return reading.kind === 'answer' ? [[field.id, reading.answer]] : [];
  });
  return Object.fromEntries(fitting);
}

/** Why a file could not be opened, in a sentence; `titles` names categories by their id. */
export function describeDraftIssue(
  found: DraftIssue,
  words: Words,
  titles: Readonly<Record<string, string>> = {},
): string {
  const category = found.values['category'] ?? '';
  const values = { ...found.values, category: has(titles, category) ? titles[category] : category };
  return say(words, `form.draft_${found.key}`, values as Record<string, string>);
}

/** What a person should know of an opened draft, one sentence each; nothing where all went in. */
export function describeOpened(opened: OpenedDraft, words: Words): readonly string[] {
  const { draft, unknown, wrong, isOlder } = opened;
  const names = (list: readonly string[]) => list.join('、');
  return [
    say(words, 'form.draft_opened', { count: Object.keys(draft.answers).length }),
    ...(isOlder ? [say(words, 'form.draft_older')] : []),
    ...(unknown.length > 0 ? [say(words, 'form.draft_unknown', { names: names(unknown) })] : []),
    ...(wrong.length > 0
      ? [say(words, 'form.draft_wrong', { names: names(wrong.map(({ label }) => label)) })]
      : []),
  ];
}

interface ReadAnswers {
  readonly answers: readonly (readonly [string, Answer])[];
  readonly aside: ReadonlyMap<string, unknown>;
  readonly unknown: readonly string[];
  readonly wrong: readonly Field[];
}

function readAnswers(
  form: Form,
  given: Readonly<Record<string, unknown>>,
  keptAside: Readonly<Record<string, unknown>>,
): ReadAnswers {
  const fields = new Map(allFields(form).map((field) => [field.id, field]));
  const answers: (readonly [string, Answer])[] = [];
  // What an earlier opening put aside gets another chance, unless answered since.
  const raw = { ...keptAside, ...given };
  const aside = new Map(Object.entries(keptAside).filter(([id]) => has(given, id)));
  const unknown: string[] = [];
  const wrong: Field[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const field = fields.get(id);
    if (field === undefined) {
      aside.set(id, value);
      unknown.push(id);
      continue;
    }
    if (field.kind !== 'image' && isEndless(value)) {
      aside.set(id, value);
      wrong.push(field);
      continue;
    }
    const reading = readAnswer(field, value);
    if (reading.kind === 'blank') continue;
    const lost = field.columns === undefined ? [] : lostColumns(field.id, field.columns, value);
    if (lost.length > 0) {
      aside.set(id, value);
      unknown.push(...lost);
    }
    if (reading.kind === 'answer') answers.push([id, reading.answer]);
    // What was typed stays where it was typed, and is found unreadable there.
    else if (kindOf(field).isTyped && typeof value === 'string') answers.push([id, value]);
    else {
      aside.set(id, value);
      wrong.push(field);
    }
  }
  return { answers, aside, unknown, wrong };
}

/** Columns of a table's rows that the form doesn't know, or cells that are no plain value. */
function lostColumns(table: string, columns: readonly Column[], rows: unknown): readonly string[] {
  if (!Array.isArray(rows)) return [];
  const known = new Set(columns.map(({ id }) => id));
  const lost = new Set<string>();
  for (const row of rows as readonly unknown[]) {
    if (!isRecord(row)) continue;
    for (const [column, cell] of Object.entries(row)) {
      if (!known.has(column) || isRecord(cell)) lost.add(`${table}.${column}`);
    }
  }
  return [...lost];
}

function issue(key: DraftIssue['key'], values: Readonly<Record<string, string>> = {}): DraftIssue {
  return { kind: 'issue', key, values };
}

function has(record: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, key);
}
