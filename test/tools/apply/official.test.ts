import { afterEach, expect, test, vi } from 'vitest';

import { createOfficial } from '../../../src/tools/apply/outputs/official/official.ts';
import { createApplyStore } from '../../../src/tools/apply/store.ts';
import { tasks } from '../../../src/tools/work/tasks.ts';
import { sampleApply } from '../sample-payloads.ts';
import { untilHolds } from '../../until-holds.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Forms are refused with their name; one named `breaks` breaks what fills it, once `free` is called. */
function open() {
  let free = (): void => undefined;
  const isFree = new Promise<void>((resume) => (free = resume));
  // Where the page would be drawn the focus moves; here nothing is.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('document', {});
  vi.spyOn(tasks, 'fillOfficial').mockImplementation(async ({ fileName }) => {
    if (fileName.startsWith('breaks')) {
      await isFree;
      throw new Error(fileName);
    }
    return { kind: 'refused', issue: { kind: 'damaged' }, sentence: fileName };
  });
  return { free, isFree, official: createOfficial(createApplyStore(sampleApply())) };
}

test('of two forms opened at once the one opened last stands, however long the first is read', async () => {
  const { free, isFree, official } = open();
  const slow = new File(['1'], 'older.docx');
  vi.spyOn(slow, 'arrayBuffer').mockImplementation(() => isFree.then(() => new ArrayBuffer(1)));
  const older = official.open(slow);
  await official.open(new File(['2'], 'newer.docx'));
  free();
  await older;
  expect(official.name.value).toBe('newer.docx');
  expect(official.filling.value).toEqual({ kind: 'refused', sentence: 'newer.docx' });
});

test('a form that broke what fills it says nothing of the one opened after it', async () => {
  const { free, official } = open();
  const older = official.open(new File(['1'], 'breaks.docx'));
  await untilHolds(() => expect(official.name.value).toBe('breaks.docx'));
  await official.open(new File(['2'], 'newer.docx'));
  free();
  await older;
  expect(official.filling.value).toEqual({ kind: 'refused', sentence: 'newer.docx' });
});
