import { packText } from '../carry/index.ts';
import { tableGap, unpackSteps } from '../template/index.ts';
import type { CompiledTemplate, TemplateEntry, Step } from '../template/index.ts';
import { fromBase64, crc32, deflateText, toUtf8 } from '../zip/index.ts';
import type { ArchiveEntry } from '../zip/index.ts';

/** A template with what every filling would make of it again. */
export interface PreparedTemplate {
  readonly parts: readonly PreparedPart[];
  /** The characters of a part without tags; '' where there is none of the name. */
  readonly textOf: (part: string) => string;
  /** `packText` of what the template says around its values. */
  readonly surroundings: string;
}

type PreparedPart =
  | { readonly kind: 'kept'; readonly name: string; readonly entry: ArchiveEntry }
  | {
      readonly kind: 'filled';
      readonly name: string;
      readonly steps: readonly Step[];
      /** Whether tables may come together in it. */
      readonly hasGaps: boolean;
    };

const prepared = new WeakMap<CompiledTemplate, PreparedTemplate>();

/** Makes it ready on its first filling, and remembers that as long as the template lasts. */
export function prepareTemplate(template: CompiledTemplate): PreparedTemplate {
  const known = prepared.get(template);
  if (known !== undefined) return known;
  const texts = new Map<string, string>();
  for (const entry of template.entries) {
    if (entry.kind !== 'filled' && entry.text !== undefined) texts.set(entry.name, entry.text);
  }
  const parts = template.entries.map((entry) => preparePart(entry, template.snippets));
  const surroundings = packText(template.surroundings);
  const made = { parts, textOf: (part: string) => texts.get(part) ?? '', surroundings };
  prepared.set(template, made);
  return made;
}

function preparePart(entry: TemplateEntry, snippets: readonly string[]): PreparedPart {
  const { name } = entry;
  if (entry.kind === 'filled') {
    const steps = unpackSteps(entry.steps, snippets);
    return { kind: 'filled', name, steps, hasGaps: steps.some(holdsGap) };
  }
  if (entry.kind === 'text') return { kind: 'kept', name, entry: packEntry(name, entry.text) };
  const data = typeof entry.data === 'string' ? fromBase64(entry.data) : entry.data;
  const { method, crc, size } = entry;
  return { kind: 'kept', name, entry: { name, method, crc, size, data } };
}

function holdsGap(step: Step): boolean {
  if (typeof step === 'string') return step.includes(tableGap);
  return step.kind === 'block' && [...step.body, ...step.otherwise].some(holdsGap);
}

function packEntry(name: string, text: string): ArchiveEntry {
  const bytes = toUtf8(text);
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data: deflateText(bytes) };
}
