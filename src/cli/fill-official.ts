import { basename } from 'node:path';

import { say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import {
  describeMappingIssue,
  isLeftOpen,
  openOfficialForm,
  parseMapping,
} from '../compose/index.ts';
import type { FilledOfficial, FormMapping, OfficialForm, OpenPlace } from '../compose/index.ts';
import type { Form } from '../form/index.ts';
import { InputError } from './command.ts';
import { readInput } from './read-input.ts';

/** An official form to be filled, with the places that colleagues have set by hand. */
export interface OfficialFile {
  readonly kind: 'form';
  readonly official: OfficialForm;
  readonly mapping?: FormMapping;
  /** What of the mapping was left out, in words. */
  readonly remarks: readonly string[];
}

/** Reads `--form` and `--mapping`; an InputError says which of them can't be used and why. */
export async function readOfficial(
  path: string,
  mappingPath: string | undefined,
  form: Form,
  words: Words,
): Promise<OfficialFile> {
  const official = openOfficialForm(await readInput(path), basename(path), words);
  if (official.kind === 'refused') throw new InputError([`${path}：${official.sentence}`]);
  if (mappingPath === undefined) return { kind: 'form', official, remarks: [] };
  const opened = parseMapping(new TextDecoder().decode(await readInput(mappingPath)), form);
  if (opened.kind === 'issue') {
    throw new InputError([`${mappingPath}：${describeMappingIssue(opened, words)}`]);
  }
  const remarks = opened.unknown.map((id) => `${mappingPath}：表单里没有“${id}”，没有使用`);
  return { kind: 'form', official, mapping: opened.mapping, remarks };
}

/** What the command prints of a filled official form: in words first, then place by place. */
export function reportOfficial(
  { placed, unplaced, open, strays, mapping }: FilledOfficial,
  name: string,
  words: Words,
) {
  const left = open.filter(isLeftOpen);
  const counts = { placed: placed.length, unplaced: unplaced.length, open: left.length };
  return {
    summary: say(words, 'apply.official.result', { name, ...counts }),
    placed: placed.map(({ field, label, where, place, isTight }) => ({
      field,
      name: label,
      where,
      label: place,
      ...(isTight === true ? { remark: say(words, 'apply.official.tight') } : {}),
    })),
    // What a form does not ask for at all comes last.
    unplaced: [...unplaced]
      .sort((a, b) => Number(a.reason === 'not-found') - Number(b.reason === 'not-found'))
      .map(({ field, label, reason }) => ({ field, name: label, reason, why: why(reason, words) })),
    open: left.map((place) => tellOpen(place, words)),
    // Not the applicant's: said all the same, so that no place of the form goes without a word.
    others: open.filter((place) => !isLeftOpen(place)).map((place) => tellOpen(place, words)),
    strays,
    mapping,
  };
}

function tellOpen({ where, place, why: cause, because = '' }: OpenPlace, words: Words) {
  return { where, label: place, why: say(words, `apply.official.why.${cause}`, { because }) };
}

function why(reason: FilledOfficial['unplaced'][number]['reason'], words: Words): string {
  return reason === 'not-found'
    ? say(words, 'document.official.not_found')
    : say(words, `apply.official.reason.${reason}`);
}
