import { chinaDay, say } from '../../../base/index.ts';
import type { Watch } from '../../../browser/index.ts';
import {
  batchOf,
  isDue,
  sourceOf,
  summarySheets,
  textAt,
  withIssued,
} from '../../../desk/index.ts';
import type { RankedCase } from '../../../desk/index.ts';
import { loadNamedTemplate } from '../../work/load-named-template.ts';
import type { DocumentLink } from '../../work/load-named-template.ts';
import type { MadeFile, MakingStep, Unmade } from '../../work/made-file.ts';
import { tasks } from '../../work/tasks.ts';
import type { DecisionChanges } from '../actions.ts';
import { needWords } from '../need-words.ts';
import type { ReviewStore } from '../store.ts';
import { documentOrNone } from './document-or-none.ts';
import { casesOnDesk, ranksOf } from './ranks.ts';

interface MadeMany extends MadeFile {
  /** None of them could be made. */
  readonly isEmpty: boolean;
  /** What the notices among them asked. */
  readonly issued: DecisionChanges;
}

/** The documents that are due of the whole desk, in one zip; what isn't made is named with its reason. */
export async function makeMany(
  store: ReviewStore,
  links: readonly DocumentLink[],
  watch: Watch<MakingStep>,
): Promise<MadeMany> {
  const { review, words } = store.payload;
  const day = chinaDay(new Date());
  const cases = casesOnDesk(store);
  const ranks = ranksOf(cases);
  const named = await Promise.all(links.map(loadNamedTemplate));
  const unmade: Unmade[] = [];
  const entries = cases.flatMap((one) => {
    const unit = `${one.number} ${textAt(one.application, 'org_name')}`.trim();
    const why = whyNot(store, one);
    if (why !== undefined) {
      unmade.push({ title: unit, why });
      return [];
    }
    return named.flatMap((template) => {
      const made = documentOrNone(one, template, day, ranks.get(one.key));
      if (made === 'too-long') {
        unmade.push({
          title: `${unit} ${template.title}`,
          why: say(words, 'review.document_too_long'),
        });
        return [];
      }
      if (made === undefined) return [];
      const path = `${template.title}/${one.number}-${made.given.fileName}`;
      return [
        { key: one.key, path, document: { kind: 'document', named: template, ...made } as const },
      ];
    });
  });
  const fileName = say(words, 'desk.office.zip', { stage: review.stage, day });
  const file = await tasks.fillDocuments({ kind: 'many', entries, fileName }, watch);
  const failed = new Set(file.unmade.map(({ title }) => title));
  const issued: DecisionChanges = new Map(
    entries.flatMap(({ key, path, document: { source, given } }) =>
      source !== 'notice' || failed.has(path)
        ? []
        : [[key, (before) => withIssued(before, given.notice)] as const],
    ),
  );
  const isEmpty = file.unmade.length === entries.length;
  return { ...file, unmade: [...unmade, ...file.unmade], isEmpty, issued };
}

/** Why nothing is made of a check yet. */
function whyNot({ payload: { words } }: ReviewStore, one: RankedCase): string | undefined {
  if (one.outcome === undefined) return say(words, 'desk.office.open');
  if (one.lacking.length === 0) return undefined;
  const needs = one.lacking.map((need) => say(words, needWords[need])).join('、');
  return say(words, 'desk.office.lacking', { needs });
}

/** How many of a document are due, whatever some of them still lack. */
export function countDue(cases: readonly RankedCase[], id: string): number {
  return cases.filter((one) => one.outcome !== undefined && isDue(one, id)).length;
}

/** Documents of one application, and those of a whole desk. */
export function splitLinks(links: readonly DocumentLink[]) {
  return {
    each: links.filter(({ id }) => sourceOf(id) !== undefined),
    whole: links.filter(({ id }) => sourceOf(id) === undefined),
  };
}

/** 推荐函, 推荐汇总表. */
export async function makeBatch(store: ReviewStore, link: DocumentLink): Promise<MadeFile> {
  const named = await loadNamedTemplate(link);
  const day = chinaDay(new Date());
  const given = batchOf(casesOnDesk(store), store.payload, link.title, day);
  return tasks.fillDocuments({ kind: 'document', source: 'batch', named, given });
}

/** 推荐汇总表 as a spreadsheet, a sheet a category. */
export async function makeSheet(store: ReviewStore): Promise<MadeFile> {
  const { payload } = store;
  const sheets = summarySheets(casesOnDesk(store), payload);
  const bytes = await tasks.writeSheets({ sheets });
  const fileName = say(payload.words, 'desk.office.sheet', {
    title: say(payload.words, 'document.title.recommend_summary'),
    day: chinaDay(new Date()),
  });
  return { bytes, fileName, missing: [], unmade: [] };
}
