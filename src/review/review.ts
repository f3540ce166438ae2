import type { ReviewFile } from '../policy/index.ts';

/** 初审 as content: items with no preset mark, each with the ids of its criteria; outcomes in order. */
export type Review = ReviewFile & { readonly anchor: string };
/** One line of it; a category shows the criteria that its rules have. */
export type ReviewItem = Review['items'][number];
/** What the marks suggest; the first that holds is shown, people decide. */
export type ReviewOutcome = Review['outcomes'][number];
export type OutcomeWhen = ReviewOutcome['when'];
/** Reasons of the items that led to it; what is missing, line by line; the day to bring it by. */
export type Need = ReviewOutcome['needs'][number];

/** What a reviewer put beside one item; absent or without a mark: not looked at yet. */
export interface Mark {
  /** Id of one of the review's marks. */
  readonly mark?: string;
  /** Hash of what stood in the item when it was marked; absent in records of before. */
  readonly text?: string;
  readonly reason: string;
}
export type Marks = Readonly<Record<string, Mark | undefined>>;

/** One thing to be supplemented. */
export interface Asked {
  /** Fields of the form that it is about; none where it is a copy, a seal. */
  readonly fields: readonly string[];
  readonly words: string;
  readonly clause: string;
}

/** A notice that was made: what it asked then, whatever the list says now. */
export interface Issued {
  readonly id: string;
  readonly asked: readonly Asked[];
}

/** What the reviewer decided: people decide, the marks only suggest. */
export interface Decision {
  /** One of the outcome's ways on: 拟推荐（排序）, 合格未列入推荐. */
  readonly then?: string;
  /** What is missing and by when, for 通知补充材料. */
  readonly asked: readonly Asked[];
  readonly deadline: string;
  /** Its place on the list of those recommended, where a person moved it. */
  readonly place?: number;
  /** The notices of it, the latest last. */
  readonly issued?: readonly Issued[];
}
