import { openPackage, partsOf, refuseActive, refusing } from '../open/index.ts';
import type { OpenedPackage, OpenOptions, Refusal } from '../open/index.ts';
import { readHiddenStyles, readStory } from '../story/index.ts';
import type { Block } from '../story/index.ts';
import { readFormLooks } from '../visible/index.ts';
import { findFormBoxes } from './form-boxes.ts';
import type { FormBox } from './form-boxes.ts';
import { findControls, openPrompts } from './form-controls.ts';
import type { FormPart } from './form-part.ts';
import { makeLegibility } from './legible.ts';

/** A part of a form that may have blanks: its body, a header, a footer. */
interface FormStory {
  /** The part's name. */
  readonly name: string;
  /** What addresses of its places begin with: nothing for the body. */
  readonly address: string;
  readonly part: FormPart;
  /** The part's blocks, then those of each text box. */
  readonly lists: readonly (readonly Block[])[];
  readonly boxes: readonly FormBox[];
}

/** An official form unzipped and taken apart once, however many drafts it is filled from. */
export interface OpenedForm {
  readonly kind: 'opened';
  readonly file: OpenedPackage;
  /** The body first. */
  readonly stories: readonly FormStory[];
}

/** Opens a form that has no tags; a refusal for a file that cannot be opened. */
export function openForm(bytes: Uint8Array, options: OpenOptions = {}): OpenedForm | Refusal {
  const file = openPackage(bytes, options);
  if (file.kind === 'refused') return file;
  return refusing(() => {
    // What it would do once filled is done in its filler's name.
    refuseActive(file, options.limits);
    const looks = readFormLooks(file);
    const [styles = ''] = partsOf(file, ['styles']);
    const hidden = readHiddenStyles(file.parts.get(styles), styles);
    const names = [file.main, ...partsOf(file, ['header', 'footer'])];
    const stories = names.map((name, order): FormStory => {
      const source = file.parts.get(name) ?? '';
      const story = readStory(source, name, hidden);
      const controls = findControls(source, name);
      const boxes = findFormBoxes(story);
      const lists = [story.blocks, ...boxes.map(({ blocks }) => blocks)];
      for (const blocks of lists) openPrompts(blocks, controls);
      const part = { source, controls, seen: makeLegibility(source, lists, looks) };
      return { name, address: order === 0 ? '' : `h${order - 1}.`, part, lists, boxes };
    });
    return { kind: 'opened', file, stories };
  });
}
