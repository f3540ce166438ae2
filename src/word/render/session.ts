import type { CompiledTemplate, IdKind, TagPlace } from '../template/index.ts';

/** An image that the document gained: becomes a part, a relationship and a content type. */
interface NewImage {
  readonly part: string;
  readonly relationship: string;
  readonly extension: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** What the value gave, so that the same image in a part is taken once. */
  readonly of: string | Uint8Array;
}

/** An address that a link was given. */
interface NewLink {
  readonly part: string;
  readonly relationship: string;
  /** As XML has it. */
  readonly target: string;
}

/** What one filling keeps count of. The only thing that changes while a document is made. */
export interface Session {
  readonly template: CompiledTemplate;
  /** The characters of a part without tags; '' where there is none of the name. */
  readonly textOf: (part: string) => string;
  /** Whether the value of this field is wrapped in a control; undefined: none is. */
  readonly carries: ((field: string) => boolean) | undefined;
  readonly highest: Record<IdKind, number>;
  /** Id of a bookmark or shape in the round under way, by its key. */
  readonly openBookmarks: Map<string, string>;
  /** Ids and names that stood in the template and have been printed once. */
  readonly used: Set<string>;
  /** How often each tag has been printed: its bookmarks must differ. */
  readonly printings: Map<string, number>;
  /** Fields whose values stand in controls. */
  readonly shown: Set<string>;
  readonly images: NewImage[];
  /** Notes made beside their references, by part. */
  readonly notes: Map<string, string>;
  /** By part and target. */
  readonly links: Map<string, NewLink>;
}

export function startSession(
  template: CompiledTemplate,
  textOf: Session['textOf'],
  carries: ((field: string) => boolean) | undefined,
): Session {
  return {
    template,
    textOf,
    carries,
    highest: { ...template.highest },
    openBookmarks: new Map(),
    used: new Set(),
    printings: new Map(),
    shown: new Set(),
    images: [],
    notes: new Map(),
    links: new Map(),
  };
}

export function nextId(session: Session, kind: IdKind): number {
  session.highest[kind] += 1;
  return session.highest[kind];
}

export function tagPlace(session: Session, number: number): TagPlace {
  const place = session.template.places[number];
  if (place === undefined) throw new Error(`The template has no place ${number}`);
  return place;
}
