import type { z } from 'zod';
import { nearestName } from '../../base/index.ts';
import type { Path } from './source.ts';

export type Issue = z.core.$ZodIssue;

/** An issue with its path from the top of the file, none of them a union. */
export interface FlatIssue {
  readonly path: Path;
  readonly issue: Issue;
}

type Branch = Record<string | number, unknown>;

/** The map or list at `path`; undefined where there is none. */
export function branchAt(value: unknown, path: Path): Branch | undefined {
  let node = value;
  for (const part of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Branch)[part];
  }
  return typeof node === 'object' && node !== null ? (node as Branch) : undefined;
}

function renameKey(branch: Branch, key: string, meant: string | undefined): void {
  if (meant !== undefined && !(meant in branch)) branch[meant] = branch[key];
  Reflect.deleteProperty(branch, key);
}

/** `Legal_entity` → `legal_entity`: the id that was meant. */
function asId(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9_]+/g, '_');
}

/**
 * A copy of the data with misspelt keys and words put right where only one thing can be meant, so
 * that one typo does not hide what else is wrong. `known` holds the right keys of each map.
 */
export function repairData(
  value: unknown,
  issues: readonly FlatIssue[],
  known: ReadonlyMap<unknown, readonly string[]>,
): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path, issue } of issues) {
    const branch = branchAt(copy, path);
    const parent = branchAt(copy, path.slice(0, -1));
    const last = path.at(-1) ?? '';
    switch (issue.code) {
      case 'unrecognized_keys': {
        const keys = known.get(branchAt(value, path)) ?? [];
        if (branch) issue.keys.forEach((key) => renameKey(branch, key, nearestName(key, keys)));
        break;
      }
      case 'invalid_key':
        if (parent) renameKey(parent, String(last), asId(String(last)));
        break;
      case 'invalid_value': {
        const meant = nearestName(String(parent?.[last]), issue.values.map(String));
        if (parent && meant !== undefined) parent[last] = meant;
        break;
      }
      case 'invalid_type': {
        const written = parent?.[last];
        const isScalar = typeof written === 'number' || typeof written === 'boolean';
        if (parent && isScalar && issue.expected === 'string') parent[last] = String(written);
        break;
      }
      default:
    }
  }
  return copy;
}
