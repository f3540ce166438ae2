import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { checkProject } from '../../../src/build/index.ts';
import type { Problem } from '../../../src/base/index.ts';

const sample = join(import.meta.dirname, '../../fixtures/policies/sample');
/** The sample's own folder: files of plants stand below it, or from `content/` or `templates/`. */
const policyFolder = 'content/policies/sample-2026-1';

/** What an author does to a folder that was right. */
export type Slip = (root: string) => Promise<void>;

/** One mistake: what was done, the file that must be named (with the line), and how it is told. */
export interface Plant {
  readonly what: string;
  readonly slip: Slip;
  readonly file: string;
  readonly line?: number;
  readonly says: string;
}

/** What the sample lacks and mistakes are made in: pages of prose, a track, questions that point. */
const more: Readonly<Record<string, string>> = {
  'guide.md': `---
answer: 两类都能对照。
---

## 谁能报 {#who}

{{common}}

见 <clause:二（一）1>，办法到期见[日期](/sample-2026-1/dates/)。
`,
  'dates.md': '## 获奖以后 {#after}\n\n见 <clause:三（二）>。\n',
};

function pathOf(root: string, file: string): string {
  return join(root, /^(content|templates)\//.test(file) ? file : `${policyFolder}/${file}`);
}

export function edit(file: string, found: string, instead: string): Slip {
  return async (root) => {
    const text = await readFile(pathOf(root, file), 'utf8');
    if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
    await writeFile(
      pathOf(root, file),
      text.replace(found, () => instead),
    );
  };
}

export function remove(file: string): Slip {
  return (root) => rm(pathOf(root, file), { recursive: true });
}

export function move(from: string, to: string): Slip {
  return async (root) => {
    await mkdir(dirname(pathOf(root, to)), { recursive: true });
    await rename(pathOf(root, from), pathOf(root, to));
  };
}

export function write(file: string, content: string | Uint8Array): Slip {
  return async (root) => {
    await mkdir(dirname(pathOf(root, file)), { recursive: true });
    await writeFile(pathOf(root, file), content);
  };
}

export function change(file: string, by: (bytes: Buffer) => Uint8Array): Slip {
  return async (root) => {
    await writeFile(pathOf(root, file), by(await readFile(pathOf(root, file))));
  };
}

export function both(...slips: readonly Slip[]): Slip {
  return async (root) => {
    for (const slip of slips) await slip(root);
  };
}

/** A folder of content that is right, for one slip; the caller removes it. */
async function startRight(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'shenbao-planted-'));
  await cp(sample, root, { recursive: true, dereference: true });
  for (const [file, text] of Object.entries(more)) await write(file, text)(root);
  return root;
}

/** What lint and the build say of it after the slip; anything thrown but a ContentError fails. */
export async function problemsAfter(slip: Slip): Promise<readonly Problem[]> {
  const root = await startRight();
  try {
    await slip(root);
    return (await checkProject(root)).problems;
  } finally {
    await rm(root, { recursive: true });
  }
}

const mostConsequences = 3;

/** Each plant is told: an error in its file, at its line, by its name, and hardly anything else. */
export function tellsEach(plants: readonly Plant[]): void {
  test.each(plants)('$what', async ({ slip, file, line, says }) => {
    const problems = await problemsAfter(slip);
    const told = problems.map(({ severity, ...where }) => {
      const at = where.line === undefined ? '' : `:${where.line}`;
      return `${severity} ${where.file.replace(`${policyFolder}/`, '')}${at} ${where.message}`;
    });
    const cause = problems.find(
      (problem) =>
        problem.severity === 'error' &&
        problem.file === pathOf('', file) &&
        problem.message.includes(says) &&
        (line === undefined || problem.line === line),
    );
    expect(cause, `${file}:${line ?? ''} “${says}” in\n${told.join('\n')}`).toBeDefined();
    expect(told.length, told.join('\n')).toBeLessThanOrEqual(1 + mostConsequences);
    expect(told.filter((each) => !/[\u4e00-\u9fff]/.test(each))).toEqual([]);
  });
}

const fixtures = join(import.meta.dirname, '../../fixtures/planted');

/**
 * The plants of a text fixture, one a paragraph: what was done, `file:line`, `- ` what stood there,
 * `+ ` what was typed instead, `= ` how it is told; `\n` is the end of a line.
 */
export function readPlants(name: string): readonly Plant[] {
  const text = readFileSync(join(fixtures, `${name}.txt`), 'utf8');
  return text
    .trimEnd()
    .split('\n\n')
    .map((paragraph): Plant => {
      const [what = '', place = '', found = '', instead = '', says = ''] = paragraph.split('\n');
      const [file = '', line] = place.split(':');
      const text = (sign: string) => sign.slice(2).replaceAll('\\n', '\n');
      return {
        what,
        slip: edit(file, text(found), text(instead)),
        file,
        ...(line === undefined ? {} : { line: Number(line) }),
        says: says.slice(2),
      };
    });
}
