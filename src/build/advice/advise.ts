import { countPairs, likeness } from '../../base/index.ts';
import type { Pairs, Problem } from '../../base/index.ts';
import { allFields } from '../../form/index.ts';
import { plainText } from '../../policy/index.ts';
import { namedFacts } from '../../rules/index.ts';
import type { Lexicon } from '../../rules/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import { readTexts } from './read-texts.ts';
import type { WrittenText } from './read-texts.ts';

interface Surroundings {
  readonly policy: PolicyBundle;
  readonly texts: readonly WrittenText[];
  readonly lexicon: Lexicon;
}

type Hit = WrittenText & { readonly says: string };
type Adviser = (surroundings: Surroundings) => readonly Hit[];

/** Longer sentences are read twice. */
const longest = 60;
/** More questions on one page tire. */
const mostAsked = 8;
/** Labels so much alike ask the same. */
const sameQuestion = 0.8;

function sentencesOf(text: string): readonly string[] {
  return text.split(/[。！？；|\n]/).map((sentence) => sentence.trim());
}

/** True of the policy's own words, with what introduces them: nobody may make two sentences of them. */
function isOfPolicy(sentence: string, policy: PolicyBundle): boolean {
  const own = plainText(sentence).replace(/^[^：]{0,20}：/, '');
  return policy.blocks.some(({ lead, text }) => plainText(lead + text).includes(own));
}

const longSentences: Adviser = ({ policy, texts }) =>
  texts.flatMap((text) =>
    sentencesOf(text.text)
      .filter((sentence) => sentence.length > longest && !isOfPolicy(sentence, policy))
      .map((sentence) => ({
        ...text,
        says: `这一句有 ${sentence.length} 个字，分成两句好读：“${sentence.slice(0, 12)}……”`,
      })),
  );

/**
 * 不…不, 未…不 in one breath. Who lacks a thing and what follows for him (没有…的不填) is one
 * negation and another; 能不能, 是不是 ask, 不等于 tells two things apart.
 */
const doubleNegations: Adviser = ({ texts, lexicon }) =>
  texts.flatMap((text) => {
    const said = [...lexicon.harmlessWords, '不等于'].reduce(
      (left, word) => left.replaceAll(word, '＊'),
      text.text.replace(/“[^”]*”/g, '＊').replace(/([能是可要会])不\1/g, '＊'),
    );
    const found = /(?:不|未|没有|并非)[^，。；：、！？|（）＊的就\n]{0,6}(?:不|未|没有)/.exec(said);
    return found === null
      ? []
      : [{ ...text, says: `两个否定连着（“${found[0]}”），改成肯定的说法好懂` }];
  });

function textAt(texts: readonly WrittenText[], at: string): WrittenText | undefined {
  return texts.find((text) => text.at === at && text.file.endsWith('/facts.yaml'));
}

/** A question in words that only a person can measure says nowhere what counts. */
const undefinedTerms: Adviser = ({ policy, texts, lexicon }) =>
  policy.facts.flatMap((fact) => {
    const word = lexicon.judgementWords.find((each) => fact.label.includes(each));
    const written = textAt(texts, `facts.${fact.id}.label`);
    if (word === undefined || written === undefined) return [];
    if ((fact.help ?? fact.howToCheck) !== undefined) return [];
    return [{ ...written, says: `“${word}”怎样才算，题里没说：加 help 写明按什么算` }];
  });

const longPages: Adviser = ({ policy, texts }) =>
  policy.factPages.flatMap(({ title, ask }, index) => {
    const written = textAt(texts, `pages.${index}.title`);
    if (ask.length <= mostAsked || written === undefined) return [];
    return [{ ...written, says: `“${title}”一页问 ${ask.length} 个问题，分成两页好答` }];
  });

/** A label by its pairs of signs, without what stands for data. */
function pairsOf(text: string): Pairs {
  return countPairs(text.replace(/\{[^}]*\}|[^\p{L}\p{N}]/gu, ''));
}

/** A question that shares no word with what it is asked for sounds like another matter. */
const foreignWords: Adviser = ({ policy, texts }) =>
  policy.facts.flatMap((fact) => {
    const written = textAt(texts, `facts.${fact.id}.label`);
    const quotes = policy.categories
      .flatMap(({ rules }) => rules.criteria)
      // Where the text is not at hand, the words are our own.
      .filter(
        ({ rule, quote, source }) =>
          quote !== '' && source === undefined && namedFacts(rule).includes(fact.id),
      )
      .map(({ quote }) => quote)
      .join('，');
    if (written === undefined || quotes === '') return [];
    const said = [fact.label, ...(fact.options ?? []).map(({ label }) => label)];
    const isShared = (pair: string): boolean => quotes.includes(pair);
    if (said.some((text) => [...pairsOf(text).counts.keys()].some(isShared))) return [];
    return [
      { ...written, says: `与引文没有一个共同的词，用引文的说法好对照：“${quotes.slice(0, 20)}”` },
    ];
  });

/** Whether all that `part` says stands in `whole`, in its order: something between says more. */
function saysAll(whole: string, part: string): boolean {
  let from = 0;
  return Array.from(part).every((sign) => {
    from = whole.indexOf(sign, from) + 1;
    return from > 0;
  });
}

/** A label that says more than another, {year} and {year-1}, 其中 and figures ask another thing. */
function namesOther(one: string, other: string): boolean {
  if (one !== other && (saysAll(one, other) || saysAll(other, one))) return true;
  const marks = (label: string) =>
    label
      .match(/\{[^}]*\}|[\p{N}一二三四五六七八九十]+|其中|前|后|计划|实际|省|市|国家/gu)
      ?.join() ?? '';
  return marks(one) !== marks(other);
}

const askedTwice: Adviser = ({ policy, texts }) => {
  const hits: Hit[] = [];
  const seen = new Set<string>();
  for (const form of Object.values(policy.forms)) {
    const fields = allFields(form);
    fields.forEach((field, index) => {
      for (const other of fields.slice(0, index)) {
        const key = `${other.id} ${field.id}`;
        // 单位的名称 and 单位名称 are one label.
        const [first, second] = [other, field].map(({ label }) => label.replaceAll('的', ''));
        const isAlike = likeness(pairsOf(first ?? ''), pairsOf(second ?? '')) >= sameQuestion;
        if (!isAlike || seen.has(key) || namesOther(first ?? '', second ?? '')) continue;
        seen.add(key);
        const written = texts.find(({ at, text }) => at.endsWith('label') && text === field.label);
        if (written === undefined) continue;
        hits.push({
          ...written,
          says: `“${field.label}”与“${other.label}”（${other.id}）像是同一个问题，只问一次`,
        });
      }
    });
  }
  return hits;
};

/** Every adviser, in the order in which its advice stands. */
const advisers: readonly Adviser[] = [
  longSentences,
  doubleNegations,
  undefinedTerms,
  longPages,
  foreignWords,
  askedTwice,
];

/** How a policy's content could be read more easily: advice alone, never an error. */
export async function advise(
  root: string,
  policy: PolicyBundle,
  lexicon: Lexicon,
): Promise<readonly Problem[]> {
  const texts = await readTexts(root, policy.id);
  return advisers
    .flatMap((adviser) => adviser({ policy, texts, lexicon }))
    .map(({ file, line, at, says }) => ({
      file,
      line,
      ...(at === '' ? {} : { at }),
      message: says,
      severity: 'warning',
    }));
}
