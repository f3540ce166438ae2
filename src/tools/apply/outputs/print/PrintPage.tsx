import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';

import { chinaDay, say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import { printPage, setPrinted } from '../../../../browser/index.ts';
import { composePrintSheet } from '../../../../compose/index.ts';
import type { PrintPart, PrintSheet, SignedPart } from '../../../../compose/index.ts';
import type { ApplyStore } from '../../store.ts';
import { PrintBlockView } from './PrintBlockView.tsx';
import { PrintText } from './PrintText.tsx';

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
    verdict: store.summary.value,
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
      <article class="sheet">
        <Cover sheet={sheet} words={words} issuer={policy.issuer} />
        <Flyleaf sheet={sheet} words={words} />
        {sheet.parts.map((part) => (
          <Part part={part} key={part.id} />
        ))}
        {sheet.signed.map((part) =>
          part.opening === '' ? (
            <Opinions part={part} words={words} key={part.id} />
          ) : (
            <Signed part={part} words={words} key={part.id} />
          ),
        )}
      </article>
    </>
  );
}

interface SheetProps {
  readonly sheet: PrintSheet;
  readonly words: Words;
}

function Cover(props: SheetProps & { readonly issuer: string }): JSX.Element {
  const { sheet, words, issuer } = props;
  return (
    <section class="sheet__cover">
      <p class="sheet__notice">{sheet.unofficial}</p>
      <p class="sheet__notice">{sheet.state}</p>
      {sheet.unfinished !== '' && <p class="sheet__notice sheet__unfinished">{sheet.unfinished}</p>}
      <h3 class="sheet__title">{sheet.title}</h3>
      <p class="sheet__kind">{say(words, 'document.cover.title')}</p>
      <dl class="sheet__lines">
        {sheet.cover.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <PrintText text={text} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="sheet__maker">{say(words, 'document.cover.maker', { issuer })}</p>
    </section>
  );
}

function Flyleaf({ sheet, words }: SheetProps): JSX.Element {
  return (
    <section class="sheet__page">
      <h3 class="sheet__head">{say(words, 'document.notice.title')}</h3>
      <ol class="sheet__rules">
        {sheet.notice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <div class="sheet__made">
        <p>{say(words, 'document.made.head')}</p>
        {sheet.made.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

function Part({ part }: { readonly part: PrintPart }): JSX.Element {
  return (
    <section class="sheet__part">
      {part.chapter !== '' && <h3 class="sheet__chapter">{part.chapter}</h3>}
      {part.heading !== '' && <h4 class="sheet__heading">{part.heading}</h4>}
      {part.blocks.map((block, index) => (
        <PrintBlockView block={block} key={index} />
      ))}
    </section>
  );
}

/** 推荐意见: room for each office's words, its seal and day. */
function Opinions(props: { readonly part: SignedPart; readonly words: Words }): JSX.Element {
  const { part, words } = props;
  return (
    <section class="sheet__page">
      <h3 class="sheet__head">{part.title}</h3>
      {part.lines.map((line, index) => (
        <div class="sheet__opinion" key={line}>
          <p>{line}</p>
          <div class="sheet__seals">
            <p>{part.seals[index] ?? say(words, 'document.recommendation.seal')}</p>
            <p>{say(words, 'document.print.signed_day')}</p>
          </div>
        </div>
      ))}
    </section>
  );
}

function Signed(props: { readonly part: SignedPart; readonly words: Words }): JSX.Element {
  const { part, words } = props;
  return (
    <section class="sheet__page">
      <h3 class="sheet__head">{part.title}</h3>
      <p>{part.opening}</p>
      {part.lines.map((line, index) => (
        <p key={line}>{`${index + 1}.${line}`}</p>
      ))}
      <div class="sheet__seals">
        {part.seals.map((seal) => (
          <p key={seal}>
            {/日期|年月日/.test(seal)
              ? say(words, 'document.print.signed_day')
              : say(words, 'document.print.seal', { seal })}
          </p>
        ))}
      </div>
    </section>
  );
}
