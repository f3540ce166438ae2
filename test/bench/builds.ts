// What building takes: a site of 1, 10, 50 and 200 policies as large as the first one, one sentence
// changed, and the same seen in the dev server. `node test/bench/builds.ts 1 10` measures those alone.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const given = process.argv.slice(2).map(Number);
const counts = given.length > 0 ? given : [1, 10, 50, 200];
const policy = 'fj-2023-1';
const astro = join(root, 'node_modules/astro/bin/astro.mjs');

interface Taken {
  readonly seconds: number;
  /** Of all processors together; a busy machine makes a clock on the wall lie. */
  readonly busy: number;
  /** At most, in GB. */
  readonly memory: number;
}

/** A root with as many policies as that, each with its own id. */
function makeRoot(count: number, folder: string): string {
  const made = join(folder, String(count));
  const shared = readdirSync(join(root, 'content')).filter((name) => name !== 'policies');
  for (const name of shared)
    cpSync(join(root, 'content', name), join(made, 'content', name), { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const id = `fj-2023-${number}`;
    cpSync(join(root, 'templates', policy), join(made, 'templates', id), { recursive: true });
    const target = join(made, 'content/policies', id);
    cpSync(join(root, 'content/policies', policy), target, { recursive: true });
    for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:yaml|md)$/.test(name)) continue;
      const file = join(target, name);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(policy, id));
    }
  }
  return made;
}

/** Other words in a sentence of the last policy, which is checked for it; the page that shows it. */
function changeSentence(made: string, count: number, words: string): string {
  const id = `fj-2023-${count}`;
  const file = join(made, 'content/policies', id, 'policy.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(?<=what: )(?:首次发布|改过)：[^}]*/, `改过：${words}。`));
  return `/${id}/dates/`;
}

const told = 'SHENBAO_BENCH_TOLD';
/** Loaded before Astro: writes what its process took once it ends. */
const meter = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.${told} + '.' + process.pid, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
});`;

function start(args: readonly string[], folder: string, made: string): ChildProcess {
  const file = join(folder, 'meter.mjs');
  writeFileSync(file, meter);
  return spawn(process.execPath, ['--import', pathToFileURL(file).href, astro, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      SHENBAO_CONTENT: made,
      SHENBAO_CACHE: join(folder, 'kept'),
      ASTRO_TELEMETRY_DISABLED: '1',
      [told]: join(folder, 'told'),
    },
  });
}

async function build(folder: string, made: string): Promise<Taken> {
  const begun = performance.now();
  const child = start(['build', '--outDir', join(folder, 'site')], folder, made);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((done) => child.on('close', done));
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(said.slice(-3000));
  const [cpu, memory] = JSON.parse(readFileSync(join(folder, `told.${child.pid}`), 'utf8')) as [
    number,
    number,
  ];
  return { seconds, busy: cpu / 1e6, memory: memory / 1e6 };
}

const port = 4399;

async function page(path: string): Promise<string> {
  try {
    return await (await fetch(`http://localhost:${port}${path}`)).text();
  } catch {
    return '';
  }
}

async function until(path: string, words: string): Promise<void> {
  const end = performance.now() + 180_000;
  let said = '';
  while (performance.now() < end) {
    said = await page(path);
    if (said.includes(words)) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${path} never said ${words}: ${said.slice(0, 500)}`);
}

/** Seconds from saving a sentence until the dev server's page has it. */
async function develop(folder: string, made: string, count: number): Promise<number> {
  const child = start(['dev', '--ignore-lock', '--port', String(port)], folder, made);
  const ended = new Promise((done) => child.on('close', done));
  child.stdout?.resume();
  child.stderr?.resume();
  try {
    const path = changeSentence(made, count, '起');
    await until(path, '改过：起');
    const taken: number[] = [];
    for (const words of ['甲', '乙', '丙']) {
      const begun = performance.now();
      changeSentence(made, count, words);
      await until(path, `改过：${words}`);
      taken.push((performance.now() - begun) / 1000);
    }
    return taken.sort((one, other) => one - other)[1] ?? NaN;
  } finally {
    child.kill();
    await ended;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'shenbao-builds-'));
try {
  console.log('policies   first s (cpu s, GB)   again s   one sentence s (cpu s)   dev s');
  for (const count of counts) {
    const made = makeRoot(count, folder);
    mkdirSync(join(folder, 'kept'), { recursive: true });
    const first = await build(folder, made);
    const again = await build(folder, made);
    changeSentence(made, count, '子');
    const changed = await build(folder, made);
    const dev = await develop(folder, made, count);
    const cells = [
      String(count).padStart(8),
      `${first.seconds.toFixed(1)} (${first.busy.toFixed(1)}, ${first.memory.toFixed(1)})`.padStart(
        22,
      ),
      again.seconds.toFixed(1).padStart(9),
      `${changed.seconds.toFixed(1)} (${changed.busy.toFixed(1)})`.padStart(24),
      dev.toFixed(2).padStart(7),
    ];
    console.log(cells.join(' '));
    rmSync(made, { recursive: true });
    rmSync(join(folder, 'kept'), { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
