import { assertNever, say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Field, Section } from '../field.ts';
import { kindOf } from '../kinds.ts';
import { isYearly } from '../answers/year-lines.ts';
import { lineWidth } from './measures.ts';
import type { Sheet } from './measures.ts';
import { planEntry } from './plan-entry.ts';
import { planFigures } from './plan-figures.ts';
import { planLabels } from './plan-labels.ts';
import { planList } from './plan-list.ts';
import type { EvidenceBlock, PaperBlock, PaperEntry } from './plan.ts';

/** Entries that follow one another and are set the same way. */
type Setting = 'labels' | 'figures' | 'indicators' | 'list' | 'passage' | 'picture';

/** What stands under a section's heading. */
export function planSection(section: Section, sheet: Sheet, words: Words): readonly PaperBlock[] {
  if (section.kind === 'evidence') {
    const added = section.fields.find((field) => kindOf(field).shape === 'rows');
    return [planEvidence(words, added)];
  }
  const { worked = [] } = section;
  return [
    ...runsOf(section).flatMap(({ setting, fields }) =>
      planRun(setting, fields.map(planEntry), section, lineWidth[sheet], words),
    ),
    ...(worked.length === 0 ? [] : [planLabels(worked.map(planEntry))]),
  ];
}

function settingOf(field: Field, { layout }: Section): Setting {
  const { shape } = kindOf(field);
  if (shape === 'rows') return 'list';
  if (shape === 'picture') return 'picture';
  if (layout === 'figures' && isYearly(field)) return 'figures';
  if (shape === 'paragraphs' && (layout === 'narrative' || (field.max ?? 0) > 800))
    return 'passage';
  if (layout === 'indicators' && shape === 'number') return 'indicators';
  return 'labels';
}

/** In tables of figures the words come first, so that the numbers stand together. */
function inOrder(section: Section): readonly Field[] {
  const { layout, fields } = section;
  if (layout !== 'indicators' && layout !== 'figures') return fields;
  const isLabel = (field: Field): boolean => settingOf(field, section) === 'labels';
  return [...fields.filter(isLabel), ...fields.filter((field) => !isLabel(field))];
}

function runsOf(section: Section): { setting: Setting; fields: Field[] }[] {
  const runs: { setting: Setting; fields: Field[] }[] = [];
  for (const field of inOrder(section)) {
    const setting = settingOf(field, section);
    const last = runs[runs.length - 1];
    if (last?.setting === setting) last.fields.push(field);
    else runs.push({ setting, fields: [field] });
  }
  return runs;
}

function planRun(
  setting: Setting,
  entries: readonly PaperEntry[],
  section: Section,
  width: number,
  words: Words,
): readonly PaperBlock[] {
  switch (setting) {
    case 'labels':
      return [planLabels(entries)];
    case 'figures':
      return [planFigures(entries, words)];
    case 'indicators':
      return [
        {
          kind: 'indicators',
          caption: say(words, 'document.indicators.caption'),
          heads: say(words, 'document.indicators.heads').split('｜'),
          widths: [4, 13.5, 10.5, 11, 9],
          entries,
        },
      ];
    case 'list':
      return entries.map((entry) => planList(entry, width, words));
    case 'picture':
      return entries.map((entry) => ({ kind: 'picture', entry }));
    case 'passage':
      return entries.map((entry, index) => planPassage(entry, index + 1, section));
    default:
      return assertNever(setting);
  }
}

/** Each long text under a heading of its own, unless its section's says it already. */
function planPassage(entry: PaperEntry, number: number, { title }: Section): PaperBlock {
  const { label } = entry;
  // 1.　5G…: 1.5G would read as a number.
  const heading = `${number}.${/^\d/.test(label) ? '　' : ''}${label}`;
  return { kind: 'passage', heading: label === title ? '' : heading, entry };
}

/** `more`: the table of what the applicant adds. */
export function planEvidence(words: Words, more?: Field): EvidenceBlock {
  const block = {
    kind: 'evidence',
    intro: say(words, 'document.evidence.intro'),
    heads: say(words, 'document.evidence.heads').split('｜'),
    widths: [7, 23, 23, 5],
  } as const;
  if (more === undefined) return block;
  return { ...block, added: planList(planEntry(more), lineWidth.upright, words) };
}
