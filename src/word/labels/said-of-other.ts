import { findBoxes } from './option-boxes.ts';

const longest = 200;
// What is longer is no list of options.
const longestList = 2_000;
const asking = '(?:请)?(?:注明|说明|填写|列明|具体)[^：:）)]{0,8}';
const noted = new RegExp(`^[（(]\\s*${asking}[）)]`);
const bracketed = new RegExp(`^[（(]\\s*(?:${asking}[：:])?([^（）()]*)[）)]?`);

/**
 * What is said behind a chosen 其他: ☑其他：无人机测绘, ☑其他（社会团体）, or in a list without boxes.
 * '' where nothing surely is: words behind a mere gap may be anything.
 */
export function saidOfOther(whole: string): string {
  const text = whole.slice(0, longestList);
  const boxes = findBoxes(text);
  if (boxes.length === 0)
    return wordsIn(/(?:^|[、，,；;\n])\s*(其[他它][^、；;\n]*)/.exec(text)?.[1]);
  const at = boxes.findIndex(({ isChosen, label }) => isChosen && /^其[他它]/.test(label));
  const box = boxes[at];
  if (box === undefined) return '';
  const behind = text.slice(box.end, boxes[at + 1]?.start).trim();
  return wordsIn(behind.split('\n')[0]);
}

function wordsIn(named = ''): string {
  const behind = /^其[他它][^：:（(、\s_＿]{0,6}(?=[：:（(])(.*)$/s.exec(named.trim())?.[1] ?? '';
  const rest = behind.replace(noted, '');
  const said = /^[：:]\s*(.*)$/s.exec(rest)?.[1] ?? bracketed.exec(rest)?.[1] ?? '';
  const words = said
    .replace(/[_＿﹍﹎]+/g, ' ')
    .trim()
    .replace(/[；;。]$/, '');
  return words.length <= longest ? words : '';
}
