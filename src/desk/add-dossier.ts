import { chinaDay, say } from '../base/index.ts';
import type { Dossier } from '../compose/index.ts';
import { applicationOf } from './application-of.ts';
import { emptyDecision } from './application.ts';
import type { DeskPolicy } from './policy.ts';
import { joinBeside, marksBefore, nextNumber, shelfOf } from './rows.ts';
import type { Beside, DeskRow } from './rows.ts';

interface Added {
  /** The dossier's line. */
  readonly row: DeskRow;
  /** The desk after it: each line stands on it once. */
  readonly rows: readonly DeskRow[];
}

/**
 * Lays a dossier on the desk. One that was there before keeps its line, its number and its marks; the
 * same text from another place is told beside it.
 */
export function addDossier(dossier: Dossier, rows: readonly DeskRow[], desk: DeskPolicy): Added {
  const now = Date.now();
  const { reception, size } = dossier.main;
  const { path } = dossier;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const application =
    reception.kind === 'application' ? applicationOf(reception.application, name, desk) : undefined;
  // Two files that can't be read may have one name.
  const key = shelfOf(desk.policy.id) + (application?.key ?? `unread/${path}/${size}`);
  const before = rows.find((row) => row.key === key);
  const register = registerOf(dossier, before, rows, desk, now);
  const row: DeskRow =
    application === undefined
      ? {
          ...{ key, savedAt: now, register, kind: 'unread' },
          message: reception.kind === 'refused' ? reception.message : '',
        }
      : {
          ...{ key, savedAt: now, register, kind: 'read' },
          record:
            before?.kind === 'read'
              ? { ...before.record, application }
              : { application, marks: marksBefore(application, rows), decision: emptyDecision },
        };
  return {
    row,
    rows: before ? rows.map((one) => (one === before ? row : one)) : [...rows, row],
  };
}

function registerOf(
  { path, main, beside }: Dossier,
  before: DeskRow | undefined,
  rows: readonly DeskRow[],
  { review, words }: DeskPolicy,
  now: number,
): DeskRow['register'] {
  const own: readonly Beside[] = beside.map((file) => ({
    path: file.path,
    size: file.size,
    message: file.reception.kind === 'refused' ? file.reception.message : '',
  }));
  if (before === undefined) {
    const year = Number(chinaDay(new Date(now)).slice(0, 4));
    return { number: nextNumber(rows, review.number, year), receivedAt: now, path, beside: own };
  }
  const copy =
    before.register.path === path
      ? []
      : [{ path, size: main.size, message: say(words, 'desk.same_text') }];
  return { ...before.register, beside: joinBeside(before.register.beside, [...copy, ...own]) };
}
