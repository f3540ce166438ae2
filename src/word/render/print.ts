import { assertNever } from '../../base/index.ts';
import { fieldOfTag } from '../carry/index.ts';
import type { ParagraphPlace, TagPlace, RunPlace } from '../template/index.ts';
import { escapeAttribute } from '../xml/index.ts';
import { writeAddress } from './address.ts';
import { writeControl } from './control.ts';
import { writeId } from './ids.ts';
import { layParagraphs, layRich } from './lines.ts';
import type { PrintedLine } from './lines.ts';
import { writeInlinePicture, writePicture } from './picture.ts';
import { writeRun } from './run.ts';
import type { Session } from './session.ts';
import { toPrintable, toText } from './value.ts';

/** The XML of a value at its place. `tag` names the field it shows; '' where none is carried. */
export function printValue(session: Session, place: TagPlace, value: unknown, tag: string): string {
  switch (place.kind) {
    case 'run':
      return printInline(session, place, value, tag);
    case 'paragraph':
      return printParagraphs(session, place, value, tag);
    case 'attribute':
      return escapeAttribute(toText(value));
    case 'address':
      return writeAddress(value, place.begins);
    case 'link':
      return '';
    case 'note':
      return '';
    case 'notes':
      return session.notes.get(place.part) ?? '';
    case 'picture': {
      const printable = toPrintable(value);
      return printable.kind === 'image' ? writePicture(session, place, printable.value) : '';
    }
    case 'id':
      return writeId(session, place);
    default:
      return assertNever(place);
  }
}

function printInline(
  session: Session,
  place: RunPlace | ParagraphPlace,
  value: unknown,
  tag: string,
): string {
  if (typeof value === 'string') return wrap(session, place, tag, writeRun(value, place.format));
  const printable = toPrintable(value);
  const { paragraph } = place;
  switch (printable.kind) {
    case 'text':
      return wrap(session, place, tag, writeRun(printable.text, place.format));
    case 'image':
      return writeInlinePicture(session, place, printable.value);
    case 'paragraphs':
    case 'rich': {
      const lines = layLines(session, place, value);
      if (paragraph === undefined) {
        const text = lines.map((line) => line.runs.map((run) => run.text).join('')).join('\n');
        return wrap(session, place, tag, writeRun(text, place.format));
      }
      // The paragraph around goes on after the tag, so heading styles have no place here.
      return lines
        .map((line, index) => printLine(session, place, line, numbered(tag, index)))
        .join(`</w:p>${paragraph.open}${paragraph.format}`);
    }
    default:
      return assertNever(printable);
  }
}

function printParagraphs(
  session: Session,
  place: ParagraphPlace,
  value: unknown,
  tag: string,
): string {
  const { open, format } = place.paragraph;
  const printable = toPrintable(value);
  if (printable.kind === 'text' || printable.kind === 'image') {
    return `${open}${format}${printInline(session, place, value, tag)}</w:p>`;
  }
  const lines = layLines(session, place, value);
  if (lines.length === 0) return `${open}${format}</w:p>`;
  return lines
    .map((line, index) => {
      const styled =
        line.style === '' ? format : `<w:pPr><w:pStyle w:val="${line.style}"/></w:pPr>`;
      // A heading's characters look as its style says, not as the tag's run did.
      const here = line.style === '' || line.keepsFormat ? place : { ...place, format: '' };
      return `${open}${styled}${printLine(session, here, line, numbered(tag, index))}</w:p>`;
    })
    .join('');
}

function printLine(
  session: Session,
  place: RunPlace | ParagraphPlace,
  line: PrintedLine,
  tag: string,
): string {
  const runs = line.runs.map((run) => writeRun(run.text, withMarks(place.format, run.marks)));
  return wrap(session, place, tag, runs.join(''));
}

function layLines(
  { template }: Session,
  { inCell }: RunPlace | ParagraphPlace,
  value: unknown,
): readonly PrintedLine[] {
  const styles = inCell === true ? { headings: [], lists: template.lists } : template;
  const printable = toPrintable(value);
  if (printable.kind === 'paragraphs') return layParagraphs(styles, printable.value);
  return printable.kind === 'rich' ? layRich(styles, printable.value) : [];
}

function numbered(tag: string, index: number): string {
  return tag === '' ? '' : `${tag}#${index + 1}`;
}

function wrap(
  session: Session,
  place: RunPlace | ParagraphPlace,
  tag: string,
  runs: string,
): string {
  if (tag === '' || runs === '' || place.bare) return runs;
  const field = fieldOfTag(tag);
  if (session.carries?.(field) !== true) return runs;
  session.shown.add(field);
  return writeControl(session, tag, runs);
}

// Marks come after the style and fonts, where the schema's order wants them.
function withMarks(format: string, marks: string): string {
  if (marks === '') return format;
  if (format === '') return `<w:rPr>${marks}</w:rPr>`;
  const head = /^<w:rPr>(<w:rStyle [^>]*\/>)?(<w:rFonts [^>]*\/>)?/.exec(format)?.[0] ?? '<w:rPr>';
  return head + marks + format.slice(head.length).replace(/<w:(b|bCs|i|iCs)( [^>]*)?\/>/g, '');
}
