import { readApplication } from '../../src/compose/index.ts';
import { DocumentEditor } from '../compose/kit/edit-document.ts';
import { makeDraft } from '../compose/kit/make-drafts.ts';
import { forms, make, sourceOf } from '../compose/kit/real-project.ts';

/**
 * Median milliseconds to read one full application back, as it was made and edited since; and the
 * seconds that a hundred take one after another.
 */
export function readingTimes(rounds: number, clock: () => number) {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const { bytes } = make(form, makeDraft(form, 'full'));
  const editor = new DocumentEditor(bytes);
  editor.replace('org_name', '别的公司');
  const source = sourceOf(form);
  const timeOf = (document: Uint8Array): number => {
    const taken = Array.from({ length: rounds + 3 }, () => {
      const start = clock();
      readApplication(document, forms, { source });
      return clock() - start;
    });
    // The first rounds warm up.
    return taken.slice(3).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  };
  const [clean, edited] = [timeOf(bytes), timeOf(editor.bytes())];
  const start = clock();
  for (let count = 0; count < 100; count += 1) readApplication(bytes, forms, { source });
  return { clean, edited, hundred: (clock() - start) / 1000 };
}
