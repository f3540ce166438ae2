import { say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { fillLabel, unitOf } from '../form/index.ts';
import type { Column, Field, Section } from '../form/index.ts';
import { richParagraphs } from '../word/index.ts';
import type { TemplateData, TemplateValue } from '../word/index.ts';
import type { WrittenRow } from './write-table.ts';

/** One thing set on the page. */
export type PrintBlock =
  /** 栏目与填报值. */
  | {
      readonly kind: 'labels';
      /** Whole questions as labels: they want more room than their answers. */
      readonly areQuestions: boolean;
      readonly rows: readonly {
        readonly label: string;
        readonly text: string;
        /** Takes the whole width. */
        readonly isWide: boolean;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** The first column is a label and no number. */
      readonly isFigures: boolean;
    }
  | { readonly kind: 'text'; readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'picture'; readonly caption: string; readonly source: string };

/** What the blocks are set from: the data the template is filled with. */
export interface PrintScope {
  readonly data: TemplateData;
  readonly year: number;
  /** Ids of the fields that are asked. */
  readonly asked: ReadonlySet<string>;
  readonly words: Words;
}

const numbers: readonly string[] = ['int', 'decimal', 'money', 'percent'];
const yearly = /\{year-([123])\}\s*(?:年度|年末|年)?/;

/** The blocks of a section, in the order in which the document sets them. */
export function printBlocks(section: Section, scope: PrintScope): readonly PrintBlock[] {
  const fields = inOrder(section.fields, section);
  const blocks: PrintBlock[] = [];
  let run: Field[] = [];
  let kind: string | undefined;
  const flush = (): void => {
    const isAsked = run.some(({ id }) => scope.asked.has(id));
    if (kind !== undefined && isAsked) blocks.push(...setRun(kind, run, section, scope));
    run = [];
  };
  for (const field of fields) {
    const next = kindOf(field, section);
    if (next !== kind) flush();
    kind = next;
    run.push(field);
  }
  flush();
  return blocks;
}

/** A field's label without what only a screen needs to say. */
export function printLabel(field: Field | Column, year: number): string {
  const label = field.label.replace('（可多选）', '').replace(/(\{year(?:-\d)?\})\s+/g, '$1');
  return fillLabel(label, year);
}

/** What is printed for a field, or what a hand needs to write it. */
export function printText(field: Field, { data, words }: PrintScope): string {
  const text = textOf(data[field.id]);
  if (text !== '') return text;
  if (field.kind === 'yesno') return say(words, 'document.print.yesno');
  if (field.kind === 'date') return say(words, 'document.print.day');
  if (field.kind === 'month') return say(words, 'document.print.month');
  const unit = unitOf(field);
  return unit === undefined ? '' : say(words, 'document.print.unit', { unit });
}

/** In tables of figures the words come first, so that the numbers stand together. */
function inOrder(fields: readonly Field[], section: Section): readonly Field[] {
  if (section.layout !== 'indicators' && section.layout !== 'figures') return fields;
  const isLabel = (field: Field): boolean => kindOf(field, section) === 'labels';
  return [...fields.filter(isLabel), ...fields.filter((field) => !isLabel(field))];
}

function kindOf(field: Field, section: Section): string {
  if (field.kind === 'table' || field.kind === 'image') return field.kind;
  if (section.layout === 'figures' && yearly.test(field.label)) return 'figures';
  if (field.kind === 'longtext' && (section.layout === 'narrative' || (field.max ?? 0) > 800))
    return 'narrative';
  if (section.layout === 'indicators' && numbers.includes(field.kind)) return 'indicators';
  return 'labels';
}

/** Numbers count what is not asked as well, because the template's do. */
function setRun(
  kind: string,
  all: readonly Field[],
  section: Section,
  scope: PrintScope,
): readonly PrintBlock[] {
  const { data, year, words } = scope;
  const fields = all.filter(({ id }) => scope.asked.has(id));
  switch (kind) {
    case 'table':
      return fields.map((field) => setRows(field, scope));
    case 'image':
      return fields.flatMap((field) => setPicture(field, data[field.id], year));
    case 'figures':
      return [setFigures(fields, scope)];
    case 'indicators':
      return [setIndicators(all, scope)];
    case 'narrative':
      return all.flatMap((field, index) => {
        if (!scope.asked.has(field.id)) return [];
        const label = printLabel(field, year);
        // 1.　5G…, as in the document: 1.5G would read as a number.
        const number = `${index + 1}.${/^\d/.test(label) ? '　' : ''}`;
        const heading = label === section.title ? '' : number + label;
        return [{ kind: 'text', heading, paragraphs: paragraphsOf(data[field.id]) } as const];
      });
    default:
      return [
        {
          kind: 'labels',
          areQuestions: areQuestions(all),
          rows: fields.map((field) => ({
            label: printLabel(field, year),
            text: paragraphsOf(data[field.id]).join('\n') || printText(field, scope),
            isWide: isWide(field),
          })),
        },
      ];
  }

  function setIndicators(of: readonly Field[], { data: values }: PrintScope): PrintBlock {
    const proof = values['proof'];
    const proofOf = (id: string): string =>
      typeof proof === 'object' && proof !== null && id in proof
        ? textOf((proof as Readonly<Record<string, TemplateValue>>)[id])
        : '';
    const doc = values['doc'] as Readonly<Record<string, TemplateValue>>;
    return {
      kind: 'table',
      caption: say(words, 'document.indicators.caption'),
      heads: say(words, 'document.indicators.heads').split('｜'),
      rows: of.flatMap((field, index) => {
        if (!scope.asked.has(field.id)) return [];
        const label = printLabel(field, year);
        const number = String(index + 1);
        const value = printText(field, scope);
        return [[number, label, value, textOf(doc['as_of']), proofOf(field.id)]];
      }),
      isFigures: false,
    };
  }
}

function setRows(field: Field, { data, year }: PrintScope): PrintBlock {
  const columns = field.columns ?? [];
  // writeTable made them: every cell is a text.
  const rows = (data[field.id] ?? []) as readonly WrittenRow[];
  return {
    kind: 'table',
    caption: printLabel(field, year),
    heads: ['序号', ...columns.map((column) => headOf(column, year))],
    rows: rows.map((row) => [row.row_no, ...columns.map(({ id }) => row[id] ?? '')]),
    isFigures: false,
  };
}

function headOf(column: Column, year: number): string {
  const label = printLabel(column, year);
  const unit = unitOf(column);
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}

/** 近三年主要指标: indicators down, years across. */
function setFigures(fields: readonly Field[], scope: PrintScope): PrintBlock {
  const { year, words } = scope;
  const lines = new Map<string, Field[]>();
  for (const field of fields) {
    const label = field.label.replace(yearly, '').trim();
    lines.set(label, [...(lines.get(label) ?? []), field]);
  }
  const backOf = (field: Field): number => Number(yearly.exec(field.label)?.[1] ?? 1);
  return {
    kind: 'table',
    caption: say(words, 'document.figures.caption'),
    heads: [
      say(words, 'document.figures.head'),
      ...[1, 2, 3].map((back) => say(words, 'document.print.year', { year: year - back })),
    ],
    rows: [...lines].map(([label, of]) => [
      label,
      ...[1, 2, 3].map((back) => {
        const field = of.find((each) => backOf(each) === back);
        return field === undefined ? '' : printText(field, scope);
      }),
    ]),
    isFigures: true,
  };
}

/** A picture that nobody needs and nobody gave leaves no empty frame behind. */
function setPicture(field: Field, value: TemplateValue, year: number): readonly PrintBlock[] {
  const source =
    typeof value === 'object' &&
    value !== null &&
    'image' in value &&
    typeof value.image === 'string'
      ? value.image
      : '';
  if (source === '' && !field.required) return [];
  return [{ kind: 'picture', caption: printLabel(field, year), source }];
}

function areQuestions(fields: readonly Field[]): boolean {
  const long = fields.filter(({ label, kind }) => label.length > 10 && kind === 'yesno');
  return long.length > 0 && long.length * 2 >= fields.length;
}

function isWide(field: Field): boolean {
  if (field.kind === 'multi' || field.kind === 'longtext') return true;
  if (field.kind === 'choice')
    return (field.options ?? []).reduce((sum, { label }) => sum + label.length + 2, 0) > 10;
  return field.label.length > 12 || (field.kind === 'text' && (field.max ?? 0) > 40);
}

/** A value of the template's data as text; objects and lists have none. */
function textOf(value: TemplateValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function paragraphsOf(value: TemplateValue): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('rich' in value) return typeof value.rich === 'string' ? richParagraphs(value.rich) : [];
  if (!('paragraphs' in value)) return [];
  // writeField made them.
  return (value as { readonly paragraphs: readonly string[] }).paragraphs;
}
