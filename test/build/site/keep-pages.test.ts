import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { inOrder } from '../../../src/build/site/in-order.ts';
import { keepPages, pagesRecord } from '../../../src/build/site/keep-pages.ts';
import { scriptsRecord } from '../../../src/build/site/keep-scripts.ts';
import { givePageData } from '../../../src/build/site/page-data.ts';

let root = '';

function put(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-pages-'));
  put('src/page.ts', 'code');
  put('site/_astro/page.1.css', '');
  put('content/site.yaml', 'name: 申报\n');
  put('content/words/site.yaml', 'site.skip: 跳到正文\n');
  put('content/policies/one/guide.md', '一\n');
  put('content/policies/two/guide.md', '二\n');
  put('templates/one/application.docx', 'zip');
  vi.stubEnv('SHENBAO_CACHE', join(root, 'kept'));
});

afterEach(() => vi.unstubAllEnvs());

/** As Astro has them, route by route. */
const paths = ['/', '/two/', '/one/', '/two/share/qr/home.png', '/one/share/qr/home.png'];

interface Told {
  readonly base?: string;
  readonly status?: number;
  /** A page that there was not before. */
  readonly more?: string;
  /** What happens while a page is rendered. */
  readonly meanwhile?: () => void;
}

/** One build: which pages were rendered, which the index was shown in which order, what each came to. */
async function build({ base = '', status = 200, more, meanwhile }: Told = {}) {
  const rendered: string[] = [];
  const seen: string[] = [];
  const data: string[] = [];
  const site = new Map<string, string>();
  let pages = inOrder<string>([], () => undefined);
  const usual: AstroPrerenderer = {
    name: 'usual',
    // Of a path and its route only the path is looked at.
    getStaticPaths: () =>
      Promise.resolve(
        [...paths, ...(more === undefined ? [] : [more])].map((pathname) => ({
          pathname,
        })) as unknown as PathWithRoute[],
      ),
    render: ({ url }) => {
      const path = new URL(url).pathname.slice(base.length);
      rendered.push(path);
      const id = path.split('/')[1] ?? '';
      const text = id === '' ? '首页' : readFileSync(join(root, `content/policies/${id}/guide.md`));
      meanwhile?.();
      const given = path.endsWith('/') ? givePageData(path, 'tool-data', String(text)) : '';
      const page = `<link href="${base}/_astro/page.1.css"><link href="${base}${given}">${String(text)}`;
      const body = path.endsWith('/') ? page : new Uint8Array([137, 80, 255, 0]);
      return Promise.resolve(new Response(body, { status }));
    },
  };
  const recordsNow = () => pagesRecord(scriptsRecord(root, base)?.key, root);
  const recordOf = recordsNow();
  const ids = readdirSync(join(root, 'content/policies'));
  const prerenderer = keepPages(usual, {
    before: new Map(ids.map((id) => [id, recordOf(id)])),
    now: recordsNow,
    base,
    assets: join(root, 'site/_astro'),
    expect: (all) => {
      pages = inOrder(all, (path) => path !== '' && seen.push(path));
    },
    see: (path, html) => {
      pages.put(path, html === '' ? '' : path);
    },
    write: (path, content) => {
      const text = Buffer.from(content).toString('latin1');
      if (path.startsWith('/_astro/')) data.push(`${path} ${text}`);
      else site.set(path.replace(/index\.html$/, ''), text);
    },
  });
  await prerenderer.setup?.();
  for (const { pathname } of await prerenderer.getStaticPaths()) {
    const request = new Request(`http://localhost${base}${pathname}`);
    const made = await prerenderer.render(request, { routeData: {} as RouteData });
    const bytes = await (made as Response).arrayBuffer();
    site.set(pathname, Buffer.from(bytes).toString('latin1'));
  }
  expect(pages.missing()).toBeUndefined();
  return { rendered, seen, site, data: data.sort() };
}

const one = ['/one/', '/one/share/qr/home.png'];
const two = ['/two/', '/two/share/qr/home.png'];

test('renders each page once, one policy after the other', async () => {
  const { rendered, seen } = await build();
  expect(rendered).toEqual(['/', ...one, ...two]);
  expect(seen).toEqual(['/', '/one/', '/two/']);
});

