import { defined } from '../../base/index.ts';
import type { Option } from '../../rules/index.ts';

interface WrittenOptions {
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly other?: string | undefined;
  readonly none?: string | undefined;
}

/** Options in the order written; 其他 and 都没有 come last, as ordinary options. */
export function listOptions(written: WrittenOptions): readonly Option[] | undefined {
  const { options, other, none } = written;
  const all = Object.entries({ ...options, ...defined({ other, none }) });
  return all.length === 0 ? undefined : all.map(([id, label]) => ({ id, label }));
}
