import type { IdPlace } from '../template/index.ts';
import { nextId } from './session.ts';
import type { Session } from './session.ts';

const longestBookmark = 40;

/** The id for this round of an `each`: the template's own the first time, then new ones. */
export function writeId(session: Session, place: IdPlace): string {
  const { key, value } = place;
  switch (place.of) {
    case 'bookmark': {
      // Authors' copies share an id: the first alone keeps it.
      const isOwn = isFirst(session, `b${key}`) && isFirst(session, `v${value}`);
      const id = isOwn ? value : String(nextId(session, 'bookmark'));
      session.openBookmarks.set(key, id);
      return id;
    }
    case 'bookmark-name': {
      if (isFirst(session, `n${key}`)) return value;
      const ending = `_${session.openBookmarks.get(key) ?? nextId(session, 'bookmark')}`;
      return value.slice(0, longestBookmark - ending.length) + ending;
    }
    case 'bookmark-end':
      return session.openBookmarks.get(key) ?? value;
    case 'once':
      return isFirst(session, `o${key}`) ? value : '';
    case 'revision':
      return isFirst(session, `r${key}`) ? value : String(nextId(session, 'bookmark'));
    case 'control':
    case 'drawing':
      return isFirst(session, `${place.of}${key}`) ? value : String(nextId(session, place.of));
    case 'shape': {
      const id = isFirst(session, `s${key}`) ? value : renew(value, nextId(session, 'shape'));
      session.openBookmarks.set(key, id);
      return id;
    }
  }
}

/** Of a shape in VML: `_x0000_s1026`, or a name that Word gave it. */
function renew(value: string, number: number): string {
  return /^(?:_x0000_[a-z])?_?\d+$/.test(value)
    ? value.replace(/\d+$/, String(number))
    : `${value}_${number}`;
}

function isFirst(session: Session, key: string): boolean {
  if (session.used.has(key)) return false;
  session.used.add(key);
  return true;
}
