import { expect, test } from 'vitest';

import { attributesOf, pages } from './dist.ts';

const usual =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";
const trusted = `${usual}; require-trusted-types-for 'script'; trusted-types default`;
const search = usual.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

test('every page says what it may load, and search alone may run WebAssembly', () => {
  for (const { path, html } of pages) {
    const said = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const policy = said?.replaceAll('&#39;', "'");
    expect(policy, path).toBe(path === '/search/' ? search : trusted);
  }
});

test('the policy stands before anything it governs', () => {
  for (const { path, html } of pages) {
    const said = html.indexOf('Content-Security-Policy');
    const first = html.search(/<(?:script|link|style|img)\b/);
    expect(said < first, path).toBe(true);
  }
});

test('no script, style or handler stands inside a page', () => {
  const inline = pages.flatMap(({ path, html }) => [
    ...[...html.matchAll(/<script\b([^>]*)>/g)]
      .map(([, attributes = '']) => attributes)
      .filter((attributes) => !/ src=|type="application\/json"/.test(attributes))
      .map((attributes) => `${path}: <script${attributes}>`),
    ...[...html.matchAll(/<style\b/g)].map(() => `${path}: <style>`),
    ...attributesOf(html, '[a-z0-9]+', 'style').map((style) => `${path}: style="${style}"`),
    ...[...html.matchAll(/<[a-z0-9]+\b[^>]*?\s(on[a-z]+)="/g)].map(
      ([, name]) => `${path}: ${name ?? ''}`,
    ),
  ]);
  expect(inline).toEqual([]);
});

test('no page names another host to load from', () => {
  const foreign = pages.flatMap(({ path, html }) =>
    ['script', 'img', 'link', 'iframe', 'source']
      .flatMap((tag) => [...attributesOf(html, tag, 'src'), ...attributesOf(html, tag, 'href')])
      .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
      .map((address) => `${path}: ${address}`),
  );
  expect(foreign).toEqual([]);
});
