import { suggestName } from '../../base/index.ts';
import { roundSchema } from '../../policy/index.ts';
import type { PolicyFile, Round, RoundFile } from '../../policy/index.ts';
import { listFiles } from './content-path.ts';
import { loadFile } from './load-file.ts';
import type { Loaded } from './load-file.ts';
import type { Report } from './source.ts';

function makeRound(
  id: string,
  { data, complain }: Loaded<RoundFile>,
  categories: readonly string[],
  events: readonly string[],
): Round {
  const opened = data.categories ?? categories;
  if (!id.startsWith(String(data.year))) {
    complain(['year'], `文件名是 ${id}.yaml，year 写的是 ${data.year}：两处应一致`);
  }
  opened.forEach((category, index) => {
    if (!categories.includes(category))
      complain(
        ['categories', index],
        `没有“${category}”这一类${suggestName(category, categories)}`,
      );
  });
  const first = data.deadlines[0]?.day;
  if (data.opens !== undefined && first !== undefined && first < data.opens)
    complain(['deadlines', 0, 'day'], `截止日 ${first} 早于开始日 ${data.opens}`);
  data.deadlines.forEach(({ level, day }, index) => {
    const nearer = data.deadlines[index - 1];
    if (nearer !== undefined && day < nearer.day)
      complain(
        ['deadlines', index, 'day'],
        `${level}的 ${day} 早于${nearer.level}的 ${nearer.day}`,
      );
  });
  for (const name of Object.keys(data.events)) {
    if (!events.includes(name))
      complain(['events', name], `duties 里没有从“${name}”起算的事${suggestName(name, events)}`);
  }
  return { id, ...data, categories: opened };
}

/** The policy's rounds by file name, oldest first. */
export async function loadRounds(
  root: string,
  folder: string,
  categories: readonly string[],
  /** What its duties count from. */
  events: readonly string[],
  report: Report,
): Promise<readonly Round[]> {
  const names = (await listFiles(root, folder)).filter((name) => name.endsWith('.yaml'));
  const rounds = await Promise.all(
    names.map(async (name) => {
      const loaded = await loadFile(root, `${folder}/${name}`, roundSchema, report);
      return loaded === undefined
        ? []
        : [makeRound(name.replace(/\.yaml$/, ''), loaded, categories, events)];
    }),
  );
  return rounds.flat();
}

/** The events that something is to be done after. */
export function eventsOf({ duties }: Pick<PolicyFile, 'duties'>): readonly string[] {
  return duties.map(({ after }) => after);
}
