import { scanXml } from '../xml/index.ts';
import { isOn } from './apply-property.ts';

/** What of a document's styles hides text (`w:vanish`), without any property of the text's own. */
export interface HiddenStyles {
  /** Whether a run of these styles is hidden; '' is the default one. */
  readonly hides: (paragraphStyle: string, runStyle: string) => boolean;
}

interface Style {
  readonly type: string;
  base: string;
  isHidden: boolean | undefined;
}

/** Nothing is hidden by a style where there are none. */
export const noHiddenStyles: HiddenStyles = { hides: () => false };

/**
 * Reads `styles.xml`. A toggle that the styles of a paragraph and of a run both set undoes itself,
 * one that the defaults set holds (ECMA-376-1, 17.7.3).
 */
export function readHiddenStyles(xml: string | undefined, part: string): HiddenStyles {
  if (xml === undefined || !xml.includes('vanish')) return noHiddenStyles;
  const styles = new Map<string, Style>();
  const defaults = new Map<string, string>();
  const path: string[] = [];
  let style: Style | undefined;
  let byDefault = false;
  scanXml(xml, part, {
    open: ({ name, attributes }) => {
      const [above = '', parent = ''] = path.slice(-2);
      path.push(name);
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? '';
        const type = attributes['w:type'] ?? 'paragraph';
        style = { type, base: '', isHidden: undefined };
        styles.set(id, style);
        const isDefault = attributes['w:default'];
        if (isDefault !== undefined && isOn(isDefault)) defaults.set(type, id);
      } else if (name === 'w:basedOn' && parent === 'w:style' && style) style.base = value;
      else if (name === 'w:vanish' && parent === 'w:rPr') {
        if (above === 'w:style' && style) style.isHidden = isOn(value);
        if (above === 'w:rPrDefault') byDefault = isOn(value);
      }
    },
    close: () => {
      path.pop();
    },
    text: () => undefined,
  });
  const isHidden = (type: string, id: string): boolean => {
    const seen = new Set<string>();
    for (let at = id === '' ? (defaults.get(type) ?? '') : id; at !== '' && !seen.has(at);) {
      seen.add(at);
      const found = styles.get(at);
      if (found?.isHidden !== undefined) return found.isHidden;
      at = found?.base ?? '';
    }
    return false;
  };
  return {
    hides: (paragraphStyle, runStyle) =>
      byDefault || isHidden('paragraph', paragraphStyle) !== isHidden('character', runStyle),
  };
}
