/** One line of the first check (初审). */
export interface ReviewItem {
  readonly id: string;
  /** 主体资格, 是否重复申报, 材料有否缺失 */
  readonly group: string;
  readonly title: string;
  /** Criterion ids of every category; a category shows those its rules have. */
  readonly criteria: readonly string[];
  /** Evidence ids to hold against the applicant's words. */
  readonly lookAt: readonly string[];
  /** What the program finds by itself and lays beside the item. */
  readonly finds?: 'duplicates' | 'gaps';
}

export type OutcomeWhen =
  | { readonly kind: 'any'; readonly mark: string; readonly group?: string }
  | { readonly kind: 'all'; readonly marks: readonly string[] }
  | { readonly kind: 'otherwise' };

/** Reasons of the items that led to it; what is missing, line by line; the day to bring it by. */
export type Need = 'reason' | 'missing' | 'deadline';

/** What the marks suggest; the first that holds is shown, people decide. */
export interface ReviewOutcome {
  readonly id: string;
  readonly title: string;
  readonly when: OutcomeWhen;
  readonly clause?: string;
  readonly quote?: string;
  /** What the record must hold before it is made. */
  readonly needs: readonly Need[];
  /** What it can still lead to. */
  readonly then: readonly string[];
}

/** 初审 as content: items with no preset mark, outcomes in order. */
export interface Review {
  readonly stage: string;
  readonly clause: string;
  readonly anchor: string;
  readonly quote: string;
  readonly marks: readonly { readonly id: string; readonly label: string }[];
  /** Mark ids that demand a reason. */
  readonly reasonFor: readonly string[];
  readonly items: readonly ReviewItem[];
  readonly outcomes: readonly ReviewOutcome[];
}

/** What a reviewer put beside one item; absent or without a mark: not looked at yet. */
export interface Mark {
  /** Id of one of the review's marks. */
  readonly mark?: string;
  readonly reason: string;
}
export type Marks = Readonly<Record<string, Mark | undefined>>;

/** What the reviewer decided: people decide, the marks only suggest. */
export interface Decision {
  /** One of the outcome's ways on: 拟推荐（排序）, 合格未列入推荐. */
  readonly then?: string;
  /** What is missing and by when, for 通知补充材料. */
  readonly missing: string;
  readonly deadline: string;
}
