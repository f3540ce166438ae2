import { rememberByObject, versionOf } from '../base/index.ts';
import type { Day, Words } from '../base/index.ts';
import type { Answers, Field, Form } from '../form/index.ts';
import { keptFields, kindOf, missingFields, writtenAnswers } from '../form/index.ts';
import type { CompiledTemplate, JsonValue, Payload, TemplateData } from '../word/index.ts';
import { isDrawable, versionCode } from '../word/index.ts';
import { applicationYear, composeApplication } from './compose-application.ts';
import { documentFileName } from './document-file-name.ts';
import type { PolicyFacts } from './policy-state.ts';

/** All that a document is made from besides its template. */
export interface DocumentInput {
  readonly form: Form;
  readonly policy: PolicyFacts;
  readonly answers: Answers;
  /** The verdict in one line (rules' `summariseEvaluation`), frozen in the document. */
  readonly verdict?: string | undefined;
  /** Verdicts by criterion and track, for whoever reads the document back. */
  readonly verdicts?: JsonValue | undefined;
  /** Version of the rules. */
  readonly rules?: string | undefined;
  readonly on: Day;
  readonly year?: number | undefined;
  /** Title of the round that is open on that day. */
  readonly round?: string | undefined;
  /** What the document is called: 申报书, where absent. */
  readonly title?: string | undefined;
  /** The round's own pattern of file names. */
  readonly fileName?: string | undefined;
  /** False: nothing but the page; absent or true: the document carries its draft. */
  readonly carry?: boolean | undefined;
  /** False: no 版本码 in the footer. */
  readonly printCode?: boolean | undefined;
  /** Id of the notice that this version answers. */
  readonly notice?: string | undefined;
  readonly words: Words;
}

/** A document that is worked out and not filled yet: plain data, for whoever fills it elsewhere. */
export interface DocumentPlan {
  /** What its template prints. */
  readonly page: TemplateData;
  /** The draft it carries, where it carries one. */
  readonly carried: { readonly payload?: Payload };
  readonly fileName: string;
  /** Required fields that are asked and not answered. */
  readonly missing: readonly string[];
  /** Answered fields that don't apply now: kept in the draft, absent from the document. */
  readonly notWritten: readonly string[];
}

/** What is asked and answered, as its template prints it. Any draft makes a document. */
export function planDocument(template: CompiledTemplate, input: DocumentInput): DocumentPlan {
  const { form, answers, words } = input;
  const kept = keptFields(form, answers);
  const payload = makePayload(template, input, kept.map(idOf));
  return {
    page: composePage(input, payload.code, kept),
    carried: input.carry === false ? {} : { payload },
    fileName: documentFileName(fileNameParts(input), words),
    missing: missingFields(form, answers).map(idOf),
    notWritten: kept.map(idOf),
  };
}

/** What the template is filled with; `unwritten`: fields named as answered and not asked. */
export function composePage(
  input: DocumentInput,
  code: string,
  unwritten: readonly Field[],
): TemplateData {
  return composeApplication({
    form: input.form,
    policy: input.policy,
    answers: input.answers,
    rules: input.rules ?? '',
    on: input.on,
    year: input.year,
    round: input.round,
    code: input.printCode === false ? '' : code,
    unwritten,
    words: input.words,
  });
}

/** Tells whether the same answers would print the same page: the template, and what it is told. */
export function printVersion(
  template: CompiledTemplate,
  policy: PolicyFacts,
  words: Words,
): string {
  return printVersions(words)(policy)(template);
}

/** Of a hundred documents that are read the words are the same: they are hashed once. */
const printVersions = rememberByObject((words: Words) => {
  const said = Object.entries(words).filter(([key]) => key.startsWith('document.'));
  said.sort(byKey);
  return rememberByObject(({ title, docNo, validity, successor, categories }: PolicyFacts) => {
    const named = categories.map((category) => [category.id, category.title]);
    // What is printed of it, and nothing where no day is known: such documents stay as they were.
    const { docNo: by, from: since, keeps } = successor ?? {};
    const after = since === undefined ? [] : [by, since, Object.keys(keeps ?? {})];
    return rememberByObject(({ hash }: CompiledTemplate) =>
      versionOf([hash, title, docNo, validity.from, validity.to, named, said, ...after]),
    );
  });
});

function byKey([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

function idOf(field: Field): string {
  return field.id;
}

/** What a document of these answers carries: the visible ones, and what of them are pictures. */
function carriedAnswers(form: Form, given: Answers) {
  const images = new Set(
    form.sections.flatMap(({ fields }) =>
      fields.filter((field) => kindOf(field).shape === 'picture').map(idOf),
    ),
  );
  const written = Object.entries(writtenAnswers(form, given));
  const entries = written.filter(([id]) => !images.has(id));
  // Answers are plain data already; the copy drops what JSON has no word for.
  const answers = JSON.parse(JSON.stringify(Object.fromEntries(entries))) as Record<
    string,
    JsonValue
  >;
  return { answers, pictures: written.filter(([id]) => images.has(id)) };
}

/** 版本码 of the document that these answers would make now. */
export function codeOfAnswers(form: Form, answers: Answers): string {
  return versionCode(carriedAnswers(form, answers).answers);
}

/** What the document carries: the visible answers and no others, without images. */
function makePayload(
  template: CompiledTemplate,
  input: DocumentInput,
  unwritten: readonly string[],
): Payload {
  const { form, on, notice } = input;
  const { answers, pictures } = carriedAnswers(form, input.answers);
  const drawn = pictures.filter(([, image]) => typeof image === 'string' && isDrawable(image));
  return {
    format: 1,
    policy: form.policy,
    category: form.category,
    form: form.version,
    rules: input.rules ?? '',
    date: on,
    year: applicationYear(input),
    ...(input.verdict === undefined
      ? {}
      : { verdict: { text: input.verdict, ...verdictsOf(input) } }),
    answers,
    code: versionCode(answers),
    ...(notice === undefined ? {} : { notice }),
    print: {
      template: printVersion(template, input.policy, input.words),
      ...(input.round === undefined ? {} : { round: input.round }),
      unwritten,
      images: drawn.map(([id]) => id),
      code: input.printCode !== false,
    },
  };
}

function verdictsOf({ verdicts }: DocumentInput): Readonly<Record<string, JsonValue>> {
  return verdicts === undefined ? {} : { verdicts };
}

function fileNameParts({ form, policy, answers, on, fileName, title }: DocumentInput) {
  const category = policy.categories.find(({ id }) => id === form.category);
  return {
    title,
    category: category?.title ?? form.title,
    unit: textAt(answers, 'org_name'),
    day: on,
    pattern: fileName ?? '',
    project: textAt(answers, 'project_name'),
  };
}

function textAt(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
}
