import { bareFigure, fillLabel, programmeOf, say } from '../base/index.ts';
import { isNumberKind, planPaper, unitOf, visibleFields, workedLines } from '../form/index.ts';
import type { PaperEntry, PaperPlan } from '../form/index.ts';
import { richParagraphs } from '../word/index.ts';
import type { TemplateValue } from '../word/index.ts';
import { applicationYear, composeApplication } from './compose-application.ts';
import type { ApplicationInput } from './compose-application.ts';
import type { WrittenEvidence } from './list-proofs.ts';
import type { WrittenRow } from './write-table.ts';

/** The plan of a form with what is filled in: the Word document's own values, as texts. */
export interface PrintSheet {
  readonly plan: PaperPlan;
  readonly title: string;
  /** Who promises: the unit's name, or 本单位. */
  readonly unit: string;
  readonly unofficial: string;
  /** The policy's state; '' for none. */
  readonly state: string;
  readonly unfinished: string;
  /** Every category of the policy, this one's ticked. */
  readonly category: string;
  /** 统计截止日 */
  readonly asOf: string;
  /** What the document says of its making. */
  readonly made: readonly string[];
  readonly evidence: readonly WrittenEvidence[];
  readonly isAsked: (entry: PaperEntry) => boolean;
  /** A label of the plan with its years. */
  readonly fill: (label: string) => string;
  /** What stands in an entry, or what a hand needs to write it; lines of a long text below one another. */
  readonly text: (entry: PaperEntry) => string;
  /** The same in a cell whose caption says the unit. */
  readonly cell: (entry: PaperEntry) => string;
  readonly paragraphs: (entry: PaperEntry) => readonly string[];
  readonly rows: (entry: PaperEntry) => readonly WrittenRow[];
  /** A data URL; '' where no picture is given. */
  readonly picture: (entry: PaperEntry) => string;
  /** 附件 1、附件 3 */
  readonly proof: (entry: PaperEntry) => string;
}

/** Sets the application for printing from a browser; no value comes from anywhere else. */
export function composePrintSheet(input: ApplicationInput): PrintSheet {
  const { form, answers, words } = input;
  const data = composeApplication(input);
  const worked = workedLines(form, answers, words).map(({ field }) => field);
  const asked = new Set([...visibleFields(form, answers), ...worked].map(({ id }) => id));
  const year = applicationYear(input);
  // composeApplication wrote these three.
  const doc = data['doc'] as Readonly<Record<string, TemplateValue>>;
  const proof = data['proof'] as Readonly<Record<string, string>>;
  const evidence = doc['evidence'] as unknown as readonly WrittenEvidence[];
  const missing = textOf(doc['missing']);
  const textAt = (entry: PaperEntry): string => {
    const value = valueOf(entry);
    return paragraphsOf(value).join('\n') || textOf(value);
  };
  const valueOf = ({ field }: PaperEntry): TemplateValue => data[field.id];
  return {
    plan: planPaper(form, words),
    title: programmeOf(input.policy.title),
    unit: textOf(data['org_name']) || say(words, 'document.commitment.unit'),
    unofficial: textOf(doc['unofficial']),
    state: textOf(doc['state']),
    unfinished: textOf(doc['unfinished']),
    category: textOf(doc['category']),
    asOf: textOf(doc['as_of']),
    made: [
      textOf(doc['made']),
      missing === '' ? '' : say(words, 'document.made.missing', { names: missing }),
    ].filter((line) => line !== ''),
    evidence,
    isAsked: ({ field }) => asked.has(field.id),
    fill: (label) => fillLabel(label, year),
    text: (entry) => textAt(entry) || entry.blank,
    cell: (entry) =>
      isNumberKind(entry.field)
        ? bareFigure(textAt(entry), unitOf(entry.field) ?? '')
        : textAt(entry) || entry.blank,
    paragraphs: (entry) => paragraphsOf(valueOf(entry)),
    // writeTable made them.
    rows: (entry) => (valueOf(entry) ?? []) as readonly WrittenRow[],
    picture: (entry) => pictureOf(valueOf(entry)),
    proof: ({ field }) => proof[field.id] ?? '',
  };
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

function pictureOf(value: TemplateValue): string {
  if (typeof value !== 'object' || value === null || !('image' in value)) return '';
  return typeof value.image === 'string' ? value.image : '';
}
