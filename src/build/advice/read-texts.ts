import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';

import { readSpoken } from '../load/read-spoken.ts';

/** A sentence or more that readers see, where it stands. */
export interface WrittenText {
  readonly file: string;
  readonly line: number;
  /** `facts.revenue.help`; empty in prose. */
  readonly at: string;
  readonly text: string;
}

/** Keys whose words readers see and authors choose; quotes are the policy's own. */
const shown =
  /(?:^|\.)(?:label|help|how_to_check|warn_text|note|title|guide|text|ruling|intro|question|no_material|basis|dated|answer|(?:options|have)\.[^.]+)$/;

function inYaml(file: string, text: string): readonly WrittenText[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const walk = (node: unknown, at: string): readonly WrittenText[] => {
    const below = (key: string) => (at === '' ? key : `${at}.${key}`);
    if (isMap(node))
      return node.items.flatMap((pair) =>
        isPair(pair) && isScalar(pair.key) ? walk(pair.value, below(String(pair.key.value))) : [],
      );
    if (isSeq(node)) return node.items.flatMap((item, index) => walk(item, below(String(index))));
    if (!isScalar(node) || typeof node.value !== 'string') return [];
    const isShown = shown.test(at) || file.endsWith('/words.yaml');
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    return isShown ? [{ file, line, at, text: node.value }] : [];
  };
  return walk(contents, '');
}

function inMarkdown(file: string, text: string): readonly WrittenText[] {
  return text.split('\n').map((line, index) => ({
    file,
    line: index + 1,
    at: '',
    // What is no word of a sentence: places for data, links to clauses, addresses.
    text: line.replace(/\{[^}]*\}+|<[^>]*>|\]\([^)]*\)|^answer: /g, ''),
  }));
}

/** What readers see of a policy's folder, in the order of its files. */
export async function readTexts(root: string, policy: string): Promise<readonly WrittenText[]> {
  const files = await readSpoken(root, policy);
  return files.flatMap(({ file, text }) =>
    file.endsWith('.md') ? inMarkdown(file, text) : inYaml(file, text),
  );
}
