import { expect, test } from 'vitest';

import { droppedFiles } from '../../../src/browser/index.ts';
import { work } from '../../../src/tools/work/receive-files.ts';
import type { HandedStep } from '../../../src/compose/index.ts';
import { forms, project } from '../../compose/kit/real-project.ts';

type Read = (found: readonly unknown[]) => void;

const file = (path: string, content?: File) => ({
  isFile: true,
  isDirectory: false,
  fullPath: path,
  file: (resolve: (content: File) => void, reject: () => void) =>
    content === undefined ? reject() : resolve(content),
});

/** A folder that hands out its batches one after another; `undefined` for one that fails. */
const folder = (path: string, batches: readonly (readonly unknown[] | undefined)[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath: path,
  createReader: () => {
    const left = [...batches];
    return {
      readEntries: (resolve: Read, reject: () => void) => {
        const next = left.length === 0 ? [] : left.shift();
        if (next === undefined) reject();
        else resolve(next);
      },
    };
  },
});

const dropped = (entries: readonly unknown[]): DataTransfer =>
  ({
    items: entries.map((entry) =>
      entry instanceof File
        ? { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => entry }
        : { kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null },
    ),
    files: [],
  }) as unknown as DataTransfer;

test('what can’t be read of what was dropped is there by its path, with all that can', async () => {
  const good = new File(['x'], '甲.docx');
  const files = await droppedFiles(
    dropped([
      folder('/企业甲', [[file('/企业甲/甲.docx', good), file('/企业甲/乙.docx')], undefined]),
      file('/丙.docx'),
    ]),
  );
  expect(files).toEqual([
    { path: '企业甲/甲.docx', content: good },
    { path: '企业甲/乙.docx' },
    { path: '企业甲' },
    { path: '丙.docx' },
  ]);
});

test('a file that has no place among folders is there beside them', async () => {
  const [one, other] = [new File(['x'], '甲.docx'), new File(['y'], '乙.docx')];
  expect(await droppedFiles(dropped([file('/甲.docx', one), other]))).toEqual([
    { path: '甲.docx', content: one },
    { path: '乙.docx', content: other },
  ]);
});

test('a file that can’t be read gets its sentence', async () => {
  const steps: HandedStep[] = [];
  const { words } = project;
  const desk = { policy: 'fj-2023-1', forms, titles: {}, words };
  const onStep = (step: HandedStep): void => void steps.push(step);
  await work({ files: [{ path: '企业甲/乙.docx' }], done: [], desk }, { onStep });
  expect(steps).toMatchObject([
    { kind: 'reading' },
    {
      kind: 'read',
      file: { reception: { kind: 'refused', message: words['review.read.unreadable'] } },
    },
  ]);
});
