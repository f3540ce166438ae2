import type { Words } from '../base/index.ts';
import { cleanFileName, say } from '../base/index.ts';

export interface FileNameParts {
  /** What the document is; absent: 申报书. */
  readonly title?: string | undefined;
  /** The category's title. */
  readonly category: string;
  readonly unit: string;
  /** `2025-06-01` */
  readonly day: string;
  /** A round's own pattern with {category}, {unit}, {date}, {project}; '' for ours. */
  readonly pattern: string;
  readonly project: string;
}

/** <文书>-<类别>-<单位>-<日期>.docx, or the round's pattern; without characters a disk refuses. */
export function documentFileName(parts: FileNameParts, words: Words): string {
  const unit = shorten(parts.unit);
  const values = {
    title: parts.title ?? say(words, 'document.file_title'),
    category: parts.category,
    unit: unit === '' ? say(words, 'document.file_unit') : unit,
    day: parts.day,
    date: parts.day,
    project: shorten(parts.project),
  };
  const name =
    parts.pattern === ''
      ? say(words, 'document.file', values)
      : parts.pattern.replace(/\{(\w+)\}/g, (tag, key: string) =>
          key in values ? values[key as keyof typeof values] : tag,
        );
  return `${cleanFileName(name.replace(/\.docx$/i, ''))}.docx`;
}

/** The official form's own name with the unit and the day, or the round's pattern. */
export function officialFileName(
  parts: FileNameParts & { readonly official: string; readonly words: Words },
): string {
  const { official, words, ...others } = parts;
  if (others.pattern !== '') return documentFileName(others, words);
  const name = official.replace(/\.(docx|dotx|docm)$/i, '');
  const pattern = say(words, 'document.file_official', { name, unit: '{unit}', day: '{day}' });
  return documentFileName({ ...others, pattern }, words);
}

/** What one name may take of a file's. */
const longestPart = 40;

/** A name that leaves room for the rest, so that the day at the end is never cut off. */
function shorten(name: string): string {
  return cleanFileName(name, longestPart);
}
