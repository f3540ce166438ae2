import type { Words } from '../base/index.ts';
import { say } from '../base/index.ts';

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
  const values = {
    title: parts.title ?? say(words, 'document.file_title'),
    category: parts.category,
    unit: parts.unit.trim() === '' ? say(words, 'document.file_unit') : shorten(parts.unit),
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
  return `${cleanName(name.replace(/\.docx$/i, ''))}.docx`;
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

/** Characters that a Chinese file name may have before Windows' longest path grows tight. */
const longest = 100;
/** What one name may take of it. */
const longestPart = 40;

/** A name that leaves room for the rest, so that the day at the end is never cut off. */
function shorten(name: string): string {
  return Array.from(name.trim()).slice(0, longestPart).join('');
}

function cleanName(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return Array.from(clean).slice(0, longest).join('');
}
