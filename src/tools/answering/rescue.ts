import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { jsonType, roomAbove, saveFile } from '../../browser/index.ts';
import type { Keeper } from '../../browser/index.ts';

/** Where records stand that could not be opened, by the keys they had. */
const shelf = 'rescued/';

/** Moves records out of the way, each under a name of its own: there first, then no longer here. */
export async function putAside(keeper: Keeper, keys: readonly string[]): Promise<void> {
  const savedAt = Date.now();
  for (const key of keys) {
    const kept = await keeper.load(key);
    if (kept === undefined) continue;
    await keeper.save(`${shelf}${savedAt}/${key}`, { savedAt, value: kept.value });
    await keeper.remove(key);
  }
}

/** Says above the tool that something could not be opened, and hands it over as a file. */
export async function offerRescued(keeper: Keeper, root: HTMLElement, words: Words): Promise<void> {
  const keys = (await keeper.list()).filter((key) => key.startsWith(shelf));
  const records: Record<string, unknown> = {};
  for (const key of keys) records[key.slice(shelf.length)] = (await keeper.load(key))?.value;
  const room = roomAbove(root);
  const forget = async (): Promise<void> => {
    for (const key of keys) await keeper.remove(key);
    render(null, room);
  };
  render(h(Rescued, { words, text: JSON.stringify(records, null, 1), forget }), room);
}

function Rescued(props: {
  readonly words: Words;
  readonly text: string;
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
    h('p', null, say(words, 'fields.rescued.found')),
    h(
      'p',
      { class: 'actions' },
      button('fields.rescued.save', save),
      // Only what was handed over once may be forgotten.
      isSaved && button('fields.rescued.forget', () => void forget()),
    ),
  );
}
