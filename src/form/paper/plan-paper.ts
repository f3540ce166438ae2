import { chineseNumber, defined, say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { askedWith } from '../asked-with.ts';
import type { Form } from '../form.ts';
import { withoutOthers } from '../answers/say-other.ts';
import type { Sheet } from './measures.ts';
import { planCover } from './plan-cover.ts';
import { planNotice, planSeals } from './plan-seals.ts';
import { planSection } from './plan-section.ts';
import { planCommitment, planRecommendation } from './plan-signed.ts';
import type { PaperPart, PaperPlan } from './plan.ts';

/**
 * How the form stands on paper, whatever is filled in; `annexes`: how the sheets of long tables lie,
 * where the drawer can turn one.
 */
export function planPaper(whole: Form, words: Words, annexes: Sheet = 'upright'): PaperPlan {
  const form = withoutOthers(whole);
  const cover = planCover(form, words);
  const parts = planParts(form, words, annexes);
  return {
    cover,
    notice: planNotice(cover, parts, words),
    parts,
    seals: planSeals(cover, parts, words),
  };
}

/**
 * 一、二、 for sections; narratives that follow one another make one chapter, 项目正文, and count
 * （一）（二） in it. Signed pages carry no number.
 */
function planParts(form: Form, words: Words, annexes: Sheet): readonly PaperPart[] {
  let chapter = 0;
  let part = 0;
  return form.sections
    .filter(({ layout }) => layout !== 'cover')
    .map((section): PaperPart => {
      if (section.kind === 'commitment') return planCommitment(section, words);
      if (section.kind === 'recommendation') return planRecommendation(section, words);
      const isPart = section.layout === 'narrative';
      const opens = !isPart || part === 0;
      if (opens) chapter += 1;
      part = isPart ? part + 1 : 0;
      const title = isPart ? say(words, 'document.body.title') : section.title;
      const sheet = section.layout === 'annex' ? annexes : 'upright';
      return {
        kind: 'chapter',
        id: section.id,
        title: section.title,
        chapter: opens ? `${chineseNumber(chapter)}、${title}` : '',
        heading: isPart ? `（${chineseNumber(part)}）${section.title}` : '',
        sheet,
        ...defined({ askedWith: askedWith(section.fields)?.id }),
        blocks: planSection(section, sheet, words),
      };
    });
}
