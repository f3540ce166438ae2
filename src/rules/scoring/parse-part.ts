import { Big } from 'big.js';
import { suggestName } from '../../base/index.ts';
import type { Fact } from '../fact.ts';
import { readLimit } from '../operators/compare.ts';
import { readMap, within } from '../parse/parse-scope.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import { checkWordInQuote, readWordedLimit } from '../wording/policy-word.ts';
import type { PartBase, PartReading } from './part-kind.ts';
import { isQuoted, readPoints } from './read-points.ts';
import { partSources } from './table.ts';
import type { Part } from './table.ts';

/** What a line of points is a number of. */
const points: Fact = { id: 'score', kind: 'decimal', label: '', unit: '分' };

/** `不低于: 20 分` among keys that say something else. */
function readLeast(
  source: Source,
  known: readonly string[],
  full: string,
  scope: ParseScope,
  isImplied: boolean,
): PartBase['least'] | undefined {
  if (Object.keys(source).every((key) => known.includes(key))) return undefined;
  const worded = readWordedLimit(source, known, scope);
  if (worded === undefined) return undefined;
  const below = within(scope, worded.word);
  const word = isImplied ? worded.word : checkWordInQuote(worded, points.unit, scope);
  const limit = readLimit(worded.text, points, below);
  if (limit === undefined) return undefined;
  if (!worded.operator.startsWith('>')) {
    scope.report(below.path, `分数线要写达到多少分，写的是“${worded.word}”`);
  }
  if (new Big(limit).gt(full)) {
    scope.report(below.path, `分数线 ${limit} 分高于满分 ${full} 分，谁也达不到`);
  }
  return { word, operator: worded.operator, limit, limitText: worded.text };
}

/** Reads one part of a score, or a whole one; a whole one needs no title. */
export function parsePart(
  written: unknown,
  scope: ParseScope,
  reading: PartReading<Part>,
  isWhole = false,
): Part | undefined {
  const source = readMap(written, '评分项', scope);
  if (source === undefined) return undefined;
  const told = partSources().filter(({ key }) => source[key] !== undefined);
  const [reader] = told;
  if (reader === undefined || told.length > 1) {
    const keys = partSources().map(({ key }) => key);
    const near = Object.keys(source)
      .map((key) => suggestName(key, keys))
      .find((hint) => hint !== '');
    scope.report(scope.path, `每个评分项写明怎么算，只能一样：${keys.join('、')}${near ?? ''}`);
    return undefined;
  }
  const name = source['title'] ?? (isWhole ? '' : undefined);
  if (typeof name !== 'string' || (name === '' && !isWhole)) {
    scope.report(scope.path, '缺少“title”：这一项叫什么');
    return undefined;
  }
  const { quote } = source;
  if (quote !== undefined && (typeof quote !== 'string' || !isQuoted(quote, scope))) {
    scope.report([...scope.path, 'quote'], '这几个字不在条件的引文里');
  }
  const full = readPoints(source['full'], '“full”', within(scope, 'full'));
  if (full === undefined) return undefined;
  const known = ['title', 'full', 'quote', reader.key, ...reader.keys];
  const own = !isWhole ? known : [...known, 'edges', 'implied', 'note'];
  const least = readLeast(source, own, full, scope, reading.isImplied);
  const base: PartBase = {
    title: name,
    full,
    ...(typeof quote === 'string' ? { quote } : {}),
    ...(least === undefined ? {} : { least }),
  };
  return reader.parse(base, source, scope, reading);
}
