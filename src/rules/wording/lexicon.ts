import { isRecord, suggestName } from '../../base/index.ts';
import { comparisons } from './comparison.ts';
import type { Comparison } from './comparison.ts';

/** The stem of a boundary word: 超过, 以上. */
export interface Stem {
  readonly word: string;
  readonly operator: Comparison;
  /** A 含 or 不含 of the text moves its edge; of another stem it must say what the stem says. */
  readonly edgeMayChange: boolean;
}

const listKeys = [
  'edge_may_change',
  'counting',
  'negations',
  'negating_signs',
  'harmless_words',
  'refusals',
  'all_words',
  'any_words',
  'soft_words',
  'open_list_words',
  'judgement_words',
] as const;

/** Words of official texts and what they mean, from content/lexicon.yaml; lists longest first. */
export interface Lexicon {
  /** Stems that stand before their number (超过) and behind it (以上). */
  readonly before: readonly Stem[];
  readonly after: readonly Stem[];
  /** 任意, 中的: before a count, at least so many. */
  readonly counting: readonly string[];
  /** What turns a stem round: 不得 in 不得超过. */
  readonly negations: readonly string[];
  /** Signs that may turn a number's meaning round from a distance. */
  readonly negatingSigns: readonly string[];
  /** Words that hold such a sign and negate nothing: 不同, 是否. */
  readonly harmlessWords: readonly string[];
  /** 不得, 不予, 除外: whoever is as the sentence says may not apply. */
  readonly refusals: readonly string[];
  /** 同时, 均: every one of what is listed. */
  readonly allWords: readonly string[];
  /** 之一, 或: one of it is enough. */
  readonly anyWords: readonly string[];
  /** 一般, 原则上: a criterion that has one is soft. */
  readonly softWords: readonly string[];
  /** 等: the list is not closed. */
  readonly openListWords: readonly string[];
  /** 良好, 成熟: only a person can tell. */
  readonly judgementWords: readonly string[];
}

/** A mistake in plain data: where, and what to do, in Chinese. */
export interface RuleProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly severity?: 'warning';
}

/** Official texts mix （含） and (含), 5,000 and 5000, and break lines anywhere. */
export function foldQuote(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((one, other) => other.length - one.length);
}

/** Reads the plain data of lexicon.yaml; what is wrong in it comes back as problems, all at once. */
export function parseLexicon(data: unknown): {
  readonly lexicon: Lexicon;
  readonly problems: readonly RuleProblem[];
} {
  const problems: RuleProblem[] = [];
  const report = (path: RuleProblem['path'], message: string) => problems.push({ path, message });
  const map = isRecord(data) ? data : {};
  if (!isRecord(data)) report([], '词表应是“键: 值”的形式');

  const known = ['before', 'after', ...listKeys];
  for (const key of Object.keys(map).filter((each) => !known.includes(each))) {
    report([key], `不认识的键“${key}”${suggestName(key, known)}`);
  }

  const readList = (list: unknown, path: RuleProblem['path']): readonly string[] => {
    if (list === undefined) return [];
    if (Array.isArray(list) && list.every((each) => typeof each === 'string')) {
      return longestFirst(list.map(foldQuote));
    }
    report(path, '这里应是一列词语');
    return [];
  };
  const list = (key: (typeof listKeys)[number]) => readList(map[key], [key]);

  const movable = list('edge_may_change');
  const readStems = (key: 'before' | 'after'): readonly Stem[] => {
    const stems: Stem[] = [];
    const table = isRecord(map[key]) ? map[key] : {};
    for (const [name, words] of Object.entries(table)) {
      const operator = comparisons.find((each) => each === name);
      if (operator === undefined) {
        report([key, name], `运算符只能是 ${comparisons.join('、')}，写的是“${name}”`);
        continue;
      }
      for (const word of readList(words, [key, name])) {
        const twin = stems.find((each) => each.word === word && each.operator !== operator);
        if (twin !== undefined) report([key, name], `“${word}”已列在 ${twin.operator} 之下`);
        stems.push({ word, operator, edgeMayChange: movable.includes(word) });
      }
    }
    return stems.sort((one, other) => other.word.length - one.word.length);
  };
  return {
    lexicon: {
      before: readStems('before'),
      after: readStems('after'),
      counting: list('counting'),
      negations: list('negations'),
      negatingSigns: list('negating_signs'),
      harmlessWords: list('harmless_words'),
      refusals: list('refusals'),
      allWords: list('all_words'),
      anyWords: list('any_words'),
      softWords: list('soft_words'),
      openListWords: list('open_list_words'),
      judgementWords: list('judgement_words'),
    },
    problems,
  };
}

/** What a policy says of its own words: 本办法所称“以下”不含本数. */
export interface WordMeaning {
  readonly word: string;
  /** Whether the number itself is in. */
  readonly includes: boolean;
}

const withNumber = { '>': '>=', '>=': '>=', '<': '<=', '<=': '<=', '==': '==' } as const;
const withoutNumber = { '>': '>', '>=': '>', '<': '<', '<=': '<', '==': '==' } as const;

/** The lexicon as a policy reads it; words it doesn't have come back as problems. */
export function withMeanings(
  lexicon: Lexicon,
  meanings: readonly WordMeaning[],
): { readonly lexicon: Lexicon; readonly problems: readonly RuleProblem[] } {
  const words = [...lexicon.before, ...lexicon.after].map(({ word }) => word);
  const read = (stem: Stem): Stem => {
    const meaning = meanings.find(({ word }) => foldQuote(word) === stem.word);
    if (meaning === undefined) return stem;
    return { ...stem, operator: (meaning.includes ? withNumber : withoutNumber)[stem.operator] };
  };
  return {
    lexicon: {
      ...lexicon,
      before: lexicon.before.map(read),
      after: lexicon.after.map(read),
    },
    problems: meanings.flatMap(({ word }, index) => {
      const message = `词表里没有“${word}”这个界限词${suggestName(word, words)}`;
      return words.includes(foldQuote(word)) ? [] : [{ path: [index, 'word'], message }];
    }),
  };
}
