import type { Column, Field } from '../field.ts';
import type { Align } from './on-paper.ts';
import type { Sheet } from './measures.ts';

/** An entry of the form as paper shows it. */
export interface PaperEntry {
  readonly field: Field;
  /** `{year-1}年度营业收入`: what only a screen needs to say is left out, the year is still open. */
  readonly label: string;
  /** The same with the unit of a number, for a cell that holds the figure alone: 注册资本（万元）. */
  readonly caption: string;
  /** What a hand needs to write it in where nothing is filled: ☐是　☐否, 万元; '' for words. */
  readonly blank: string;
}

export interface PaperColumn {
  readonly column: Column;
  /** Numbers carry their unit in the head, so that the cells hold figures alone. */
  readonly head: string;
  readonly align: Align;
}

/** 附表: numbered rows below a caption. */
export interface ListBlock {
  readonly kind: 'list';
  readonly entry: PaperEntry;
  /** Head of the column that numbers the rows: the first of `widths`. */
  readonly numberHead: string;
  readonly columns: readonly PaperColumn[];
  readonly widths: readonly number[];
  /** So many columns that they want small type. */
  readonly isSmall: boolean;
}

/** 佐证目录: numbered by itself; what the applicant adds goes on in the same table. */
export interface EvidenceBlock {
  readonly kind: 'evidence';
  readonly intro: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly added?: ListBlock;
}

/** One thing set on paper. `widths` are shares of the line, a column each. */
export type PaperBlock =
  /** 基本情况表: one entry over the whole width or two side by side, a row each. */
  | {
      readonly kind: 'labels';
      readonly widths: readonly number[];
      readonly rows: readonly (readonly [PaperEntry, PaperEntry?])[];
    }
  /** 自查表: a question and its answer a row. */
  | {
      readonly kind: 'questions';
      readonly widths: readonly number[];
      readonly entries: readonly PaperEntry[];
    }
  /** 近三年主要指标: indicators down, years across, the year before the application first. */
  | {
      readonly kind: 'figures';
      readonly caption: string;
      /** What the lines are; then the years, still open as in a label: `{year-1} 年`. */
      readonly heads: readonly string[];
      readonly widths: readonly number[];
      readonly lines: readonly {
        readonly label: string;
        readonly entries: readonly (PaperEntry | undefined)[];
      }[];
    }
  /** 主要指标: numbered, each figure with its day and its evidence. */
  | {
      readonly kind: 'indicators';
      readonly caption: string;
      readonly heads: readonly string[];
      readonly widths: readonly number[];
      readonly entries: readonly PaperEntry[];
    }
  | ListBlock
  /** A long text below its heading; '' where the section's own says it. */
  | { readonly kind: 'passage'; readonly heading: string; readonly entry: PaperEntry }
  | { readonly kind: 'picture'; readonly entry: PaperEntry }
  | EvidenceBlock;

/** A line of the cover. */
export type CoverLine =
  /** The categories of the policy to tick. */
  | { readonly kind: 'category'; readonly label: string }
  | {
      readonly kind: 'entry';
      readonly label: string;
      readonly entry: PaperEntry;
      /** Wants a seal over it. */
      readonly isSealed: boolean;
    }
  /** Name and number of who is asked back, on one line. */
  | { readonly kind: 'contact'; readonly label: string; readonly entries: readonly PaperEntry[] };

/** One office's opinion: room to write, what it was asked, and who signs. */
export interface PaperOpinion {
  readonly label: string;
  readonly written: readonly string[];
  /** Who signs, the seal and the day. */
  readonly signed: readonly string[];
  readonly seal: string;
}

/** What stands behind the flyleaf, a section of the form each. */
export type PaperPart =
  | {
      readonly kind: 'chapter';
      readonly id: string;
      readonly title: string;
      /** 一、申报单位基本情况; '' where the chapter before goes on. */
      readonly chapter: string;
      /** （一）背景与行业痛点 inside 项目正文. */
      readonly heading: string;
      /** Tables of many columns lie on the sheet's long side. */
      readonly sheet: Sheet;
      /** The field without which nothing of it is asked: of one of those that apply together. */
      readonly askedWith?: string;
      readonly blocks: readonly PaperBlock[];
    }
  /** 承诺书: promises, and what is left for hand and seal. */
  | {
      readonly kind: 'commitment';
      readonly id: string;
      readonly title: string;
      readonly promises: readonly string[];
      readonly seals: readonly { readonly name: string; readonly line: string }[];
    }
  /** 推荐意见: who gives an opinion, and room for it. */
  | {
      readonly kind: 'recommendation';
      readonly id: string;
      readonly title: string;
      readonly widths: readonly number[];
      readonly opinions: readonly PaperOpinion[];
    };

/** A place for hand or seal, and what is done there. */
export interface PaperSeal {
  readonly place: string;
  readonly task: string;
}

/** How a form stands on paper: decided once, drawn for Word, for a page and to copy from. */
export interface PaperPlan {
  /** Empty where the form has no cover. */
  readonly cover: readonly CoverLine[];
  /** How to fill it in, a sentence each. */
  readonly notice: readonly string[];
  readonly parts: readonly PaperPart[];
  readonly seals: readonly PaperSeal[];
}
