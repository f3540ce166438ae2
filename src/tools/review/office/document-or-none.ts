import type { Day } from '../../../base/index.ts';
import { NoticeTooLongError } from '../../../compose/index.ts';
import { documentOf } from '../../../desk/index.ts';
import type { DeskCase } from '../../../desk/index.ts';
import type { DocumentLink } from '../../work/load-named-template.ts';

/** What a document is made from: undefined where it isn't due, `too-long` where it can't carry it. */
export function documentOrNone(
  one: DeskCase,
  link: Pick<DocumentLink, 'id' | 'title'>,
  day: Day,
  rank: number | undefined,
): ReturnType<typeof documentOf> | 'too-long' {
  try {
    return documentOf(one, link, day, rank);
  } catch (error) {
    if (error instanceof NoticeTooLongError) return 'too-long';
    throw error;
  }
}
