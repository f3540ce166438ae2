import type { ApplicationFinding } from './finding.ts';

/** The page was edited after the document was made. */
export const edited: ApplicationFinding = {
  over: 'application',
  find: (one) =>
    one.edited.map(({ field, where, carried, visible }) => ({
      // A place of the page that is no field's belongs to the whole application.
      where: field === '' ? {} : { field },
      key: 'review.finding.edited',
      values: { where, carried, visible },
    })),
};
