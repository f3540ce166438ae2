import type { Words } from '../base/index.ts';
import { say } from '../base/index.ts';

export interface FileNameParts {
  /** The category's title. */
  readonly category: string;
  readonly unit: string;
  /** `2025-06-01` */
  readonly day: string;
  /** A round's own pattern with {category}, {unit}, {day}, {project}; '' for ours. */
  readonly pattern: string;
  readonly project: string;
}

/** 申报书-<类别>-<单位>-<日期>.docx, or the round's pattern; without characters a disk refuses. */
export function documentFileName(parts: FileNameParts, words: Words): string {
  const values = {
    category: parts.category,
    unit: parts.unit.trim() === '' ? say(words, 'document.file_unit') : parts.unit,
    day: parts.day,
    project: parts.project,
  };
  const name =
    parts.pattern === ''
      ? say(words, 'document.file', values)
      : parts.pattern.replace(/\{(\w+)\}/g, (tag, key: string) =>
          key in values ? values[key as keyof typeof values] : tag,
        );
  return `${cleanName(name.replace(/\.docx$/i, ''))}.docx`;
}

/** Characters that a Chinese file name may have before Windows' longest path grows tight. */
const longest = 80;

function cleanName(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return Array.from(clean).slice(0, longest).join('');
}