test('renders no page of a policy again while nothing changes, and lays the same down', async () => {
  const first = await build();
  const again = await build();
  expect(again.rendered).toEqual(['/']);
  expect(again.site).toEqual(first.site);
  expect(again.seen).toEqual(first.seen);
  expect(again.data).toEqual(first.data);
  const texts = first.data.map((each) => each.replace(/\.\w+\.json/, ''));
  const latin = (text: string) => Buffer.from(`/_astro/tool-data "${text}"`).toString('latin1');
  expect(texts.sort()).toEqual(['首页', '一\\n', '二\\n'].map(latin).sort());
});

test('renders the pages of a policy in which a sentence changed, and of no other', async () => {
  await build();
  put('content/policies/one/guide.md', '改过\n');
  const { rendered, site } = await build();
  expect(rendered).toEqual(['/', ...one]);
  expect(site.get('/one/')).toContain(Buffer.from('改过').toString('latin1'));
});

test.each([
  ['a word that all share', () => put('content/words/site.yaml', 'site.skip: 去正文\n')],
  ['the site', () => put('content/site.yaml', 'name: 别的\n')],
  ['code', () => put('src/components/frame.ts', 'other')],
  ['what public files there are', () => put('public/icon.svg', '<svg/>')],
])('renders all where %s changed', async (_, change) => {
  await build();
  change();
  expect((await build()).rendered).toEqual(['/', ...one, ...two]);
});

test('renders a policy whose template changed, or came', async () => {
  await build();
  put('templates/one/application.docx', 'other');
  put('templates/two/application.docx', 'zip');
  expect((await build()).rendered).toEqual(['/', ...one, ...two]);
});

test('keeps what each base path comes to by itself', async () => {
  await build();
  expect((await build({ base: '/below' })).rendered).toEqual(['/', ...one, ...two]);
  const again = await build({ base: '/below' });
  expect(again.rendered).toEqual(['/']);
  expect(again.site.get('/one/')).toContain('/below/_astro/');
});

test('renders a policy that changes another whenever any did', async () => {
  put('content/policies/two/extension.yaml', 'extends: one\n');
  await build();
  put('content/policies/one/guide.md', '改过\n');
  expect((await build()).rendered).toEqual(['/', ...one, ...two]);
});

test('renders all that names a sheet which this build does not have', async () => {
  await build();
  rmSync(join(root, 'site/_astro/page.1.css'));
  put('site/_astro/page.2.css', '');
  expect((await build()).rendered).toEqual(['/', ...one, ...two]);
});

test('keeps nothing of what was saved while it was rendered', async () => {
  await build({ meanwhile: () => put('content/policies/one/guide.md', '改过\n') });
  expect((await build()).rendered).toEqual(['/', ...one]);
  await build({ meanwhile: () => put('src/page.ts', 'saved') });
  put('content/policies/one/guide.md', '又改过\n');
  await build({ meanwhile: () => put('src/page.ts', 'saved again') });
  expect((await build()).rendered).toEqual(['/', ...one, ...two]);
});

test('keeps nothing of a policy one of whose pages went wrong', async () => {
  await build({ status: 500 });
  expect((await build()).rendered).toEqual(['/', ...one, ...two]);
});

test('renders again what a damaged record held', async () => {
  const first = await build();
  for (const name of readdirSync(join(root, 'kept'))) {
    const file = join(root, 'kept', name);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, bytes.length - 40));
  }
  const again = await build();
  expect(again.rendered).toEqual(['/', ...one, ...two]);
  expect(again.site).toEqual(first.site);
});

test('renders again a policy of which one page more is asked for', async () => {
  await build();
  const { rendered, seen } = await build({ more: '/one/dates/' });
  expect(rendered).toEqual(['/', '/one/dates/', ...one]);
  expect(seen).toEqual(['/', '/one/dates/', '/one/', '/two/']);
});

test('renders all where nothing is to be kept', async () => {
  vi.stubEnv('SHENBAO_CACHE', 'off');
  await build();
  expect((await build()).rendered).toEqual(['/', ...one, ...two]);
});
