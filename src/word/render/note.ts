import type { TagPlace } from '../template/index.ts';
import { nextId } from './session.ts';
import type { Session } from './session.ts';

/** The id of a note that is made for this reference; its part prints the note. */
export function writeNote(session: Session, place: TagPlace, body: () => string): string {
  if (place.kind !== 'note') return '';
  const { part, key } = place;
  const id = String(nextId(session, 'note'));
  session.openBookmarks.set(key, id);
  session.notes.set(part, (session.notes.get(part) ?? '') + body());
  return id;
}
