import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import ts from 'typescript';
import { expect, test, vi } from 'vitest';

import { codeFolders } from '../src/disk/index.ts';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

/** The README's import table: a folder of src/ may import these, each through its index alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  base: [],
  disk: [],
  rules: ['base'],
  word: ['base'],
  policy: ['base', 'rules'],
  form: ['base', 'rules'],
  review: ['base', 'rules', 'policy', 'form'],
  compose: ['base', 'rules', 'form', 'word'],
  payloads: ['base', 'rules', 'policy', 'form', 'review', 'compose'],
  desk: ['base', 'rules', 'form', 'review', 'compose'],
  build: ['base', 'disk', 'rules', 'policy', 'form', 'word', 'review', 'compose', 'payloads'],
  cli: [
    'base',
    'disk',
    'rules',
    'policy',
    'form',
    'word',
    'review',
    'compose',
    'desk',
    'payloads',
    'build',
  ],
  fields: ['base', 'form'],
  browser: ['base', 'form', 'word'],
  tools: ['base', 'rules', 'form', 'review', 'compose', 'desk', 'fields', 'browser'],
  components: ['base', 'rules', 'payloads', 'build', 'tools', 'components', 'styles'],
  layouts: ['base', 'rules', 'browser', 'build', 'tools', 'components', 'layouts', 'styles'],
  pages: ['base', 'rules', 'payloads', 'build', 'tools', 'components', 'layouts', 'styles'],
};

/**
 * The rooms of folders that have some, in the same form: a room may import these, each through its
 * index alone. `index.ts` is the folder's own face, and other files that stand in no room.
 */
const rooms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  word: {
    zip: [],
    xml: [],
    open: ['zip', 'xml'],
    template: ['zip'],
    carry: ['zip'],
    'compile/parse': ['xml', 'template'],
    'compile/plan': ['xml', 'template', 'carry', 'compile/parse'],
    'compile/write': ['xml', 'template', 'compile/parse', 'compile/plan'],
    compile: ['zip', 'xml', 'template', 'compile/parse', 'compile/plan', 'compile/write'],
    render: ['zip', 'xml', 'template', 'carry'],
    story: ['xml', 'open'],
    visible: ['xml', 'open', 'story'],
    labels: ['story'],
    read: ['xml', 'open', 'carry', 'story', 'labels'],
    adopt: ['zip', 'xml', 'open', 'story', 'visible', 'labels'],
    'index.ts': [
      'template',
      'carry',
      'compile',
      'render',
      'open',
      'visible',
      'labels',
      'read',
      'adopt',
    ],
  },
};

/** Folders whose files are taken one by one: views and styles have no index. */
const open = new Set(['components', 'layouts', 'styles', 'tools']);

/** What is drawn takes of build what is meant for pages, and nothing of what reads content. */
const drawn = new Set(['components', 'layouts', 'pages']);

function doorOf(to: string, from: string): string {
  return join(to, to === 'build' && drawn.has(from) ? 'site' : '', 'index.ts');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|astro)$/.test(name))
    .map((name) => join(folder, name));
}

/** Scripts of an .astro file: its front matter and each <script>. */
function scriptsOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script(?![^>]*type=)[^>]*>([\s\S]*?)<\/script>/g)];
  return [front, ...scripts.map((match) => match[1] ?? '')].join('\n');
}

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(scriptsOf(file), true, true)
    .importedFiles.map((imported) => imported.fileName)
    .filter((name) => name.startsWith('.'));
}

const files = filesBelow(source);

// Every source is parsed: seconds, on a machine that has other work.
vi.setConfig({ testTimeout: 30_000 });

test('every import keeps to the table and to the index of the other folder', () => {
  const faults: string[] = [];
  for (const file of files) {
    const from = relative(source, file).split(sep)[0] ?? '';
    for (const name of importsOf(file)) {
      const target = relative(source, resolve(dirname(file), name));
      const where = `${relative(root, file)} → ${name}`;
      if (target.startsWith('..')) {
        faults.push(`${where}: outside of src/`);
        continue;
      }
      const to = target.split(sep)[0] ?? '';
      if (to === from) continue;
      if (!(allowed[from] ?? []).includes(to))
        faults.push(`${where}: ${from} may not import ${to}`);
      else if (!open.has(to) && target !== doorOf(to, from))
        faults.push(`${where}: past the index of ${to}`);
      else if (
        to === 'tools' &&
        !/^tools.[a-z]+.(Tool\.tsx|mount\.ts|payload\.ts|styles\.css)$/.test(target)
      )
        faults.push(`${where}: pages take a tool's view, payload and mount alone`);
    }
  }
  expect(faults).toEqual([]);
});

