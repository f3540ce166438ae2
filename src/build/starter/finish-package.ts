import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { dropUnusedParts } from './drop-unused-parts.ts';
import { fontTable } from './fonts.ts';

const settings = 'word/settings.xml';

/** What `docx` has no option for: mirrored margins, punctuation squeezed, the table of fonts. */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[settings] ?? new Uint8Array());
  const finished: Record<string, Uint8Array> = {
    ...parts,
    'word/fontTable.xml': fontTable(),
    [settings]: strToU8(
      before
        .replace('<w:displayBackgroundShape/>', '<w:mirrorMargins/>')
        .replace(
          '<w:compat>',
          '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>',
        ),
    ),
  };
  // The day of making would change the file each time: a template's date tells nothing.
  const core = 'docProps/core.xml';
  finished[core] = strToU8(
    strFromU8(parts[core] ?? new Uint8Array()).replace(
      /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
      '2026-01-01T00:00:00Z',
    ),
  );
  return zipSync(dropUnusedParts(finished), { level: 9, mtime: new Date('2026-01-01T00:00:00') });
}
