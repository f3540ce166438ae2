import { serveTasks } from '../../browser/index.ts';
import type { Day } from '../../base/index.ts';
import { examineDesk } from '../../review/index.ts';
import type { DeskApplication, DeskRules, EarlierRow, Examined } from '../../review/index.ts';
import { fetchRarer } from '../../rules/index.ts';

interface ExaminingTask {
  readonly applications: readonly DeskApplication[];
  readonly earlier: readonly EarlierRow[];
  readonly desk: DeskRules;
  readonly today: Day;
}

/** Looks at a whole desk: a hundred applications take some seconds on an office PC. */
export async function work({
  applications,
  earlier,
  desk,
  today,
}: ExaminingTask): Promise<readonly (Examined | undefined)[]> {
  await fetchRarer(desk.categories.map(({ rules }) => rules));
  return examineDesk(applications, earlier, desk, today);
}

serveTasks(work);