test('inside of a folder with rooms, every import keeps to its table and to the index of the room', () => {
  const faults: string[] = [];
  for (const [folder, table] of Object.entries(rooms)) {
    for (const file of files.filter((one) => one.startsWith(join(source, folder) + sep))) {
      const from = roomOf(file, folder);
      if (!(from in table)) faults.push(`${relative(root, file)}: stands in no room`);
      for (const name of importsOf(file)) {
        const target = resolve(dirname(file), name);
        if (!target.startsWith(join(source, folder) + sep)) continue;
        const to = roomOf(target, folder);
        const where = `${relative(root, file)} → ${name}`;
        if (to === from) continue;
        if (!(table[from] ?? []).includes(to))
          faults.push(`${where}: ${from} may not import ${to}`);
        else if (target !== join(source, folder, to, 'index.ts'))
          faults.push(`${where}: past the index of ${to}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

/** The innermost room of the folder that the file stands in. */
function roomOf(file: string, folder: string): string {
  const path = relative(join(source, folder), file).split(sep).join('/');
  const known = Object.keys(rooms[folder] ?? {}).filter((room) => path.startsWith(`${room}/`));
  return known.sort((one, other) => other.length - one.length)[0] ?? path;
}

test('no files import one another in a circle, types included', () => {
  const imported = (file: string) =>
    importsOf(file)
      .map((name) => resolve(dirname(file), name))
      .filter((target) => files.includes(target));
  const found = circles(files, imported);
  const named = found.map((circle) =>
    circle
      .map((file) => relative(source, file))
      .sort()
      .join(' ↔ '),
  );
  expect(named.sort()).toEqual([]);
});

/** Groups of files each of which reaches every other: strongly connected components (Tarjan). */
function circles(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    let low = order.size;
    order.set(node, low);
    const own = low;
    stack.push(node);
    for (const target of next(node)) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    if (low === own) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) found.push(group);
    }
    return low;
  };
  for (const node of nodes) if (!order.has(node)) visit(node);
  return found;
}

test('zod stays where content is read: review takes types of policy alone', () => {
  const faults = files
    .filter((file) => relative(source, file).startsWith(`review${sep}`))
    .filter((file) => /^import (?!type )[^;]*\/policy\//m.test(readFileSync(file, 'utf8')))
    .map((file) => relative(root, file));
  expect(faults).toEqual([]);
});

test('README tells of each folder and room what it may import', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([a-z.\/ ]+?) +\|[^|\n]*\| ([^|\n]+?) +\|$/gm)].flatMap(
    ([, names = '', may = '']) =>
      names.split(' ').map((name) => [name, may === '无' ? [] : may.split(' ').sort()] as const),
  );
  const told = Object.fromEntries(rows);
  const table = { ...allowed, ...rooms['word'] };
  // Rooms within a room, and files beside the folders, are told with what they stand in.
  for (const name of Object.keys(table).filter((each) => !/[/.]/.test(each))) {
    const own = Object.keys(table).filter((each) => each === name || each.startsWith(`${name}/`));
    const may = new Set(own.flatMap((each) => table[each] ?? []));
    const others = [...may].filter(
      (each) => ![name, 'styles'].includes(each) && !each.includes('/'),
    );
    expect(told[name], name).toEqual(others.sort());
  }
});

test('every folder of src/ stands in the table', () => {
  const folders = new Set(files.map((file) => relative(source, file).split(sep)));
  const unknown = [...folders]
    .filter((path) => path.length > 1)
    .map((path) => path[0] ?? '')
    .filter((folder) => !(folder in allowed));
  expect([...new Set(unknown)]).toEqual([]);
});

test('what is kept of content goes by all the code that makes it: build, and what build may import', () => {
  expect([...codeFolders].sort()).toEqual(['build', ...(allowed['build'] ?? [])].sort());
});

test('no file re-exports everything and none is longer than 300 lines', () => {
  const faults: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (/^export \*/m.test(text)) faults.push(`${relative(root, file)}: export *`);
    const lines = text.split('\n').length;
    if (lines > 301) faults.push(`${relative(root, file)}: ${lines} lines`);
  }
  expect(faults).toEqual([]);
});

test('no folder has more than 30 files side by side', () => {
  const counts = new Map<string, number>();
  for (const folder of ['src', 'test', 'content', 'templates', 'public']) {
    for (const each of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const parent = relative(root, each.parentPath);
      // What tests and builds write is no part of the project.
      if (!each.isFile() || /(?:^|[/\\])output(?:$|[/\\])/.test(parent)) continue;
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
    }
  }
  expect([...counts].filter(([, count]) => count > 30)).toEqual([]);
});

test('only browser/, the mounts of tools and of every page name window or document', () => {
  const faults = files
    .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
    .filter((file) => !/[/\\](browser|cli|build)[/\\]/.test(file) && !file.endsWith('mount.ts'))
    // Parsing takes seconds: only files that have one of the words at all.
    .filter((file) => /\b(?:window|document)\b/.test(readFileSync(file, 'utf8')))
    .filter((file) => namesPage(parse(file)))
    .map((file) => relative(root, file));
  expect(faults).toEqual([]);
});

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
}

/** True where a property of the globals `window` or `document` is used. */
function namesPage(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    if (['window', 'document'].includes(node.expression.text)) return true;
  }
  return ts.forEachChild(node, namesPage) ?? false;
}
