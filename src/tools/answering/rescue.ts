import { effect } from '@preact/signals';
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { jsonType, roomAbove, saveFile } from '../../browser/index.ts';
import type { Keeper } from '../../browser/index.ts';
import type { Opening } from './opening.ts';

/** Where records stand that could not be opened, by the keys they had. */
const shelf = 'rescued/';

/**
 * Moves records out of the way, each under a name of its own: there first and read again there, only
 * then no longer here. The keys of those that had to stay.
 */
export async function putAside(
  keeper: Keeper,
  keys: readonly string[],
): Promise<readonly string[]> {
  const savedAt = Date.now();
  const stuck: string[] = [];
  for (const key of keys) {
    const kept = await keeper.load(key);
    if (kept === undefined) continue;
    const aside = `${shelf}${savedAt}/${key}`;
    await keeper.save(aside, { savedAt, value: kept.value });
    const copy = await keeper.load(aside);
    if (copy !== undefined && JSON.stringify(copy.value) === JSON.stringify(kept.value))
      await keeper.remove(key);
    else stuck.push(key);
  }
  return stuck;
}

/** Says above the tool that something could not be opened, and hands it over as a file. */
export function offerRescued(
  { kept, keeper, root, words }: Opening,
  stuck: readonly string[],
): void {
  const room = roomAbove(root);
  let left = stuck;
  let turn = 0;
  const offer = async (): Promise<void> => {
    const mine = ++turn;
    const keys = (await keeper.list()).filter((key) => key.startsWith(shelf) || left.includes(key));
    const records: Record<string, unknown> = {};
    for (const key of keys) records[key.replace(shelf, '')] = (await keeper.load(key))?.value;
    const forget = async (): Promise<void> => {
      for (const key of keys) await keeper.remove(key);
      const wasStuck = left.length > 0;
      left = [];
      if (wasStuck) await kept.start({});
      await offer();
    };
    const text = JSON.stringify(records, null, 1);
    // What was cleared meanwhile is not shown again.
    if (mine !== turn) return;
    const view = h(Rescued, { words, text, isStuck: left.length > 0, forget });
    render(keys.length > 0 ? view : null, room);
  };
  effect(() => {
    // 清除 takes it away as well and 撤销 brings it back; a shared computer keeps none of it.
    if (kept.undo.value !== undefined || kept.shared.value) left = [];
    void offer();
  });
}

function Rescued(props: {
  readonly words: Words;
  readonly text: string;
  /** It could not be put aside either. */
  readonly isStuck: boolean;
  readonly forget: () => Promise<void>;
}): JSX.Element {
  const { words, text, forget } = props;
  const [isSaved, setSaved] = useState(false);
  const save = (): void => {
    saveFile(text, say(words, 'fields.rescued.file'), jsonType);
    setSaved(true);
  };
  const button = (name: string, onClick: () => void): JSX.Element =>
    h('button', { type: 'button', class: 'button', onClick }, say(words, name));
  return h(
    'div',
    { class: 'notice notice--warn no-print', role: 'status', id: 'rescued' },
    h('p', null, say(words, props.isStuck ? 'fields.rescued.stuck' : 'fields.rescued.found')),
    h(
      'p',
      { class: 'actions' },
      button('fields.rescued.save', save),
      // Only what was handed over once may be forgotten.
      isSaved && button('fields.rescued.forget', () => void forget()),
    ),
  );
}
