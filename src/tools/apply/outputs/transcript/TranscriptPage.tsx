import type { JSX } from 'preact';

import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import { printPage } from '../../../../browser/index.ts';
import { tableText } from '../../../../compose/index.ts';
import type { TranscriptEntry } from '../../../../compose/index.ts';
import type { ApplyStore } from '../../store.ts';
import { RowsTable } from '../RowsTable.tsx';
import { byHandId, isFilled } from './transcript.ts';
import type { CopiedPart, Transcript } from './transcript.ts';

/** Every field in the form's order with its copy button, ticked off as it is copied over. */
export function TranscriptPage(props: {
  readonly store: ApplyStore;
  readonly transcript: Transcript;
}): JSX.Element {
  const { store, transcript } = props;
  const { words } = store.payload;
  const { done, all } = transcript.counts.value;
  const onlyOpen = transcript.onlyOpen.value;
  return (
    <>
      <p>{say(words, 'apply.transcript.lead')}</p>
      <div class="transcript__bar">
        <p class="transcript__count" role="status">
          {say(words, 'apply.transcript.progress', { done, all })}
        </p>
        <p class="choice no-print">
          <input
            type="checkbox"
            id="transcript-open"
            checked={onlyOpen}
            onChange={(event) => transcript.setOnlyOpen(event.currentTarget.checked)}
          />
          <label for="transcript-open">{say(words, 'apply.transcript.only_open')}</label>
        </p>
        <p class="no-print">
          <button type="button" class="button button--quiet" onClick={printPage}>
            {say(words, 'apply.transcript.print')}
          </button>
        </p>
      </div>
      {transcript.sections.value.map(({ id, title, entries }) => {
        const shown = onlyOpen
          ? entries.filter((entry) => isFilled(entry) && transcript.tickOf(entry) !== 'done')
          : entries;
        if (shown.length === 0) return null;
        return (
          <div class="transcript__section" key={id}>
            <h3>{title}</h3>
            <ul class="transcript">
              {shown.map((entry) => (
                <Line words={words} transcript={transcript} entry={entry} key={entry.field} />
              ))}
            </ul>
          </div>
        );
      })}
      {onlyOpen && done === all && <p>{say(words, 'apply.transcript.all_done')}</p>}
    </>
  );
}

interface LineProps {
  readonly words: Words;
  readonly transcript: Transcript;
  readonly entry: TranscriptEntry;
}

function Line({ words, transcript, entry }: LineProps): JSX.Element {
  const { field, label, text } = entry;
  const tick = transcript.tickOf(entry);
  const last = transcript.last.value;
  const id = `t-${field}`;
  if (!isFilled(entry)) {
    return (
      <li class="transcript__line">
        <p class="transcript__label">{label}</p>
        <p class="transcript__text muted">
          {say(words, entry.isPicture ? 'apply.transcript.picture' : 'apply.blank')}
        </p>
      </li>
    );
  }
  return (
    <li
      class={`transcript__line transcript__line--${tick}${entry.table ? ' transcript__line--rows' : ''}`}
    >
      <p class="transcript__label" id={`${id}-label`}>
        {label}
      </p>
      {entry.table ? (
        <Rows table={entry.table} label={label} />
      ) : (
        <p class="transcript__text">{text}</p>
      )}
      {tick === 'stale' && <p class="transcript__stale">{say(words, 'apply.transcript.stale')}</p>}
      <div class="transcript__moves">
        <Copies words={words} transcript={transcript} entry={entry} />
        <span class="choice">
          <input
            type="checkbox"
            id={id}
            checked={tick === 'done'}
            aria-describedby={`${id}-label`}
            onChange={(event) => transcript.setTick(entry, event.currentTarget.checked)}
          />
          <label for={id}>{say(words, 'apply.transcript.done')}</label>
        </span>
        <span class="visually-hidden" role="status">
          {last?.field === field && last.isCopied && say(words, 'apply.transcript.copied')}
        </span>
      </div>
      {last?.field === field && !last.isCopied && (
        <div class="transcript__by-hand no-print">
          <label for={byHandId(field)}>{say(words, 'apply.transcript.by_hand')}</label>
          <textarea
            class="textarea"
            id={byHandId(field)}
            rows={Math.min(8, last.text.split('\n').length)}
            readOnly
            value={last.text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
    </li>
  );
}

/** The text as the document prints it; digits alone for a number; rows with and without heads. */
function Copies({ words, transcript, entry }: LineProps): JSX.Element {
  const { label, text, plain, table } = entry;
  const last = transcript.last.value;
  const isLast = (part: CopiedPart): boolean =>
    last?.field === entry.field && last.part === part && last.isCopied;
  const button = (part: CopiedPart, copied: string): JSX.Element => {
    const key = isLast(part) ? 'copied' : part;
    return (
      <button
        type="button"
        class={`button ${key === 'copied' ? 'transcript__copied ' : ''}no-print`}
        aria-label={say(words, `apply.transcript.${key}_named`, { label })}
        onClick={() => void transcript.copy(entry, part, copied)}
      >
        {say(words, `apply.transcript.${key}`)}
      </button>
    );
  };
  return (
    <>
      {button('copy', text)}
      {plain !== undefined && plain !== text && button('copy_plain', plain)}
      {table && button('copy_heads', tableText([table.heads, ...table.rows]))}
    </>
  );
}

function Rows(props: {
  readonly table: NonNullable<TranscriptEntry['table']>;
  readonly label: string;
}): JSX.Element {
  const { heads, rows } = props.table;
  // A wide table is reached and moved by keys alone as well.
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-label={props.label}>
      <RowsTable class="table transcript__table" heads={heads} rows={rows} />
    </div>
  );
}
