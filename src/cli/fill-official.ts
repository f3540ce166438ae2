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
import { explainOpenIssue, isLitter, openArchive } from '../word/index.ts';
import { InputError } from './command.ts';
import { readInput, readInputText } from './read-input.ts';
import { listHanded } from './review-files.ts';

/** An official form to be filled, with the places that colleagues have set by hand. */
export interface OfficialFile {
  readonly kind: 'form';
  readonly official: OfficialForm;
  readonly mapping?: FormMapping;
}

/** The forms that could be opened, and in words which could not. */
interface OfficialFiles {
  readonly forms: readonly OfficialFile[];
  readonly problems: readonly string[];
  /** What of the mapping was left out. */
  readonly remarks: readonly string[];
  /** A folder, an archive or several files were given. */
  readonly isMany: boolean;
}

/**
 * Reads every `--form` (files, folders, .zip) and `--mapping`. One form that can't be opened stops
 * none of the others; an InputError where none can, or the mapping can't.
 */
export async function readOfficials(
  paths: readonly string[],
  mappingPath: string | undefined,
  form: Form,
  words: Words,
): Promise<OfficialFiles> {
  const blanks = (await Promise.all(paths.map((path) => listBlanks(path, words)))).flat();
  const opened =
    mappingPath === undefined ? undefined : await readMapping(mappingPath, form, words);
  const mapping = opened === undefined ? {} : { mapping: opened.mapping };
  const forms: OfficialFile[] = [];
  const problems: string[] = [];
  for (const { path, bytes } of blanks) {
    const official =
      typeof bytes === 'string'
        ? { sentence: bytes }
        : openOfficialForm(bytes, basename(path), words);
    if ('sentence' in official) problems.push(`${path}：${official.sentence}`);
    else forms.push({ kind: 'form', official, ...mapping });
  }
  if (forms.length === 0)
    throw new InputError(
      problems.length > 0 ? problems : paths.map((path) => `${path}：里面没有文件`),
    );
  const remarks = (opened?.unknown ?? []).map(
    (id) => `${mappingPath ?? ''}：表单里没有“${id}”，没有使用`,
  );
  const isMany = paths.length > 1 || blanks.some(({ path }) => path !== paths[0]);
  return { forms, problems, remarks, isMany };
}

/** A file's bytes, or in words why they can't be had. */
interface Blank {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** The files of a path: itself, a folder's, an archive's. */
async function listBlanks(path: string, words: Words): Promise<readonly Blank[]> {
  const files = await listHanded([path]).catch(told);
  if (typeof files === 'string') return [{ path, bytes: files }];
  const isItself = files.length === 1 && files[0]?.file === path;
  if (!isItself) {
    const forms = files.filter((each) => !isLitter(each.path));
    const blanks: Blank[] = [];
    for (const each of forms)
      blanks.push({ path: each.path, bytes: await readInput(each.file).catch(told) });
    return blanks;
  }
  const bytes = await readInput(path).catch(told);
  if (typeof bytes === 'string' || !/\.zip$/i.test(path)) return [{ path, bytes }];
  const archive = openArchive(bytes);
  if (archive.kind === 'refused') return [{ path, bytes: explainOpenIssue(archive.issue, words) }];
  return archive.files.map((file) => {
    const read = file.read();
    const own = read.kind === 'bytes' ? read.bytes : explainOpenIssue(read.issue, words);
    return { path: `${path}/${file.name}`, bytes: own };
  });
}

/** Why a file can't be had, without its name, which stands before every sentence. */
function told(error: unknown): string {
  if (error instanceof InputError) return error.problems.join('；').replace(/^[^：]*：/, '');
  throw error;
}

async function readMapping(
  path: string,
  form: Form,
  words: Words,
): Promise<{ readonly mapping: FormMapping; readonly unknown: readonly string[] }> {
  const opened = parseMapping(await readInputText(path), form);
  if (opened.kind === 'issue')
    throw new InputError([`${path}：${describeMappingIssue(opened, words)}`]);
  return opened;
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
