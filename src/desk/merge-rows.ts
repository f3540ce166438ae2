import { askedLines } from '../review/index.ts';
import type { Decision, Marks } from '../review/index.ts';
import { noPaper } from './application.ts';
import type { Application, ReviewRecord } from './application.ts';
import { joinBeside } from './rows.ts';
import type { DeskRow } from './rows.ts';

/** One line as two desks have it: this one's, with what the other adds and where it says otherwise. */
export function mergeRows(own: DeskRow, other: DeskRow): DeskRow {
  const savedAt = Math.max(own.savedAt, other.savedAt);
  const register = mergeRegisters(own.register, other.register);
  if (own.kind === 'unread' || other.kind === 'unread') return { ...own, savedAt, register };
  const application =
    isTypedOn(own.record.application, other.record.application) && other.savedAt > own.savedAt
      ? other.record.application
      : own.record.application;
  return { ...own, savedAt, register, record: mergeRecords(application, own.record, other.record) };
}

/** Whether neither says otherwise than the other. */
export function isAgreed(merged: ReviewRecord, other: ReviewRecord): boolean {
  return holds(merged.marks, other.marks) && followsDecision(merged.decision, other.decision);
}

function mergeRegisters(own: DeskRow['register'], other: DeskRow['register']): DeskRow['register'] {
  return {
    ...other,
    ...own,
    number: own.number === '' ? other.number : own.number,
    receivedAt: Math.min(own.receivedAt, other.receivedAt),
    beside: joinBeside(own.beside, other.beside),
  };
}

/** Of what was typed from paper the later text is the one that goes on. */
function isTypedOn(own: Application, other: Application): boolean {
  return own.source.kind === 'hand' && other.source.kind === 'hand';
}

function mergeRecords(
  application: Application,
  own: ReviewRecord,
  other: ReviewRecord,
): ReviewRecord {
  const marks = holds(other.marks, own.marks) ? other.marks : own.marks;
  const decision = takeEmpty(own.decision, other.decision);
  const [mine, yours] = [own.paper ?? noPaper, other.paper ?? noPaper];
  const paper = { count: mine.count || yours.count, code: mine.code || yours.code };
  const merged = {
    ...{ application, marks, decision },
    ...(own.paper === undefined && other.paper === undefined ? {} : { paper }),
  };
  if (!isAgreed(merged, other))
    return { ...merged, second: { marks: other.marks, decision: other.decision } };
  // What a third one said stays in sight, but for what came back of one's own.
  const second = [own.second, other.second].find(
    (one) => one && !(holds(marks, one.marks) && followsDecision(decision, one.decision)),
  );
  return second === undefined ? merged : { ...merged, second };
}

/** Whether the first says of every item what the second does, or more. */
function holds(first: Marks, second: Marks): boolean {
  return Object.entries(second).every(([id, mark]) => {
    if (mark === undefined || (mark.mark === undefined && mark.reason.trim() === '')) return true;
    return first[id]?.mark === mark.mark && first[id]?.reason === mark.reason;
  });
}

/** What one left open the other may have written; of notices none is lost. */
function takeEmpty(own: Decision, other: Decision): Decision {
  const then = own.then ?? other.then;
  const place = own.place ?? other.place;
  const ids = new Set((own.issued ?? []).map(({ id }) => id));
  const issued = [...(other.issued ?? []).filter(({ id }) => !ids.has(id)), ...(own.issued ?? [])];
  return {
    asked: askedLines(own.asked) === '' ? other.asked : own.asked,
    deadline: own.deadline.trim() === '' ? other.deadline : own.deadline,
    ...(then === undefined ? {} : { then }),
    ...(place === undefined ? {} : { place }),
    ...(issued.length === 0 ? {} : { issued }),
  };
}

/** Whether the first decides in everything what the second does, or more. */
function followsDecision(first: Decision, second: Decision): boolean {
  const [own, other] = [first, second].map(({ asked, deadline, then = '' }) =>
    [askedLines(asked), deadline, then].map((text) => text.trim()),
  );
  return other?.every((text, at) => text === '' || text === own?.[at]) ?? true;
}
