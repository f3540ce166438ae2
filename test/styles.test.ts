import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const sheets = files.filter((name) => name.endsWith('.css')).map((name) => join(source, name));
const views = files.filter((name) => /\.(ts|tsx|astro)$/.test(name));

/** Sheets that `file` names, in its order. */
function importsOf(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(/import\s+['"](\.[^'"]+\.css)['"]/g);
  return [...found].map(([, name = '']) => resolve(dirname(file), name));
}

function nameOf(file: string): string {
  return relative(source, file);
}

test('a list of sheets names sheets alone, so that it is the order of the cascade', () => {
  const lists = sheets.filter((sheet) => importsOf(sheet).length > 0);
  expect(lists.map(nameOf)).toContain('styles/page.css');
  for (const list of lists) {
    const rest = readFileSync(list, 'utf8').replace(/\/\*[\s\S]*?\*\/|@import [^;]+;/g, '');
    expect(rest.trim(), nameOf(list)).toBe('');
  }
});

test('every page loads the shared sheets first: tokens, elements, frame, components, paper', () => {
  const order = importsOf(join(source, 'styles/page.css')).map(nameOf);
  const frame = ['tokens', 'base', 'layout'].map((name) => `styles/${name}.css`);
  expect(order.slice(0, frame.length)).toEqual(frame);
  expect(order.at(-1)).toBe('styles/print.css');
  for (const name of views.filter((view) => view.startsWith('pages'))) {
    const text = readFileSync(join(source, name), 'utf8');
    const own = text.indexOf('.css');
    const framed = text.search(/layouts\/(Tool)?Page\.astro/);
    expect(own === -1 || framed < own, `${name}: its sheet comes before the frame's`).toBe(true);
  }
});

test('every sheet is loaded by a page, and beside each view lies its own sheet alone', () => {
  const loaded = new Set(
    [...views.map((name) => join(source, name)), ...sheets].flatMap(importsOf),
  );
  expect(sheets.filter((sheet) => !loaded.has(sheet)).map(nameOf)).toEqual([]);
  const named = sheets.filter((sheet) => /^[A-Z]/.test(sheet.slice(dirname(sheet).length + 1)));
  const alone = named.filter(
    (sheet) => !['tsx', 'astro'].some((end) => files.includes(nameOf(sheet.replace(/css$/, end)))),
  );
  expect(alone.map(nameOf)).toEqual([]);
});

test('every class that a sheet dresses is drawn by a view', () => {
  const drawn = views.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
  const isDrawn = (name: string): boolean => {
    // `verdict--${verdict}` draws every class that begins so.
    const stems = [...name.matchAll(/-/g)].map(({ index }) => name.slice(0, index + 1));
    return (
      new RegExp(`['"\\x60 ]${name}['"\\x60 $]`).test(drawn) ||
      stems.some((stem) => drawn.includes(`${stem}\${`))
    );
  };
  const dead = sheets.flatMap((sheet) => {
    const rules = readFileSync(sheet, 'utf8').replace(/\/\*[\s\S]*?\*\/|@import [^;]+;/g, '');
    const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector);
    const classes = selectors.flatMap((one) => [...one.matchAll(/\.([a-z][\w-]*)/g)]);
    const names = new Set(classes.map(([, name = '']) => name));
    return [...names].filter((name) => !isDrawn(name)).map((name) => `${nameOf(sheet)}: ${name}`);
  });
  expect(dead).toEqual([]);
});
