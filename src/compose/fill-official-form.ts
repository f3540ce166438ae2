import { fillLabel, squeezeText } from '../base/index.ts';
import type { Day, Words } from '../base/index.ts';
import {
  allFields,
  keptFields,
  kindOf,
  missingFields,
  sayOthers,
  writtenAnswers,
} from '../form/index.ts';
import type { Answers, Field, Form } from '../form/index.ts';
import { adoptForm, drawForm, explainOpenIssue, openForm } from '../word/index.ts';
import type {
  AdoptedForm,
  DocumentShape,
  DrawnForm,
  OpenedForm,
  OpenIssue,
  OpenReason,
  ShapeValue,
  TypedText,
  UnplacedReason,
} from '../word/index.ts';
export type { DrawnBlock, DrawnForm, DrawnPart } from '../word/index.ts';
import { applicationYear } from './compose-application.ts';
import { officialFileName } from './document-file-name.ts';
import { documentShape, shapeValues } from './document-shape.ts';
import type { FormMapping, MappedPlace } from './form-mapping.ts';
import type { PolicyFacts } from './policy-state.ts';

/** All that an official form is filled from. */
export interface OfficialInput {
  readonly form: Form;
  readonly policy: PolicyFacts;
  readonly answers: Answers;
  readonly on: Day;
  readonly year?: number | undefined;
  /** The round's own pattern of file names. */
  readonly fileName?: string | undefined;
  /** Places set by hand before; they win over labels. */
  readonly mapping?: FormMapping | undefined;
  /** Place → what is typed there by hand, in this form only. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  readonly words: Words;
}

/** What stands at a place, or waits for one, in words for a list. */
interface OfficialValue {
  /** Field id. */
  readonly field: string;
  readonly label: string;
  /** What is written; '' for a table and a picture. */
  readonly text: string;
  /** Rows of a table. */
  readonly rows?: number;
}

interface PlacedValue extends OfficialValue {
  readonly where: string;
  /** What the form prints beside the place. */
  readonly place: string;
  /** It will most likely not fit: to be looked at before printing. */
  readonly isTight?: true;
}

/** What was typed into one place, and why it isn't written where it isn't. */
export interface TypedPlace extends Pick<TypedText, 'where' | 'text' | 'failure'> {
  readonly place: string;
}

export interface UnplacedValue extends OfficialValue {
  /** Pictures go in by hand, in Word. */
  readonly reason: UnplacedReason | 'picture';
}

export interface OpenPlace {
  readonly where: string;
  readonly place: string;
  readonly why: OpenReason;
  /** What the form says that makes it another's. */
  readonly because?: string;
}

/** The official form filled, and what its filler should be told. */
export interface FilledOfficial {
  readonly kind: 'filled';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly placed: readonly PlacedValue[];
  readonly typed: readonly TypedPlace[];
  readonly unplaced: readonly UnplacedValue[];
  readonly open: readonly OpenPlace[];
  /** What the mapping says of places that this form doesn't have, or calls otherwise. */
  readonly strays: readonly MappedPlace[];
  readonly mapping: FormMapping;
  readonly missing: readonly string[];
  readonly notWritten: readonly string[];
}

/** The file was not opened: why, and in one sentence what helps. */
export interface RefusedOfficial {
  readonly kind: 'refused';
  readonly issue: OpenIssue;
  readonly sentence: string;
}

/** An official form, opened once for all the drafts that it is filled from. */
export interface OfficialForm {
  readonly kind: 'official';
  /** Of its file. */
  readonly name: string;
  readonly opened: OpenedForm;
}

/** Opens the .docx that came with a year's notice. */
export function openOfficialForm(
  bytes: Uint8Array,
  name: string,
  words: Words,
): OfficialForm | RefusedOfficial {
  const opened = openForm(bytes, { fileName: name });
  if (opened.kind === 'opened') return { kind: 'official', name, opened };
  const { issue } = opened;
  return { kind: 'refused', issue, sentence: explainOpenIssue(issue, words) };
}

/**
 * Fills an official form by its labels and by the places set by hand. Only what is visible and
 * answered is written; all else of the file stays byte for byte.
 */
export function fillOfficialForm(official: OfficialForm, input: OfficialInput): FilledOfficial {
  const { form, answers } = input;
  const year = applicationYear(input);
  const written = writtenAnswers(form, answers);
  const said = sayOthers(form, written);
  const shape = documentShape(said, year);
  const values = shapeValues(said, written);
  const { fits, strays } = fitMapping(official, shape, input.mapping?.places ?? []);
  const byHand = Object.fromEntries(fits.map(({ where, field }) => [where, field]));
  const adopted = adoptForm(official.opened, shape, values, byHand, input.texts);
  const fields = new Map(allFields(said).map((field) => [field.id, field]));
  const describe = (id: string): OfficialValue => describeValue(fields.get(id), id, values, year);
  // What 其他 says stands with its option; where that is a box alone, it is left to be written by hand.
  const left = adopted.placed.flatMap(({ field, lacksWords }) => {
    const asking = lacksWords && allFields(form).find(({ says }) => says === field);
    return asking ? [{ ...describe(asking.id), text: textAt(written, asking.id) }] : [];
  });
  const pictures = allFields(form).filter(
    (field) => kindOf(field).shape === 'picture' && written[field.id] !== undefined,
  );
  return {
    kind: 'filled',
    bytes: adopted.bytes,
    fileName: officialFileName(fileNameParts(input, official.name)),
    placed: adopted.placed.map(({ label, field, where, isTight }) => ({
      ...describe(field),
      where,
      place: label,
      ...(isTight ? { isTight } : {}),
    })),
    typed: adopted.typed.map(({ label, ...rest }) => ({ ...rest, place: label })),
    unplaced: [
      ...adopted.unplaced.map(({ field, reason }) => ({ ...describe(field), reason })),
      ...left.map((each) => ({ ...each, reason: 'no-room' as const })),
      ...pictures.map(({ id }) => ({ ...describe(id), reason: 'picture' as const })),
    ],
    open: adopted.open.map(({ label, ...rest }) => ({ ...rest, place: label })),
    strays,
    mapping: mappingOf(form, official.name, adopted, fits),
    missing: missingFields(form, answers).map(idOf),
    notWritten: keptFields(form, answers).map(idOf),
  };
}

/** The form as it reads, with its places where they stand. */
export function drawOfficialForm({ opened }: OfficialForm, input: OfficialInput): DrawnForm {
  return drawForm(opened, documentShape(input.form, applicationYear(input)));
}

/** A place that is the applicant's to fill by hand. */
export function isLeftOpen({ why }: OpenPlace): boolean {
  return why === 'doubt' || why === 'no-answer' || why === 'unknown';
}

/** A mapping made for another form would write into wrong cells: its labels must agree. */
function fitMapping(
  { opened }: OfficialForm,
  shape: DocumentShape,
  wanted: readonly MappedPlace[],
): { readonly fits: readonly MappedPlace[]; readonly strays: readonly MappedPlace[] } {
  if (wanted.length === 0) return { fits: [], strays: [] };
  const { open } = adoptForm(opened, shape, {});
  const labels = new Map(open.map(({ where, label }) => [where, squeezeText(label)]));
  const fits = wanted.filter(({ where, label }) => labels.get(where) === squeezeText(label));
  return { fits, strays: wanted.filter((place) => !fits.includes(place)) };
}

/** What stands now, and what was set by hand and had nothing to write this time. */
function mappingOf(
  form: Form,
  officialName: string,
  { placed }: AdoptedForm,
  set: readonly MappedPlace[],
): FormMapping {
  const done = new Set(placed.map(({ where }) => where));
  return {
    policy: form.policy,
    category: form.category,
    form: officialName,
    places: [
      ...placed.map(({ where, label, field }) => ({ where, label, field })),
      ...set.filter(({ where }) => !done.has(where)),
    ],
  };
}

function describeValue(
  field: Field | undefined,
  id: string,
  values: Readonly<Record<string, ShapeValue>>,
  year: number,
): OfficialValue {
  const value = values[id];
  const label = field === undefined ? id : fillLabel(field.label, year);
  if (typeof value === 'string') return { field: id, label, text: value };
  if (value === undefined) return { field: id, label, text: '' };
  if (field !== undefined && kindOf(field).shape === 'rows')
    return { field: id, label, text: '', rows: value.length };
  const options = field?.options ?? [];
  const names = value.map((one) => options.find((option) => option.id === one)?.label ?? '');
  return { field: id, label, text: names.filter(Boolean).join('、') };
}

function textAt(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
}

function idOf(field: Field): string {
  return field.id;
}

function fileNameParts(
  { form, policy, answers, on, fileName, words }: OfficialInput,
  officialName: string,
) {
  const category = policy.categories.find(({ id }) => id === form.category);
  return {
    official: officialName,
    category: category?.title ?? form.title,
    unit: textAt(answers, 'org_name'),
    project: textAt(answers, 'project_name'),
    day: on,
    pattern: fileName ?? '',
    words,
  };
}
