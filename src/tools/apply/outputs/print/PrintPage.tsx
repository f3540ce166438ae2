import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

import { chinaDay, say } from '../../../../base/index.ts';
import { printPage, setPrinted } from '../../../../browser/index.ts';
import { composePrintSheet } from '../../../../compose/index.ts';
import type { ApplyStore } from '../../store.ts';
import { PrintedForm } from './PrintedForm.tsx';

/** The filled form as a page to print, for phones and desks without Word. */
export function PrintPage({ store }: { readonly store: ApplyStore }): JSX.Element {
  const { words, form, policy } = store.payload;
  useEffect(() => {
    setPrinted('sheet');
    return () => setPrinted(undefined);
  }, []);
  const sheet = composePrintSheet({
    form,
    policy,
    answers: store.tidy.value,
    rules: '',
    on: store.day.value ?? chinaDay(new Date()),
    year: store.year.value,
    code: '',
    words,
  });
  return (
    <>
      <div class="no-print">
        <p>{say(words, 'apply.print.lead')}</p>
        <p class="actions">
          <button type="button" class="button button--primary" onClick={printPage}>
            {say(words, 'apply.print.print')}
          </button>
        </p>
      </div>
      <PrintedForm sheet={sheet} words={words} />
    </>
  );
}
