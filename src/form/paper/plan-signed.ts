import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Section } from '../field.ts';
import type { PaperOpinion, PaperPart } from './plan.ts';

type Line = NonNullable<Section['lines']>[number];

/** 承诺书: each promise numbered, then room for signature, seal and day, left to the hand. */
export function planCommitment(section: Section, words: Words): PaperPart {
  const day = say(words, 'document.blank.signed');
  return {
    kind: 'commitment',
    id: section.id,
    title: section.title,
    promises: (section.lines ?? []).map(({ text }, index) => `${index + 1}.${text}`),
    seals: (section.seals ?? []).map((name) => ({
      name,
      line: /日期|年月日/.test(name) ? day : say(words, 'document.commitment.seal', { name }),
    })),
  };
}

/** 推荐意见: an opinion of each office. */
export function planRecommendation(section: Section, words: Words): PaperPart {
  const { id, title, lines = [], seals = [] } = section;
  return {
    kind: 'recommendation',
    id,
    title,
    widths: [19, 81],
    opinions: lines.map((line, index) =>
      planOpinion(line, seals[index] ?? say(words, 'document.recommendation.seal'), words),
    ),
  };
}

function planOpinion({ text, quote }: Line, seal: string, words: Words): PaperOpinion {
  const asked = quote?.split('、') ?? [];
  return {
    label: text.replace(/：$/, ''),
    written:
      asked.length === 0
        ? []
        : [
            ...asked.map((item) => say(words, 'document.recommendation.finding', { item })),
            say(words, 'document.recommendation.advice'),
          ],
    signed: [
      say(words, 'document.recommendation.signed'),
      seal,
      say(words, 'document.blank.signed'),
    ],
    seal,
  };
}
