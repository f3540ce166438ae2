import { cleanText } from '../clean-text.ts';
import { escapeXml } from './escape.ts';

const open = '<w:t xml:space="preserve">';
// Most values hold none of this: no markup, no line ends, nothing to clean.
const awkward = /[\0-\x1f&<>"\ud800-\udfff\ufffe\uffff]/;

/** `<w:r>` with the text: newlines as `w:br`, tabs as `w:tab`; '' for no text. */
export function writeRun(text: string, format: string): string {
  if (text === '') return '';
  if (!awkward.test(text)) return `<w:r>${format}${open}${text}</w:t></w:r>`;
  const clean = escapeXml(cleanText(text));
  if (!/[\n\t]/.test(clean)) {
    return clean === '' ? '' : `<w:r>${format}${open}${clean}</w:t></w:r>`;
  }
  const pieces = clean
    .split(/([\n\t])/)
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : piece && `${open}${piece}</w:t>`,
    );
  return `<w:r>${format}${pieces.join('')}</w:r>`;
}
