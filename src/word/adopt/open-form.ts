import { openPackage, refusing } from '../open/index.ts';
import type { OpenedPackage, OpenOptions, Refusal } from '../open/index.ts';
import { readStory } from '../story/index.ts';
import type { Block } from '../story/index.ts';
import { findFormBoxes } from './form-boxes.ts';
import type { FormBox } from './form-boxes.ts';
import { findControls, openPrompts } from './form-controls.ts';
import type { FormPart } from './form-part.ts';

/** An official form unzipped and taken apart once, however many drafts it is filled from. */
export interface OpenedForm {
  readonly kind: 'opened';
  readonly file: OpenedPackage;
  readonly part: FormPart;
  /** The body's blocks, then those of each text box. */
  readonly lists: readonly (readonly Block[])[];
  readonly boxes: readonly FormBox[];
}

/** Opens a form that has no tags; a refusal for a file that cannot be opened. */
export function openForm(bytes: Uint8Array, options: OpenOptions = {}): OpenedForm | Refusal {
  const file = openPackage(bytes, options);
  if (file.kind === 'refused') return file;
  return refusing(() => {
    const source = file.parts.get(file.main) ?? '';
    const story = readStory(source, file.main);
    const controls = findControls(source, file.main);
    const boxes = findFormBoxes(story);
    const lists = [story.blocks, ...boxes.map(({ blocks }) => blocks)];
    for (const blocks of lists) openPrompts(blocks, controls);
    return { kind: 'opened', file, part: { source, controls }, lists, boxes };
  });
}
