import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { hashFiles } from './hash-files.ts';

/** The folders of src/ that decide what content comes to: build, and what it may import. */
export const codeFolders: readonly string[] = [
  'base',
  'build',
  'compose',
  'disk',
  'form',
  'payloads',
  'policy',
  'review',
  'rules',
  'word',
];

/** Whatever decides what content comes to, besides content. */
const code = [...codeFolders.map((folder) => `src/${folder}`), 'package-lock.json'];

const digestLength = 32;

function projectFolder(): string {
  return resolve(import.meta.dirname, '../..');
}

/** Where records stand: SHENBAO_CACHE names another folder, or `off`. */
function recordFolder(): string | undefined {
  const named = process.env['SHENBAO_CACHE'] ?? '';
  if (named === 'off') return undefined;
  return named === '' ? join(projectFolder(), 'node_modules/.cache/shenbao') : resolve(named);
}

let codeHash: string | undefined;

function keyOf(name: string, root: string, inputs: readonly string[]): string | undefined {
  codeHash ??= hashFiles(projectFolder(), code);
  const inputHash = hashFiles(root, inputs);
  if (codeHash === undefined || inputHash === undefined) return undefined;
  return createHash('sha256')
    .update([process.version, codeHash, name, resolve(root), inputHash].join('\n'))
    .digest('hex');
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** What a record holds; undefined where there is none, or none that is whole. */
function readRecord(path: string): { readonly result: unknown } | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(digestLength);
    if (!digest(body).equals(bytes.subarray(0, digestLength))) return undefined;
    return { result: deserialize(inflateRawSync(body)) as unknown };
  } catch {
    return undefined;
  }
}

/** A disk that is full or may not be written on is no reason to stop: the next time makes it again. */
function writeRecord(folder: string, key: string, result: unknown): void {
  try {
    // A fifth of the disk for a few milliseconds: pages and templates repeat themselves.
    const body = deflateRawSync(serialize(result), { level: 1 });
    mkdirSync(folder, { recursive: true });
    const draft = join(folder, `${key}.${process.pid}`);
    writeFileSync(draft, Buffer.concat([digest(body), body]));
    // Whoever reads meanwhile sees a whole record or none.
    renameSync(draft, join(folder, key));
  } catch {
    return;
  }
}

/** By name and root, the record that this process read or wrote last. */
const used = new Map<string, string>();
let isLeaving = false;

/**
 * Once one has taken another's place, the oldest go at once. Until then it isn't known what else this
 * process will ask for: a site may be larger than all that is kept beside it.
 */
function forgetLater(folder: string, hasReplaced: boolean): void {
  if (hasReplaced) forgetOldest(folder);
  else if (!isLeaving) process.once('exit', () => forgetOldest(folder));
  isLeaving ||= !hasReplaced;
}

/** Records for as many changes as one goes back and forth between, in bytes. */
const mostBytes = 200_000_000;

/** A record, or one that was being written: the folder is named by whoever likes, and holds what they like. */
const recordName = /^[0-9a-f]{64}(?:\.\d+)?$/;

/** Of more than `mostBytes` that are not in use here, the newest half of that stay. */
function forgetOldest(folder: string): void {
  const isUsed = new Set(used.values());
  try {
    const records = readdirSync(folder)
      .filter((name) => recordName.test(name) && !isUsed.has(name))
      .map((name) => ({ name, found: statSync(join(folder, name)) }))
      .filter(({ found }) => found.isFile())
      .sort((one, other) => other.found.mtimeMs - one.found.mtimeMs);
    let bytes = 0;
    const sums = records.map(({ name, found }) => ({ name, sum: (bytes += found.size) }));
    if (bytes <= mostBytes) return;
    for (const { name, sum } of sums)
      if (sum > mostBytes / 2) rmSync(join(folder, name), { force: true });
  } catch {
    // Another process may forget them at the same moment.
    return;
  }
}

/** What was made of certain files, by certain code, where it can be kept at all. */
export interface KeptRecord<Result> {
  readonly key: string;
  readonly isThere: () => boolean;
  /** Undefined where there is none, or none that is whole: it is to be made. */
  readonly read: () => { readonly result: Result } | undefined;
  readonly write: (result: Result) => void;
}

/** The record of that name that these files below `root`, as they are now, and this code come to. */
export function keptRecord<Result>(
  name: string,
  root: string,
  inputs: readonly string[],
): KeptRecord<Result> | undefined {
  const folder = recordFolder();
  const key = folder === undefined ? undefined : keyOf(name, root, inputs);
  if (folder === undefined || key === undefined) return undefined;
  const place = `${name}\n${resolve(root)}`;
  return {
    key,
    isThere: () => existsSync(join(folder, key)),
    read: () => {
      // The key stands for the code that made it.
      const known = readRecord(join(folder, key)) as { readonly result: Result } | undefined;
      if (known !== undefined) used.set(place, key);
      return known;
    },
    write: (result) => {
      writeRecord(folder, key, result);
      forgetLater(folder, used.has(place));
      used.set(place, key);
    },
  };
}

/** What a process that asks again and again holds on to: what it had last time, what it has now. */
export interface Held {
  readonly before: ReadonlyMap<string, unknown>;
  readonly now: Map<string, unknown>;
}

/**
 * What `make` gives, or gave before from the very same files below `root` and the same code. Plain
 * data alone can be kept. What throws or isn't sound is not kept; a damaged record is made again.
 * `held`: what was had before need not be read again.
 */
export async function keep<Result>(
  name: string,
  root: string,
  inputs: readonly string[],
  make: () => Promise<Result>,
  isSound: (result: Result) => boolean = () => true,
  held?: Held,
): Promise<Result> {
  const record = keptRecord<Result>(name, root, inputs);
  if (record === undefined) return make();
  // The key stands for the code that made it.
  const known = held?.before.has(record.key)
    ? { result: held.before.get(record.key) as Result }
    : record.read();
  if (known !== undefined) {
    held?.now.set(record.key, known.result);
    return known.result;
  }
  const result = await make();
  // Files may have been saved while they were read.
  if (isSound(result) && keyOf(name, root, inputs) === record.key) {
    record.write(result);
    held?.now.set(record.key, result);
  }
  return result;
}
