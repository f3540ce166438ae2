import type { TagPlace } from '../template/index.ts';
import { checkAddress } from './address.ts';
import type { Session } from './session.ts';

/** The relationship of a link to the address, which is new unless its part has it already. */
export function writeLink(session: Session, place: TagPlace, address: string): string {
  if (place.kind !== 'link') return '';
  const { part } = place;
  const target = checkAddress(address);
  const key = `${part} ${target}`;
  const known = session.links.get(key);
  if (known !== undefined) return known.relationship;
  const relationship = `rIdShenbaoLink${session.links.size + 1}`;
  session.links.set(key, { part, relationship, target });
  return relationship;
}
