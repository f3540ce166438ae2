import { hasErrors, suggestName } from '../../base/index.ts';
import type { Problem, Words } from '../../base/index.ts';
import { keep } from '../../disk/index.ts';
import type { Held } from '../../disk/index.ts';
import { wordsSchema } from '../../policy/index.ts';
import { loadFile } from './load-file.ts';
import type { Loaded } from './load-file.ts';
import type { Report } from './source.ts';

const folder = 'content/words';

/** Each file of content/words, without its ending. */
export const wordAreas = [
  'apply',
  'check',
  'compare',
  'desk',
  'document',
  'fields',
  'form',
  'office',
  'opened',
  'review',
  'rules',
  'search',
  'site',
  'terms',
] as const;

/** `{terms.department}`: a word that policies call differently, put in when content is loaded. */
const termIn = /\{(\w+\.[^{}]*)\}/g;
const termKey = /^terms\./;

/** Areas and pages of the whole site: no policy's page says their sentences. */
const ofTheSite = /^(search|site\.(home|privacy|missing))\./;

/** The general sentences as written: terms stand in them by name. */
export interface GeneralWords {
  readonly words: Words;
  /** Areas whose file cannot be read: their keys are not known. */
  readonly unread: readonly string[];
}

type Complain = Loaded<unknown>['complain'];

/** Every sentence of content/words/*.yaml, keyed `<file>.<key>`. */
export async function loadWords(
  root: string,
  report: Report,
  held: Held | undefined,
): Promise<GeneralWords> {
  const { general, problems } = await keep(
    'words',
    root,
    [folder],
    async () => {
      const own: Problem[] = [];
      return { general: await readWords(root, (problem) => own.push(problem)), problems: own };
    },
    (read) => !hasErrors(read.problems),
    held,
  );
  problems.forEach(report);
  return general;
}

async function readWords(root: string, report: Report): Promise<GeneralWords> {
  const areas = await Promise.all(
    wordAreas.map(async (area) => ({
      area,
      loaded: await loadFile(root, `${folder}/${area}.yaml`, wordsSchema, report),
    })),
  );
  const sentences = areas.flatMap(({ area, loaded }) =>
    Object.entries(loaded?.data ?? {}).map(([key, text]) => ({ area, key, text, loaded })),
  );
  const words: Words = Object.fromEntries(
    sentences.map(({ area, key, text }) => [`${area}.${key}`, text]),
  );
  const unread = areas.flatMap(({ area, loaded }) => (loaded === undefined ? [area] : []));
  for (const { area, key, text, loaded } of sentences) {
    const complain: Complain = (path, message) => loaded?.complain(path, message);
    checkBraces(text, (message) => complain([key], message));
    if (!unread.includes('terms')) checkTerms([key], `${area}.${key}`, text, words, complain);
  }
  return { words, unread };
}

/**
 * What one policy's pages, documents and commands say: its words.yaml, over that of the policy it
 * changes, with whole keys
 * (`check.decides`), laid over the general sentences. A key or a blank that the general sentences
 * lack is the author's mistake.
 */
export async function loadPolicyWords(
  root: string,
  files: readonly string[],
  general: GeneralWords,
  report: Report,
): Promise<Words> {
  const read = await Promise.all(
    files.map((file) => loadFile(root, file, wordsSchema, report, 'optional')),
  );
  for (const own of read) {
    for (const [key, text] of Object.entries(own?.data ?? {})) {
      const complain: Complain = (path, message) => own?.complain(path, message);
      if (!general.unread.some((area) => key.startsWith(`${area}.`))) {
        checkOwn(key, text, general.words, complain);
      }
    }
  }
  return putTerms(Object.assign({ ...general.words }, ...read.map((own) => own?.data)) as Words);
}

/** The sentences with each term in its place; the terms are no sentences themselves and fall away. */
export function putTerms(words: Words): Words {
  const sentences = Object.entries(words).filter(([key]) => !termKey.test(key));
  return Object.fromEntries(
    sentences.map(([key, text]) => [
      key,
      text.replace(termIn, (name, term: string) => words[term] ?? name),
    ]),
  );
}

/** A sentence may name terms that are there; a term names none. */
function checkTerms(
  path: readonly string[],
  key: string,
  text: string,
  words: Words,
  complain: Complain,
): void {
  for (const [name, term = ''] of text.matchAll(termIn)) {
    if (termKey.test(key)) complain(path, `词里不能再引用别的词：“${name}”`);
    else if (!termKey.test(term) || words[term] === undefined) {
      const terms = Object.keys(words).filter((each) => termKey.test(each));
      complain(path, `content/words/terms.yaml 里没有“${term}”这个词${suggestName(term, terms)}`);
    }
  }
}

/** A brace that no blank or term takes up is printed as it stands, or says that one was meant. */
function checkBraces(text: string, complain: (message: string) => void): void {
  if (/[｛｝]/.test(text)) complain('花括号是全角的，会照字面印出来：请改成半角的 { }');
  else if (/[{}]/.test(text.replace(/\{\w+(?:\.[^{}]*)?\}/g, '')))
    complain('花括号没有成对，或里面不是名字，会照字面印出来：照原来的写 {名字}');
}

/** The blanks `{name}` that the program fills. */
function blanksOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function checkOwn(key: string, text: string, general: Words, complain: Complain): void {
  const replaced = general[key];
  if (replaced === undefined) {
    complain([key], `通用的句子里没有“${key}”${suggestName(key, Object.keys(general))}`);
    return;
  }
  if (ofTheSite.test(key)) complain([key], '这句话属于全站，不随政策：请在 content/words/ 里改');
  const blanks = blanksOf(replaced);
  const listed =
    blanks.length === 0
      ? '这句话没有要填的'
      : `这句话可以用 ${blanks.map((name) => `{${name}}`).join('、')}`;
  for (const name of blanksOf(text).filter((each) => !blanks.includes(each))) {
    complain([key], `程序不填“{${name}}”，${listed}${suggestName(name, blanks)}`);
  }
  checkBraces(text, (message) => complain([key], message));
  checkTerms([key], key, text, general, complain);
}
