import { foldText } from '../../base/index.ts';
import type { Entry } from './kind.ts';
import { answer, issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** An option by its id, or by its label as a document or a spreadsheet shows it. */
export function optionId({ options = [] }: Entry, raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const found =
    options.find(({ id }) => id === raw) ??
    options.find(({ label }) => foldText(label) === foldText(raw));
  return found?.id;
}

/**
 * The option that a person's words mean: its id or label, or words of which one label alone can be
 * meant: 实用新型 of 实用新型专利, 省级 of 省, 泉州 of 泉州市. Never a guess between two.
 */
export function readOption(entry: Entry, raw: unknown): Reading {
  const id = optionId(entry, raw);
  if (id !== undefined) return answer(id);
  if (typeof raw !== 'string') return notOption(raw);
  const { options = [] } = entry;
  const said = foldText(raw);
  const near = options.filter((option) => {
    const names = namesOf(option.label);
    return names.some((name) => name.includes(said) || said.includes(name));
  });
  const [meant, ...others] = near;
  if (meant === undefined) return notOption(raw);
  if (others.length > 0) {
    const names = near.map(({ label }) => label).join('、');
    return issue('not_option_several', { found: raw.trim(), names });
  }
  return namesOf(meant.label).some((name) => isSaid(said, name))
    ? answer(meant.id)
    : notOption(raw);
}

/** A label with and without what it says in brackets: 国有（含国有控股） is 国有. */
function namesOf(label: string): readonly string[] {
  const folded = foldText(label);
  const plain = folded.replace(/\([^()]*\)/g, '');
  return plain === '' || plain === folded ? [folded] : [folded, plain];
}

/** What stands before a name and turns it round: 不含税 is not 含税. */
const negation = /[不非无未否]$/;
/** A province before its city, a word of rank or kind after a name: 福建省泉州市, 省级, 民营企业. */
const before = /^.{2,4}省$/;
const after = /^[级类型市区县省式]$|^(?:企业|单位)$/;

/** Words that are one name shortened, or with what only says its rank. */
function isSaid(said: string, name: string): boolean {
  if (name.length < said.length) {
    const [lead = '', ...rest] = said.split(name);
    const tail = rest.join(name);
    return (
      rest.length === 1 && (lead === '' || before.test(lead)) && (tail === '' || after.test(tail))
    );
  }
  const at = name.indexOf(said);
  const isEnough = said.length >= 2 && said.length * 2 >= name.length;
  return at >= 0 && isEnough && !negation.test(name.slice(0, at));
}

/** What is no option, as it was written. */
function notOption(raw: unknown): Reading {
  return issue('not_option', { found: typeof raw === 'string' ? raw.trim() : JSON.stringify(raw) });
}

/** The names in `A、B` or `A；B`; a label may hold the sign that parts them. */
export function splitOptions({ options = [] }: Entry, text: string): readonly string[] {
  const longestFirst = options
    .map(({ label }) => label)
    .sort((one, two) => two.length - one.length);
  const names: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const isNext = (label: string): boolean =>
      rest.startsWith(label) && /^\s*([、，,；;\n]|$)/.test(rest.slice(label.length));
    const name = longestFirst.find(isNext) ?? /^[^、，,；;\n]*/.exec(rest)?.[0] ?? rest;
    if (name.trim() !== '') names.push(name.trim());
    rest = rest.slice(name.length).replace(/^\s*[、，,；;\n]?\s*/, '');
  }
  return names;
}
