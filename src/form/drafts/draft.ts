import type { Day } from '../../base/index.ts';
import type { Answers } from '../../rules/index.ts';

/** Version of the file's shape, not of the form. */
export const draftFormat = 1;

/** What a draft file holds: the answers of one category, kept whether they are asked now or not. */
export interface Draft {
  readonly policy: string;
  readonly category: string;
  /** Version of the form it was filled in; empty where the file doesn't say. */
  readonly version: string;
  /** Year of the application: the figures are those of the years before. */
  readonly year?: number;
  readonly savedOn?: Day;
  readonly answers: Answers;
  /** What an opened file held and the form has no place for, kept so that nothing is lost. */
  readonly aside?: Readonly<Record<string, unknown>>;
}

/** The text of a draft file, readable by a person and by `fill --draft`. */
export function writeDraft(draft: Draft): string {
  const { policy, category, version, year, savedOn, answers, aside } = draft;
  const hasAside = aside !== undefined && Object.keys(aside).length > 0;
  return `${JSON.stringify(
    {
      shenbao: draftFormat,
      policy,
      category,
      version,
      year,
      savedOn,
      answers,
      aside: hasAside ? aside : undefined,
    },
    null,
    1,
  )}\n`;
}
