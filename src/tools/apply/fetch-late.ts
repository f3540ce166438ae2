import type { ApplyStore } from './store.ts';

/** Fetches what is not needed for the first question; that it can't be had is said. */
export async function fetchLate(store: ApplyStore): Promise<void> {
  try {
    const [late, worked] = await Promise.all([
      import('./late.ts'),
      // Few forms show what is worked out.
      store.payload.form.derived && import('./figures/WorkedLines.tsx'),
    ]);
    store.late.value = late;
    late.watchPrinting((isPrinting) => {
      store.isPrinting.value = isPrinting;
    });
    store.worked.value = worked?.WorkedLines;
  } catch {
    store.isUnchecked.value = true;
  }
}
