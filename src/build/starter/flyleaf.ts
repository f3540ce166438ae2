import type { Paragraph } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';

import { text } from './pieces.ts';
import { styleIds } from './styles.ts';

/**
 * 扉页: how to fill the form, from what versions this copy was made, and what it lacks while it is
 * unfinished. Nothing here speaks against the applicant or waits to be deleted by hand.
 */
export function flyleaf(notice: readonly string[], words: Words): Paragraph[] {
  return [
    text(styleIds.pageTitle, say(words, 'document.notice.title')),
    ...notice.map((line, index) => text(styleIds.body, `${index + 1}.${line}`)),
    text(styleIds.body, ''),
    text(styleIds.notice, '{{doc.made}}'),
    text(styleIds.notice, '{{#if doc.missing}}'),
    text(styleIds.notice, say(words, 'document.made.missing', { names: '{{doc.missing}}' })),
    text(styleIds.notice, '{{/if}}'),
  ];
}
