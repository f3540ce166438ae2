import { suggestName } from '../../base/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import type { RecordedIds } from '../../policy/index.ts';
import type { Loaded } from '../load/load-file.ts';
import { idKinds, idsOf } from './ids-of.ts';
import type { IdKind } from './ids-of.ts';

/** The file of a policy's folder that holds its published ids. */
export const recordName = 'ids.yaml';

const kinds = Object.keys(idKinds) as readonly IdKind[];

/**
 * What was renamed leads from an id that is no more to one that is; what was published and is gone
 * was renamed, or the version was raised.
 */
export function checkRecorded(
  head: Loaded<Pick<PolicyBundle, 'renamed'>>,
  recorded: Loaded<RecordedIds> | undefined,
  policy: PolicyBundle,
): void {
  const now = idsOf(policy);
  for (const kind of kinds) checkRenamed(head, kind, now, head.data.renamed[kind]);
  if (recorded === undefined) return;
  const { data, complain } = recorded;
  if (data.version > now.version)
    head.complain(['version'], `${recordName} 记录的是第 ${data.version} 版：version 只能往上加`);
  if (data.version < now.version) {
    complain(['version'], `内容是第 ${now.version} 版，${rerun(policy.id)}`, 'warning');
    return;
  }
  for (const kind of kinds) {
    data[kind].forEach((id, index) => {
      if (now[kind].includes(id) || id in policy.renamed[kind]) return;
      if (kind === 'fields' && isColumnOfRenamed(id, policy)) return;
      complain(
        [kind, index],
        `${idKinds[kind]}“${id}”没有了${suggestName(id, now[kind]) || '，'}以前存的草稿用着它：改了名的写进 renamed 的 ${kind}，不要了的把 version 加一，再运行 record`,
      );
    });
    const fresh = now[kind].filter((id) => !data[kind].includes(id));
    if (fresh.length > 0)
      complain(
        [kind],
        `还没有记录${idKinds[kind]} ${fresh.join('、')}，${rerun(policy.id)}`,
        'warning',
      );
  }
}

function rerun(id: string): string {
  return `请运行 npm run -s shenbao -- record --policy ${id}`;
}

/** A column goes with its list. */
function isColumnOfRenamed(id: string, { renamed }: PolicyBundle): boolean {
  const [table = ''] = id.split('.');
  return id.includes('.') && (table in renamed.fields || table in renamed.facts);
}

function checkRenamed(
  { complain }: Pick<Loaded<unknown>, 'complain'>,
  kind: IdKind,
  now: RecordedIds,
  renamed: Readonly<Record<string, string>>,
): void {
  // A fact may have been a field before, and a field a fact: they share one space.
  const own = kind === 'facts' || kind === 'fields' ? [...now.facts, ...now.fields] : now[kind];
  for (const [old, id] of Object.entries(renamed)) {
    const path = ['renamed', kind, old];
    if (own.includes(old)) complain(path, `“${old}”还在用，不是原来的 id`);
    if (!own.includes(id))
      complain(
        path,
        `没有${idKinds[kind]}“${id}”${suggestName(id, own)}；改过几次的，每一个旧 id 都写到现在的`,
      );
  }
}
