import { cleanText, escapeXml } from '../xml/index.ts';

// Word drops spaces at the ends of a text that doesn't ask for them to be kept.
const hasOddSpaces = /^\s|\s$|\s\s/;
// Most values hold none of this: no markup, no line ends, nothing to clean.
const awkward = /[\0-\x1f&<>"\ud800-\udfff\ufffe\uffff]/;
const unclean = /[\0-\x1f\ud800-\udfff\ufffe\uffff]/;

/** `<w:r>` with the text: newlines as `w:br`, tabs as `w:tab`; '' for no text. */
export function writeRun(text: string, format: string): string {
  if (text === '') return '';
  if (!awkward.test(text)) return `<w:r>${format}${writeText(text)}</w:r>`;
  const isUnclean = unclean.test(text);
  const clean = escapeXml(isUnclean ? cleanText(text) : text);
  if (!isUnclean || !/[\n\t]/.test(clean)) {
    return clean === '' ? '' : `<w:r>${format}${writeText(clean)}</w:r>`;
  }
  const pieces = clean
    .split(/([\n\t])/)
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : piece && writeText(piece),
    );
  return `<w:r>${format}${pieces.join('')}</w:r>`;
}

function writeText(text: string): string {
  return hasOddSpaces.test(text) ? `<w:t xml:space="preserve">${text}</w:t>` : `<w:t>${text}</w:t>`;
}
