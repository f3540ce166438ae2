import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { saveFile, wordType } from '../../browser/index.ts';
import type { CheckStore } from './store.ts';

type Getting =
  | { readonly kind: 'idle' }
  /** `isHere`: no worker answered, so the page stands still meanwhile. */
  | { readonly kind: 'working'; readonly isHere?: boolean }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'saved'; readonly name: string; readonly url: string };

/** 下载自测报告: the result as a Word document, made on this device. */
export function ReportButton(props: { readonly store: CheckStore }): JSX.Element | null {
  const { store } = props;
  const { words, links } = store.payload;
  const getting = useSignal<Getting>({ kind: 'idle' });
  const { report } = links;
  if (report === undefined || !store.live.value) return null;

  const get = async (): Promise<void> => {
    // A second click while the first is at work would make the same file twice.
    if (getting.peek().kind === 'working') return;
    getting.value = { kind: 'working' };
    try {
      const { makeReport } = await import('./make-report.ts');
      const { bytes, fileName } = await makeReport(store, report, () => {
        getting.value = { kind: 'working', isHere: true };
      });
      getting.value = { kind: 'saved', ...saveFile(bytes, fileName, wordType) };
    } catch (error) {
      getting.value = { kind: 'failed', why: error instanceof Error ? error.message : '' };
    }
  };

  const state = getting.value;
  return (
    <div class="report no-print">
      <button type="button" class="button" onClick={() => void get()}>
        {say(words, 'check.report')}
      </button>{' '}
      <span role="status">
        {state.kind === 'working' &&
          say(words, state.isHere ? 'fields.here' : 'check.report_making')}
        {state.kind === 'failed' && say(words, 'check.report_failed', { why: state.why })}
        {state.kind === 'saved' && (
          <>
            {say(words, 'check.report_saved')}
            <a href={state.url} download={state.name}>
              {state.name}
            </a>
          </>
        )}
      </span>
    </div>
  );
}
