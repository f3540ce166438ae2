import { programmeOf, say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { visibleFields } from '../form/index.ts';
import type { Field, Form, Section } from '../form/index.ts';
import type { TemplateValue } from '../word/index.ts';
import { applicationYear, composeApplication } from './compose-application.ts';
import type { ApplicationInput } from './compose-application.ts';
import { printBlocks, printLabel, printText } from './print-blocks.ts';
import type { PrintBlock, PrintScope } from './print-blocks.ts';

/** One chapter of the printed form: headed and numbered as the document is. */
export interface PrintPart {
  readonly id: string;
  /** 一、申报单位基本情况; '' where a chapter before goes on. */
  readonly chapter: string;
  /** （一）背景与行业痛点 inside 项目正文. */
  readonly heading: string;
  readonly blocks: readonly PrintBlock[];
}

/** A page that is signed: 承诺书, 推荐意见. */
export interface SignedPart {
  readonly id: string;
  readonly title: string;
  readonly opening: string;
  readonly lines: readonly string[];
  readonly seals: readonly string[];
}

/** The filled form as data for a page: what the Word document says, from the same composed data. */
export interface PrintSheet {
  readonly unofficial: string;
  readonly state: string;
  readonly unfinished: string;
  readonly title: string;
  readonly cover: readonly { readonly label: string; readonly text: string }[];
  readonly notice: readonly string[];
  readonly made: readonly string[];
  readonly code: string;
  readonly parts: readonly PrintPart[];
  readonly signed: readonly SignedPart[];
}

/** Sets the application for printing from a browser; no value comes from anywhere else. */
export function composePrintSheet(input: ApplicationInput): PrintSheet {
  const { form, answers, words } = input;
  const data = composeApplication(input);
  const fields = visibleFields(form, answers);
  const scope: PrintScope = {
    data,
    year: applicationYear(input),
    asked: new Set(fields.map(({ id }) => id)),
    words,
  };
  // composeApplication wrote it.
  const doc = data['doc'] as Readonly<Record<string, TemplateValue>>;
  const text = (key: string): string => (typeof doc[key] === 'string' ? doc[key] : '');
  const missing = text('missing');
  const notWritten = text('not_written');
  return {
    unofficial: text('unofficial'),
    state: text('state'),
    unfinished: text('unfinished'),
    title: programmeOf(input.policy.title),
    cover: coverLines(form, scope, text('category')),
    notice: say(words, 'document.notice.lines').trim().split('\n'),
    made: [
      text('verdict'),
      text('made'),
      ...(missing === '' ? [] : [say(words, 'document.made.missing', { names: missing })]),
      ...(notWritten === ''
        ? []
        : [say(words, 'document.made.not_written', { names: notWritten })]),
    ],
    code: text('code'),
    parts: numberParts(form, scope),
    signed: form.sections.filter(isSigned).map((section) => signedPart(section, scope)),
  };
}

const sealed: readonly string[] = ['org_name', 'recommender'];

function coverLines(form: Form, scope: PrintScope, category: string): PrintSheet['cover'] {
  const { words, year, asked } = scope;
  const fields = form.sections.flatMap((section) => section.fields).filter(isAsked);
  const own = form.sections.find(({ layout }) => layout === 'cover')?.fields.filter(isAsked) ?? [];
  const unit = fields.find(({ id }) => id === 'org_name');
  const [first, ...others] = own.filter(({ kind }) => kind !== 'date');
  const line = (field: Field): PrintSheet['cover'][number] => {
    const plain =
      field.id === 'org_name' ? say(words, 'document.cover.unit') : printLabel(field, year);
    const label = sealed.includes(field.id)
      ? say(words, 'document.cover.sealed', { label: plain })
      : plain;
    return { label, text: printText(field, scope) };
  };
  const contact = ['contact_name', 'contact_mobile']
    .map((id) => scope.data[id])
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join('　');
  return [
    { label: say(words, 'document.cover.category'), text: category },
    ...[first, unit, ...others].filter((field) => field !== undefined).map(line),
    ...(asked.has('contact_name')
      ? [{ label: say(words, 'document.cover.contact'), text: contact }]
      : []),
    ...own.filter(({ kind }) => kind === 'date').map(line),
  ];

  function isAsked({ id }: Field): boolean {
    return asked.has(id);
  }
}

function isSigned({ kind }: Section): boolean {
  return kind === 'commitment' || kind === 'recommendation';
}

/** 一、二、 for sections; narratives that follow one another count （一）（二） in one chapter. */
function numberParts(form: Form, scope: PrintScope): readonly PrintPart[] {
  const { words } = scope;
  let chapter = 0;
  let part = 0;
  return form.sections
    .filter((section) => section.layout !== 'cover' && !isSigned(section))
    .map((section): PrintPart => {
      const isPart = section.layout === 'narrative';
      const opens = !isPart || part === 0;
      if (opens) chapter += 1;
      part = isPart ? part + 1 : 0;
      const title = isPart ? say(words, 'document.body.title') : section.title;
      const number = (count: number): string => chineseNumber(count);
      return {
        id: section.id,
        chapter: opens ? `${number(chapter)}、${title}` : '',
        heading: isPart ? `（${number(part)}）${section.title}` : '',
        blocks:
          section.kind === 'evidence'
            ? [evidenceBlock(section, scope)]
            : printBlocks(section, scope),
      };
    });
}

/** The numbered list of evidence, and below it what the applicant adds. */
function evidenceBlock(section: Section, { data, words }: PrintScope): PrintBlock {
  // composeApplication wrote both.
  const doc = data['doc'] as { readonly evidence: readonly Readonly<Record<string, string>>[] };
  const listed = doc.evidence.map(({ number, title, basis, proves }) => [
    number ?? '',
    basis ? `${title ?? ''}（${basis}）` : (title ?? ''),
    proves ?? '',
    '',
  ]);
  const more = section.fields.find(({ kind }) => kind === 'table');
  const rows = (more === undefined ? [] : (data[more.id] ?? [])) as readonly Readonly<
    Record<string, string>
  >[];
  return {
    kind: 'table',
    caption: say(words, 'document.evidence.intro'),
    heads: say(words, 'document.evidence.heads').split('｜'),
    rows: [
      ...listed,
      ...rows
        .filter(({ annex }) => annex !== '')
        .map(({ annex, title, proves }) => [annex ?? '', title ?? '', proves ?? '', '']),
    ],
    isFigures: false,
  };
}

function signedPart(section: Section, { data, words }: PrintScope): SignedPart {
  const unit = typeof data['org_name'] === 'string' ? data['org_name'] : '';
  const isCommitment = section.kind === 'commitment';
  return {
    id: section.id,
    title: section.title,
    opening: isCommitment ? openingOf(unit, words) : '',
    lines: (section.lines ?? []).map(({ text }) => text),
    seals: section.seals ?? [],
  };
}

function openingOf(unit: string, words: Words): string {
  const we = say(words, 'document.commitment.unit');
  return say(words, 'document.commitment.opening', { unit: unit === '' ? we : unit });
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as headings count. */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return ten + (digits[number % 10] ?? '');
}
