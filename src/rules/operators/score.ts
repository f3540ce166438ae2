import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { combineAll } from '../judge/combine.ts';
import { otherComparisons } from '../wording/comparison.ts';
import type { Interpreted, Operator, OperatorSource, ParseChild, RuleFlip } from '../operator.ts';
import { readChoice, readInterpretation, readMap } from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { countPoints, leastVerdicts } from '../scoring/count-points.ts';
import { parsePart } from '../scoring/parse-part.ts';
import type { ScoredPart } from '../scoring/scored-part.ts';
import { everyPart, partKindOf, partSourceOf, partsBelow } from '../scoring/table.ts';
import type { Part } from '../scoring/table.ts';
import { writeGiven, writePhrase } from '../tell/telling.ts';
import type { Reason, Telling } from '../tell/reason.ts';

/**
 * Points added up by a table, with the lines they must reach. `of` holds the rules that its rows
 * name by their places: they are no conditions, they only tell which row fits.
 */
export interface ScoreRule<Rule> extends Interpreted {
  readonly kind: 'score';
  readonly whole: Part;
  readonly of: readonly Rule[];
}

/** `62 分`, or `至少 47 分，最多 62 分` while answers are missing. */
function writePoints({ low, high }: Pick<ScoredPart, 'low' | 'high'>, words: Words): string {
  const key = new Big(low).eq(high) ? 'rules.score_exact' : 'rules.score_range';
  return say(words, key, { low, high });
}

/** What a part was given, took, and what stands above it, in one sentence. */
export function writePart(part: ScoredPart, telling: Telling): string {
  const { words } = telling;
  const { full, took, next, least, open, fact } = part;
  const title = part.title === '' ? say(words, 'rules.score_whole') : part.title;
  const phrase = least && writePhrase(least.word, least.limitText);
  const given = fact === undefined ? '' : writeAnswer(fact, telling);
  const isLeaf = part.parts.length === 0;
  return [
    say(words, 'rules.score_part', { title, full, points: writePoints(part, words) }),
    given !== '' && say(words, 'rules.score_filled', { given }),
    took && say(words, 'rules.score_took', { says: took.says }),
    next && say(words, 'rules.score_next', { says: next.says, points: next.points }),
    phrase && say(words, `rules.score_least_${least.verdict}`, { phrase }),
    open === 'unknown' && isLeaf && say(words, 'rules.score_open'),
    open === 'judge' && isLeaf && say(words, 'rules.score_given'),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join('');
}

/** A number that was given, or how it was worked out; '' of what its row says already. */
function writeAnswer(id: string, telling: Telling): string {
  return numberAnswer(telling.answers, id) === undefined ? '' : writeGiven(id, telling);
}

/** A part and those below it, each with the words above it counted in. */
function tellParts(part: ScoredPart, telling: Telling): readonly Reason[] {
  return [
    { text: writePart(part, telling) },
    ...part.parts.flatMap((below) => tellParts(below, telling)),
  ];
}

export const score: Operator<ScoreRule<unknown>> = {
  facts: ({ whole }) => everyPart(whole).flatMap((part) => partKindOf(part).facts(part)),
  evaluate: ({ whole }, answers, children) => {
    const { part, rules } = countPoints(whole, answers, children);
    const lines = leastVerdicts(part);
    // Points alone decide nothing: others compare them.
    const verdict = lines.length > 0 ? combineAll(lines) : (part.open ?? 'judge');
    return { verdict, open: rules, score: part };
  },
  explain: (_, { score: scored }, telling) =>
    scored === undefined ? [] : tellParts(scored, telling),
};

/** Each place in a tree of parts with a way to put another part there. */
function placesOf(
  part: Part,
  path = '',
): readonly { readonly path: string; readonly part: Part; readonly put: (other: Part) => Part }[] {
  return [
    { path, part, put: (other) => other },
    ...partsBelow(part).flatMap((below, index) =>
      placesOf(below, `${path}${index}.`).map((place) => ({
        ...place,
        put: (other: Part): Part =>
          'parts' in part
            ? {
                ...part,
                parts: part.parts.map((each, at) => (at === index ? place.put(other) : each)),
              }
            : part,
      })),
    ),
  ];
}

function flipsOfLeast(part: Part) {
  const { least } = part;
  if (least === undefined) return [];
  const [edge] = otherComparisons[least.operator];
  const shown = `“${part.title}”的${writePhrase(least.word, least.limitText)}`;
  const limits = [1, -1].map((step) => new Big(least.limit).plus(step).toFixed());
  return [
    {
      change: `least ${edge}`,
      description: `${shown}的界限改为 ${edge}`,
      part: { ...part, least: { ...least, operator: edge } },
    },
    ...limits.map((limit) => ({
      change: `least ${limit}`,
      description: `${shown}的数改为 ${limit}`,
      part: { ...part, least: { ...least, limit } },
    })),
  ];
}

function isWorthless(whole: Part, place: number): boolean {
  return everyPart(whole).some(
    (part) =>
      part.kind === 'rows' &&
      part.rows.at(-1)?.when === place &&
      new Big(part.rows.at(-1)?.points ?? 0).eq(0),
  );
}

export const scoreSource = {
  key: 'score',
  parse: <Rule>(
    written: unknown,
    scope: ParseScope,
    parseChild: ParseChild<Rule>,
  ): ScoreRule<Rule> | undefined => {
    const source = readMap(written, '“score”', scope);
    if (source === undefined) return undefined;
    const interpretation = readInterpretation(source, scope);
    const edges = readChoice(source, 'edges', ['open', 'more', 'upper', 'lower'], scope);
    const of: Rule[] = [];
    // Rules of rows are made of their words here; of which kind Rule is, is known above alone.
    const addRule = (rule: unknown): number => of.push(rule as Rule) - 1;
    // What its row says is quoted already.
    const { facts, lexicon, report } = scope;
    const parseRule = (rule: unknown, at: ParseScope): number | undefined => {
      const read = parseChild(rule, { facts, lexicon, report, path: at.path });
      return read === undefined ? undefined : addRule(read);
    };
    const reading = {
      addRule,
      parseRule,
      edges,
      isImplied: interpretation.implied === true,
      parsePart: (part: unknown, at: ParseScope) => parsePart(part, at, reading),
    };
    const whole = parsePart(source, scope, reading, true);
    return whole === undefined ? undefined : { kind: 'score', whole, of, ...interpretation };
  },
  flips: <Rule>(rule: ScoreRule<Rule>): readonly RuleFlip<ScoreRule<Rule>>[] =>
    placesOf(rule.whole).flatMap(({ path, part, put }) =>
      [...partSourceOf(part).flips(part), ...flipsOfLeast(part)].map((flip) => ({
        change: path + flip.change,
        description: flip.description,
        rule: { ...rule, whole: put(flip.part) },
      })),
    ),
  // A row either fits or not, an end given to another row as well goes to the first of them, and a
  // row that gives nothing is as good as none.
  isIdle: ({ whole }, place, change) =>
    /(?:^|\.)otherwise |^(?:low|high) in$/.test(change) || isWorthless(whole, place),
  leavesToPerson: ({ whole }) => everyPart(whole).some((part) => part.kind === 'given'),
} satisfies OperatorSource<ScoreRule<unknown>, unknown>;
