import { gzipSync } from 'node:zlib';

import { templateModule } from '../../src/word/index.ts';
import type { CompiledTemplate } from '../../src/word/index.ts';
import { forms, templateOf as templateOfForm } from '../compose/kit/real-project.ts';
import { bundleSize } from './bundle-size.ts';
import { partOf } from '../word/document-text.ts';
import { fieldCount, formData, formTemplate, rows, rowsTemplate } from './content.ts';
import { engines } from './engines.ts';
import type { Engine, Fill } from './engines.ts';
import { readingTimes } from './reading.ts';

const rounds = Number(process.argv[2] ?? 15);
const rowCounts = [100, 1_000, 10_000];
// Patching 10,000 rows takes minutes.
const slowest = 'docx patchDocument';

type Times = Map<Engine, number[]>;

/** Runs every engine once a round, so that a busy moment of the machine strikes all alike. */
async function interleave(
  times: number,
  run: (engine: Engine) => Promise<void>,
  among: readonly Engine[],
): Promise<Map<Engine, number>> {
  const taken: Times = new Map(among.map((engine) => [engine, []]));
  for (let round = 0; round < times; round += 1) {
    for (const engine of among) {
      if (engine.name === slowest && round > times / 3) continue;
      const start = clock();
      await run(engine);
      taken.get(engine)?.push(clock() - start);
    }
  }
  return new Map([...taken].map(([engine, list]) => [engine, median(list)]));
}

/** Milliseconds of processor time: a busy machine makes a clock on the wall lie. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** An engine that leaves work undone is not fast. */
function checkFilled(engine: Engine, filled: Uint8Array): void {
  const text = partOf(filled);
  const isWhole =
    text.includes(`填报值 ${fieldCount - 1}`) && text.split('c6 第 30 行').length === 4;
  if (!isWhole) throw new Error(`${engine.name} left something out`);
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

const data = formData();
const templates = new Map(engines.map((engine) => [engine, formTemplate(engine.syntax)]));
const templateOf = (engine: Engine) => templates.get(engine) ?? new Uint8Array();
const first = new Map<Engine, number>();
for (const engine of engines) {
  const start = clock();
  const filled = await engine.prepare(templateOf(engine))(data);
  first.set(engine, clock() - start);
  checkFilled(engine, filled);
}
const cold = await interleave(
  rounds,
  async (engine) => {
    await engine.prepare(templateOf(engine))(data);
  },
  engines,
);
const ready = new Map<Engine, Fill>(
  engines.map((engine) => [engine, engine.prepare(templateOf(engine))]),
);
const warm = await interleave(
  rounds,
  async (engine) => {
    await ready.get(engine)?.(data);
  },
  engines,
);
const byRows: Map<Engine, number>[] = [];
for (const count of rowCounts) {
  const among = engines.filter(({ name }) => name !== slowest || count < 10_000);
  const fills = new Map(
    among.map((engine) => [engine, engine.prepare(rowsTemplate(engine.syntax))]),
  );
  const many = { rows: rows(count) };
  const run = async (engine: Engine) => {
    await fills.get(engine)?.(many);
  };
  byRows.push(await interleave(count < 10_000 ? 5 : 3, run, among));
}

const lines = [
  '| 引擎 | 首次 ms | 编译+填写 ms | 填写 ms | 100 / 1,000 / 10,000 行 ms | 浏览器 gzip |',
  '|---|---|---|---|---|---|',
];
const write = (value: number | undefined) =>
  value === undefined ? '–' : value < 20 ? value.toFixed(1) : value.toFixed(0);
for (const engine of engines) {
  const size = engine.bundle === undefined ? '' : `${(await bundleSize(engine.bundle)) / 1000} kB`;
  const counts = byRows.map((times) => write(times.get(engine))).join(' / ');
  const times = [first, cold, warm].map((all) => write(all.get(engine))).join(' | ');
  lines.push(`| ${engine.name} | ${times} | ${counts} | ${size} |`);
}
const reading = readingTimes(rounds, clock);
const [own, carrying, ...peers] = engines.map((engine) => warm.get(engine) ?? Number.NaN);
const fastest = Math.min(...peers);
const packed = (template: CompiledTemplate): number =>
  gzipSync(templateModule(template), { level: 9 }).length / 1000;
const applications = forms.map((form) => packed(templateOfForm(form)));
lines.push(
  '',
  `填写一次：最快的同类 ${write(fastest)} ms，本引擎是它的 1/${write(fastest / (own ?? 1))}，带草稿 1/${write(fastest / (carrying ?? 1))}。`,
  `读回一份没有改过的申报书并比对全文 ${write(reading.clean)} ms，100 份 ${write(reading.hundred)} 秒；改过的一份 ${write(reading.edited)} ms。`,
  `申报书模板编译后每份 ${write(Math.min(...applications))}–${write(Math.max(...applications))} kB（gzip）。`,
);
console.log(lines.join('\n'));
