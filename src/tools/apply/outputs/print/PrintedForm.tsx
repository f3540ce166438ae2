import type { JSX } from 'preact';

import { assertNever, say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import type { PrintSheet } from '../../../../compose/index.ts';
import { breakTitle, coverTitle } from '../../../../form/index.ts';
import type { CoverLine, PaperPart } from '../../../../form/index.ts';
import { Columns } from '../Columns.tsx';
import { PrintBlockView } from './PrintBlockView.tsx';
import { PrintText } from './PrintText.tsx';

interface SheetProps {
  readonly sheet: PrintSheet;
  readonly words: Words;
}

/** The form from its cover to the last seal. */
export function PrintedForm({ sheet, words }: SheetProps): JSX.Element {
  return (
    <article class="sheet">
      <Cover sheet={sheet} words={words} />
      <Flyleaf sheet={sheet} words={words} />
      {sheet.plan.parts.map((part) => (
        <Part part={part} sheet={sheet} words={words} key={part.id} />
      ))}
    </article>
  );
}

/** The cover; of a form without one, its head. */
function Cover({ sheet, words }: SheetProps): JSX.Element {
  const hasCover = sheet.plan.cover.length > 0;
  const lines = hasCover
    ? breakTitle(sheet.title)
    : [say(words, 'document.template.title', { title: sheet.title })];
  return (
    <section class={hasCover ? 'sheet__cover' : undefined}>
      <p class="sheet__notice">{sheet.unofficial}</p>
      <p class="sheet__notice">{sheet.state}</p>
      {sheet.unfinished !== '' && <p class="sheet__notice sheet__unfinished">{sheet.unfinished}</p>}
      <h3 class="sheet__title">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h3>
      {hasCover ? (
        <p class="sheet__kind">{coverTitle(words)}</p>
      ) : (
        <p class="sheet__notice">{sheet.category}</p>
      )}
      <dl class="sheet__lines">
        {sheet.plan.cover
          .filter((line) => line.kind !== 'entry' || sheet.isAsked(line.entry))
          .map((line) => (
            <div key={line.label}>
              <dt>{sheet.fill(line.label)}</dt>
              <dd>
                <PrintText text={coverText(line, sheet)} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Flyleaf({ sheet, words }: SheetProps): JSX.Element {
  return (
    <section class="sheet__page">
      <h3 class="sheet__head">{say(words, 'document.notice.title')}</h3>
      <ol class="sheet__rules">
        {sheet.plan.notice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {sheet.made.map((line) => (
        <p class="sheet__notice" key={line}>
          {line}
        </p>
      ))}
    </section>
  );
}

function coverText(line: CoverLine, sheet: PrintSheet): string {
  switch (line.kind) {
    case 'category':
      return sheet.category;
    case 'entry':
      return sheet.text(line.entry);
    case 'contact':
      return line.entries
        .map(sheet.text)
        .filter((text) => text !== '')
        .join('　');
    default:
      return assertNever(line);
  }
}

interface PartProps<Kind extends PaperPart['kind'] = PaperPart['kind']> extends SheetProps {
  readonly part: Extract<PaperPart, { kind: Kind }>;
}

function Part(props: PartProps): JSX.Element {
  const { part, sheet, words } = props;
  switch (part.kind) {
    case 'chapter':
      return <Chapter part={part} sheet={sheet} words={words} />;
    case 'commitment':
      return <Commitment part={part} sheet={sheet} words={words} />;
    case 'recommendation':
      return <Opinions part={part} sheet={sheet} words={words} />;
    default:
      return assertNever(part);
  }
}

function Chapter({ part, sheet }: PartProps<'chapter'>): JSX.Element {
  return (
    <section class="sheet__part">
      {part.chapter !== '' && <h3 class="sheet__chapter">{part.chapter}</h3>}
      {part.heading !== '' && <h4 class="sheet__heading">{part.heading}</h4>}
      {part.blocks.map((block, index) => (
        <PrintBlockView block={block} sheet={sheet} key={index} />
      ))}
    </section>
  );
}

/** 推荐意见: room for each office's words, its seal and day. */
function Opinions({ part }: PartProps<'recommendation'>): JSX.Element {
  return (
    <section class="sheet__page">
      <h3 class="sheet__head">{part.title}</h3>
      <table class="sheet__table">
        <Columns widths={part.widths} />
        <tbody>
          {part.opinions.map(({ label, written, signed }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="sheet__opinion">
                {written.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <div class="sheet__seals">
                  {signed.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Commitment({ part, sheet, words }: PartProps<'commitment'>): JSX.Element {
  return (
    <section class="sheet__page">
      <h3 class="sheet__head">{part.title}</h3>
      <p>{say(words, 'document.commitment.opening', { unit: sheet.unit })}</p>
      {part.promises.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="sheet__seals">
        {part.seals.map(({ name, line }) => (
          <p key={name}>{line}</p>
        ))}
      </div>
    </section>
  );
}
