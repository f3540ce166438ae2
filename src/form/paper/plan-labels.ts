import { onPaper } from './on-paper.ts';
import type { PaperBlock, PaperEntry } from './plan.ts';

type Block = Extract<PaperBlock, { kind: 'labels' | 'questions' }>;

/** A label of eight characters, 统一社会信用代码, stands on one line; its code too. */
const widths = [21, 29, 21, 29];

/** 栏目与填报值: two entries a row, wide ones alone; whole questions a row each. */
export function planLabels(entries: readonly PaperEntry[]): Block {
  if (areQuestions(entries)) return { kind: 'questions', widths: [60, 40], entries };
  const rows: (readonly [PaperEntry, PaperEntry?])[] = [];
  let waiting: PaperEntry | undefined;
  for (const entry of entries) {
    if (takesRow(entry)) {
      if (waiting !== undefined) rows.push([waiting]);
      waiting = undefined;
      rows.push([entry]);
    } else if (waiting === undefined) {
      waiting = entry;
    } else {
      rows.push([waiting, entry]);
      waiting = undefined;
    }
  }
  if (waiting !== undefined) rows.push([waiting]);
  return { kind: 'labels', widths, rows };
}

/** Where most labels are whole questions they want more room than their answers. */
function areQuestions(entries: readonly PaperEntry[]): boolean {
  const long = entries.filter(({ field }) => field.label.length > 10 && field.kind === 'yesno');
  return long.length > 0 && long.length * 2 >= entries.length;
}

/** True for an entry that needs the whole width; one that may not be asked goes with its row. */
function takesRow({ field }: PaperEntry): boolean {
  return field.visibleWhen !== undefined || onPaper(field).isWide(field);
}
