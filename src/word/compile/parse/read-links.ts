import { parseTree } from '../../xml/index.ts';
import { findTags } from './find-tags.ts';

/** Targets with tags of a part's links by relationship, and its list of relationships without them. */
export interface TaggedLinks {
  readonly targets: ReadonlyMap<string, string>;
  readonly rest: string;
}

export function readLinks(relationships: string): TaggedLinks {
  const targets = new Map<string, string>();
  if (!/\{\{|%7b%7b/i.test(relationships)) return { targets, rest: relationships };
  let rest = '';
  let at = 0;
  for (const { attributes, start, end } of parseTree(relationships).children) {
    const target = decodeTags(attributes['Target'] ?? '');
    if (attributes['Type']?.endsWith('/hyperlink') !== true || findTags(target).length === 0) {
      continue;
    }
    targets.set(attributes['Id'] ?? '', target);
    rest += relationships.slice(at, start);
    at = end;
  }
  return { targets, rest: rest + relationships.slice(at) };
}

/** Word writes an address that one typed with its braces and Chinese in percent signs. */
function decodeTags(target: string): string {
  return target.replace(/%7b%7b(.*?)%7d%7d/gi, (whole: string, inner: string) => {
    try {
      return `{{${decodeURIComponent(inner)}}}`;
    } catch {
      return whole;
    }
  });
}
