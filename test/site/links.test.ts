import { expect, test } from 'vitest';

import { attributesOf, base, builtFiles, fileOf, pages, readBuilt } from './dist.ts';

const linked = [
  ['a', 'href'],
  ['link', 'href'],
  ['img', 'src'],
  ['script', 'src'],
] as const;

interface Link {
  readonly from: string;
  readonly address: string;
}

const links: readonly Link[] = pages.flatMap(({ path, html }) =>
  linked
    .flatMap(([tag, name]) => attributesOf(html, tag, name))
    .map((address) => ({ from: path, address })),
);

/** The address as a path of the site: a fragment alone belongs to the page it stands on. */
function pathOf({ from, address }: Link): string {
  return address.startsWith('#') ? `${base}${from}${address}` : address;
}

const isInside = ({ address }: Link) => address.startsWith('/') || address.startsWith('#');

test('every link of the pages stays in the site, under its base', () => {
  const outside = links.filter((link) => !isInside(link) || fileOf(pathOf(link)) === undefined);
  expect(outside).toEqual([]);
});

test('every link leads to a file that was built', () => {
  const dead = links.filter(isInside).filter((link) => {
    const file = fileOf(pathOf(link));
    return file !== undefined && !builtFiles.has(file);
  });
  const told = dead.map(({ from, address }) => `${from} → ${address}`);
  expect([...new Set(told)]).toEqual([]);
});

test('every fragment names an element of its page', () => {
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string) => {
    const known = ids.get(file) ?? new Set(attributesOf(readBuilt(file), '[a-z0-9]+', 'id'));
    ids.set(file, known);
    return known;
  };
  const wrong = links
    .filter(isInside)
    .map((link) => ({ ...link, path: pathOf(link) }))
    // What follows `#:` is a state of a tool, not a place of its page.
    .filter(({ path }) => path.includes('#') && !path.includes('#:'))
    .filter(({ path }) => {
      const file = fileOf(path);
      if (file === undefined || !builtFiles.has(file)) return false;
      return !idsOf(file).has(decodeURIComponent(path.slice(path.indexOf('#') + 1)));
    });
  expect(wrong.map(({ from, address }) => `${from} → ${address}`)).toEqual([]);
});

test('no page uses an id twice', () => {
  const twice = pages.flatMap(({ path, html }) => {
    const ids = attributesOf(html, '[a-z0-9]+', 'id');
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
  });
  expect(twice).toEqual([]);
});
