import { chinaDay } from '../base/index.ts';
import type { Dossier } from '../compose/index.ts';
import { applicationOf } from './application-of.ts';
import { emptyDecision } from './application.ts';
import type { DeskPolicy } from './policy.ts';
import { marksBefore, nextNumber } from './rows.ts';
import type { Beside, DeskRow } from './rows.ts';

/** The dossier's line; one that was on the desk before keeps its number and its marks. */
export function rowOfDossier(
  dossier: Dossier,
  rows: readonly DeskRow[],
  desk: DeskPolicy,
): DeskRow {
  const now = Date.now();
  const { reception } = dossier.main;
  const { policy, review } = desk;
  const beside: readonly Beside[] = dossier.beside.map((file) => ({
    path: file.path,
    size: file.size,
    message: file.reception.kind === 'refused' ? file.reception.message : '',
  }));
  const year = Number(chinaDay(new Date(now)).slice(0, 4));
  const shelf = `review/${policy.id}/`;
  const name = dossier.path.slice(dossier.path.lastIndexOf('/') + 1);
  const application =
    reception.kind === 'application' ? applicationOf(reception.application, name, desk) : undefined;
  const key = shelf + (application?.key ?? `unread/${dossier.path}`);
  const before = rows.find((row) => row.key === key);
  const register = {
    number: before?.register.number ?? nextNumber(rows, review.number, year),
    receivedAt: before?.register.receivedAt ?? now,
    path: dossier.path,
    beside,
  };
  if (application === undefined || reception.kind === 'refused') {
    const message = reception.kind === 'refused' ? reception.message : '';
    return { key, savedAt: now, register, kind: 'unread', message };
  }
  const record = {
    application,
    marks: before?.kind === 'read' ? before.record.marks : marksBefore(application, rows),
    decision: before?.kind === 'read' ? before.record.decision : emptyDecision,
  };
  return { key, savedAt: now, register, kind: 'read', record };
}
