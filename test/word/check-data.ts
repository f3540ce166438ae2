import type { TagShape, TemplateData, TemplateValue } from '../../src/word/template/index.ts';

/** Where data and tags do not fit: the path of the name and what the tags want of it. */
export interface DataMismatch {
  /** `patents.name`; rows are not counted. */
  readonly path: string;
  readonly wanted: 'present' | 'list' | 'object' | 'value' | 'image';
}

/** Compares data with what a template's tags need of it: each mismatch once. For tests and builds. */
export function checkData(tags: TagShape, data: TemplateData): readonly DataMismatch[] {
  const found = new Map<string, DataMismatch>();
  compare(tags, data, '', (mismatch) => found.set(mismatch.path, mismatch));
  return [...found.values()];
}

function compare(
  tags: TagShape,
  data: TemplateData,
  before: string,
  report: (mismatch: DataMismatch) => void,
): void {
  for (const [name, { uses, of }] of Object.entries(tags)) {
    const path = before + name;
    const value = data[name];
    if (!(name in data)) {
      report({ path, wanted: 'present' });
    } else if (value === null || value === undefined) {
      continue;
    } else if (uses.includes('list')) {
      if (!Array.isArray(value)) report({ path, wanted: 'list' });
      else rowsOf(value).forEach((row) => compare(of, row, `${path}.`, report));
    } else if (uses.includes('object')) {
      if (isPlainObject(value)) compare(of, value, `${path}.`, report);
      else report({ path, wanted: 'object' });
    } else if (uses.includes('image')) {
      if (!isImage(value)) report({ path, wanted: 'image' });
    } else if (uses.includes('print') && hasNames(value)) {
      report({ path, wanted: 'value' });
    }
  }
}

function rowsOf(list: readonly TemplateValue[]): readonly TemplateData[] {
  return list.filter(isPlainObject);
}

/** An image, or the empty text that stands for none. */
function isImage(value: TemplateValue): boolean {
  return value === '' || (typeof value === 'object' && value !== null && 'image' in value);
}

/** An object, or a list of them: nothing that prints. */
function hasNames(value: TemplateValue): boolean {
  return isPlainObject(value) || (Array.isArray(value) && rowsOf(value).length > 0);
}

/** An object of names, not a value such as `{paragraphs}` that happens to be one. */
function isPlainObject(value: TemplateValue): value is TemplateData {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !('paragraphs' in value || 'rich' in value || 'image' in value);
}
