import { openPackage, partsOf, refusing } from '../open/index.ts';
import type { OpenedPackage, OpenOptions, Refusal } from '../open/index.ts';
import { readHiddenStyles, readStory, textOf } from '../story/index.ts';
import type { Story } from '../story/index.ts';
import { PlaceIndex } from './place-index.ts';
import { readParcel, readPayload } from './read-payload.ts';
import type { CarriedPayload } from './read-payload.ts';

/** A document unzipped and taken apart once, however many forms it is then read as. */
export interface OpenedDocument {
  readonly kind: 'opened';
  readonly file: OpenedPackage;
  /** The draft it carries; undefined where none came through. */
  readonly carried: CarriedPayload | undefined;
  /** Data of ours that is no draft: anything, for anyone can write a file; undefined where there is none. */
  readonly parcel: () => unknown;
  /** Taken apart when first asked for: a page that nobody touched needs none of it. */
  readonly stories: () => readonly IndexedStory[];
  /** What its headers and footers say, paragraph by paragraph. */
  readonly runningText: () => string;
}

/** A story with its paragraphs by their offsets. */
export interface IndexedStory {
  readonly story: Story;
  readonly index: PlaceIndex;
}

/** Opens a filled document for reading; a refusal for a file that cannot be opened. */
export function openDocument(
  bytes: Uint8Array,
  options: OpenOptions = {},
): OpenedDocument | Refusal {
  const opened = openPackage(bytes, options);
  if (opened.kind === 'refused') return opened;
  return refusing(() => {
    const stories = once(() =>
      readStories(opened).map((story) => ({ story, index: new PlaceIndex(story) })),
    );
    const running = new Set(partsOf(opened, ['header', 'footer']));
    return {
      kind: 'opened',
      file: opened,
      carried: readPayload(opened),
      parcel: () => readParcel(opened),
      stories,
      runningText: () =>
        stories()
          .filter(({ story }) => running.has(story.part))
          .flatMap(({ story: { blocks, boxes } }) => [blocks, ...boxes])
          .map(textOf)
          .join('\n'),
    };
  });
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly of: Made } | undefined;
  return () => (made ??= { of: make() }).of;
}

/** The body first, then headers, footers and notes in the order of their names. */
function readStories(opened: OpenedPackage): readonly Story[] {
  const others = partsOf(opened, ['header', 'footer', 'footnotes', 'endnotes']);
  const [styles = ''] = partsOf(opened, ['styles']);
  const hidden = readHiddenStyles(opened.parts.get(styles), styles);
  return [opened.main, ...others].map((part) =>
    readStory(opened.parts.get(part) ?? '', part, hidden),
  );
}
