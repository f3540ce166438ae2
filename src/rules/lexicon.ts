import { isRecord, suggestName } from '../base/index.ts';
import { comparisons } from './comparison.ts';
import type { Comparison } from './comparison.ts';

/** Words of official texts and what they mean, from content/lexicon.yaml. */
export interface Lexicon {
  /** Longest first, so that 不少于 is found before 少于. */
  readonly words: readonly { readonly word: string; readonly operator: Comparison }[];
  /** 一般, 原则上: a criterion that has one is soft. */
  readonly softWords: readonly string[];
  /** 等: the list is not closed. */
  readonly openListWords: readonly string[];
  /** 良好, 成熟: only a person can tell. */
  readonly judgementWords: readonly string[];
  /** Contradicting words on one number (超过…以上). */
  readonly conflicts: readonly RegExp[];
}

/** A mistake in plain data: where, and what to do, in Chinese. */
export interface RuleProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const listKeys = ['soft_words', 'open_list_words', 'judgement_words', 'conflicts'] as const;

/** Official texts mix （含） and (含), and break lines anywhere. */
export function foldQuote(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
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

  const known = ['operators', ...listKeys];
  for (const key of Object.keys(map).filter((each) => !known.includes(each))) {
    report([key], `不认识的键“${key}”${suggestName(key, known)}`);
  }

  const readList = (list: unknown, path: RuleProblem['path']): readonly string[] => {
    if (list === undefined) return [];
    if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
    report(path, '这里应是一列词语');
    return [];
  };

  const words: { word: string; operator: Comparison }[] = [];
  const table = isRecord(map['operators']) ? map['operators'] : {};
  for (const [name, list] of Object.entries(table)) {
    const operator = comparisons.find((each) => each === name);
    if (operator === undefined) {
      report(['operators', name], `运算符只能是 ${comparisons.join('、')}，写的是“${name}”`);
      continue;
    }
    for (const [index, written] of readList(list, ['operators', name]).entries()) {
      const word = foldQuote(written);
      const twin = words.find((each) => each.word === word && each.operator !== operator);
      if (twin !== undefined) {
        report(['operators', name, index], `“${written}”已列在 ${twin.operator} 之下`);
      }
      words.push({ word, operator });
    }
  }

  const conflicts = readList(map['conflicts'], ['conflicts']).flatMap((pattern, index) => {
    try {
      return [new RegExp(pattern)];
    } catch {
      report(['conflicts', index], `“${pattern}”不是可用的匹配式`);
      return [];
    }
  });
  return {
    lexicon: {
      words: words.sort((one, other) => other.word.length - one.word.length),
      softWords: readList(map['soft_words'], ['soft_words']),
      openListWords: readList(map['open_list_words'], ['open_list_words']),
      judgementWords: readList(map['judgement_words'], ['judgement_words']),
      conflicts,
    },
    problems,
  };
}

/** The comparison a policy word stands for; undefined for a word the lexicon lacks. */
export function comparisonOf(word: string, lexicon: Lexicon): Comparison | undefined {
  return lexicon.words.find((each) => each.word === foldQuote(word))?.operator;
}
