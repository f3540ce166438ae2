import { partsOf } from '../open/index.ts';
import type { OpenedPackage } from '../open/index.ts';
import { contrast } from './colour.ts';
import { readLook } from './look.ts';
import { runLook, Styles } from './styles.ts';
import { child, readTree, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

/** How text of a run is seen: half points, and whether a reader can tell it from what is behind it. */
export interface TextLook {
  readonly size: number;
  readonly isHidden: boolean;
  readonly isFaint: boolean;
}

/** Word's own size where nothing says another. */
const plainSize = 20;
/** Less than large print needs (WCAG 2.2, 1.4.3): grey on white is still read, white is not. */
const leastContrast = 2;

/**
 * The look that a paragraph's and a run's properties give to text, with the styles of the file:
 * sources of both, and the fill behind them (six digits, or '').
 */
export function readTextLooks(
  opened: OpenedPackage,
): (paragraph: string, run: string, behind: string) => TextLook {
  const [name] = partsOf(opened, ['styles']);
  const xml = name === undefined ? undefined : opened.parts.get(name);
  const styles = new Styles(
    xml === undefined || name === undefined ? undefined : readTree(xml, name),
  );
  const known = new Map<string, TextLook>();
  return (paragraph, run, behind) => {
    const key = `${paragraph}\n${run}\n${behind}`;
    const look = known.get(key) ?? lookOf(styles, paragraph, run, behind);
    known.set(key, look);
    return look;
  };
}

function lookOf(styles: Styles, paragraph: string, run: string, behind: string): TextLook {
  const own = fragment(run);
  const inParagraph = valueOf(child(fragment(paragraph), 'w:pStyle'));
  const inRun = valueOf(child(own, 'w:rStyle'));
  const around = [inParagraph ?? styles.defaultOf('paragraph'), inRun].flatMap((id) =>
    id === undefined ? [] : [styles.look(id)],
  );
  const look = runLook(styles.base, around, readLook(own));
  const colour = look.colour === undefined || look.colour === 'auto' ? '' : look.colour;
  const fill = look.fill ?? behind;
  return {
    size: look.size ?? plainSize,
    isHidden: look.isHidden === true,
    // Without a colour of its own, text is drawn against its fill.
    isFaint: colour !== '' && contrast(colour, fill === '' ? 'FFFFFF' : fill) < leastContrast,
  };
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The properties in a source, whatever prefix the part gives them. */
function fragment(source: string): Node | undefined {
  if (source === '') return undefined;
  const prefix = /^<([\w.-]+):/.exec(source)?.[1] ?? 'w';
  try {
    const tree = readTree(`<x xmlns:${prefix}="${namespace}">${source}</x>`, '');
    return child(child(tree, 'x'), /rPr[\s>]/.test(source.slice(0, 20)) ? 'w:rPr' : 'w:pPr');
  } catch {
    // Prefixes that only the whole part declares: then nothing is known of the look.
    return undefined;
  }
}
