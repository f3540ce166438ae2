import type { Answer } from '../../../rules/index.ts';
import { splitPlace } from './place.ts';
import type { Check, CheckScope } from './scope.ts';
import type { Issue } from '../../issue.ts';

/**
 * The same check, which looks again only once an answer that it read is another: most declared ones
 * are about a list or two, which no key in a text changes. What is asked and the day are whoever
 * keeps the check's to compare.
 */
export function rememberCheck(check: Check): Check {
  let read: ReadonlyMap<string, Answer> | undefined;
  let found: readonly Issue[] = [];
  return (scope) => {
    const isSame =
      read !== undefined && [...read].every(([id, answer]) => scope.answers[id] === answer);
    if (isSame) return found;
    const reading = new Map<string, Answer>();
    found = check(recordReads(scope, reading));
    read = reading;
    return found;
  };
}

function recordReads(scope: CheckScope, read: Map<string, Answer>): CheckScope {
  const note = (id: string): void => void read.set(id, scope.answers[id]);
  return {
    ...scope,
    answers: new Proxy(scope.answers, {
      get: (answers, id) => {
        if (typeof id !== 'string') return undefined;
        note(id);
        return answers[id];
      },
    }),
    rows: (table) => {
      note(table);
      return scope.rows(table);
    },
    find: (place) => {
      note(splitPlace(place).table);
      return scope.find(place);
    },
  };
}
