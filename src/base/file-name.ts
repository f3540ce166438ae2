/** Characters that a Chinese file name may have before Windows' longest path grows tight. */
const longestName = 100;

/**
 * A name for a file, or a part of one: without characters a disk refuses or nobody sees (U+202E turns
 * `cod.exe` into `exe.doc`), cut to `longest`.
 */
export function cleanFileName(name: string, longest: number = longestName): string {
  const clean = name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return Array.from(clean).slice(0, longest).join('');
}
