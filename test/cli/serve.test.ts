import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Server } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { contentSecurity } from '../../src/build/index.ts';
import { serve } from '../../src/cli/commands/serve.ts';
import { createSiteServer } from '../../src/cli/serve/site-server.ts';
import { run } from './run.ts';

const top = mkdtempSync(join(tmpdir(), 'shenbao-site-'));
const folder = join(top, 'dist');
const server = createSiteServer({ folder, base: '/base/' });
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'search'), { recursive: true });
  writeFileSync(join(top, 'secret.txt'), '不在站点里');
  writeFileSync(join(folder, 'index.html'), '首页'.repeat(1000));
  writeFileSync(join(folder, 'search/index.html'), '查找');
  writeFileSync(join(folder, '404.html'), '没有这一页');
  mkdirSync(join(folder, 'pagefind'));
  writeFileSync(join(folder, 'pagefind/engine.js'), '查');
  writeFileSync(join(folder, '申报 书.txt'), '名字要转写');
  writeFileSync(join(folder, '.hidden'), '不给看');
  mkdirSync(join(top, 'outside'));
  writeFileSync(join(top, 'outside/index.html'), '不在站点里');
  symlinkSync(join(top, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(join(top, 'outside'), join(folder, 'way'));
  await new Promise<void>((done) => {
    server.listen(0, done);
  });
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks with the path exactly as written: fetch would tidy `..` away. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((done, failed) => {
    const asked = request({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}

test('serves pages below the base with the security headers', async () => {
  const { status, headers, body } = await get('/base/');
  expect(status).toBe(200);
  expect(body).toContain('首页');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('lets the search alone run WebAssembly', async () => {
  const { headers } = await get('/base/search/');
  expect(headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
});

test('sends a folder without its slash to the right address', async () => {
  expect((await get('/base/search')).headers['location']).toBe('/base/search/');
  expect((await get('/base')).headers['location']).toBe('/base/');
});

/** Addresses that would lead out of the site, to another host, or that two programs read in two ways. */
const strange = [
  '/base/none',
  '/other/',
  '/',
  '',
  '//',
  '//evil.example',
  '//evil.example/',
  '//evil.example/..%2f',
  '//evil.example/%2e%2e/',
  '///evil.example/..%2fsearch',
  '/%2f%2fevil.example/',
  '/\\evil.example/',
  '/base//evil.example',
  '/base//evil.example/',
  '/base//evil.example/..%2f..%2fsearch',
  '/base/%2fevil.example/..%2fsearch',
  '/base/%5cevil.example/..%5csearch',
  '/base/search/..%2f..%2f%2fevil.example/..%2fsearch',
  '/base/search/%0d%0aLocation:%20https:%2f%2fevil.example',
  '/base/../secret.txt',
  '/base/..%2fsecret.txt',
  '/base/%2e%2e/secret.txt',
  '/base/%2e%2e%2fsecret.txt',
  '/base/.%2e/secret.txt',
  '/base/..%5csecret.txt',
  '/base/..\\secret.txt',
  '/base/search/../../secret.txt',
  '/base/search/..%2f..%2fsecret.txt',
  '/base/search/%2e%2e/index.html',
  '/base/search/..%2findex.html',
  '/base/pagefind/..%2f',
  '/base/pagefind/..%2findex.html',
  '/base/pagefind/%2e%2e/index.html',
  '/base/%252e%252e/secret.txt',
  '/base/..%c0%afsecret.txt',
  '/base/%',
  '/base/%00',
  '/base/index.html%00.txt',
  '/base/.hidden',
  '/base/%2ehidden',
  '/base/./index.html',
  '/base//index.html',
  '/base/link.txt',
  '/base/way/',
  '/base/way',
  '/base/way/index.html',
  'http://evil.example/base/',
  '/base/index.html/',
  '/base/search/index.html/..',
];

test('what is there under a hashed name is kept, what is not is asked for again', async () => {
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(join(folder, '_astro/a.js'), '1');
  const [there, missing] = [await get('/base/_astro/a.js'), await get('/base/_astro/b.js')];
  expect(there.status).toBe(200);
  expect(there.headers['cache-control']).toContain('immutable');
  expect(missing.status).toBe(404);
  expect(missing.headers['cache-control']).toBe('no-cache');
});

test.each(strange)('answers %j with the 404 page', async (path) => {
  const { status, body, headers } = await get(path);
  expect(status).toBe(404);
  expect(body).toBe('没有这一页');
  expect(headers['location']).toBeUndefined();
  expect(headers['content-security-policy']).not.toContain('unsafe');
});

test('every redirect stays on this site and below its base', async () => {
  const { headers, status } = await get('/base/search?to=//evil.example');
  expect([status, headers['location']]).toEqual([301, '/base/search/']);
});

test('serves a name that has to be written otherwise in an address', async () => {
  expect((await get(`/base/${encodeURIComponent('申报 书.txt')}`)).body).toBe('名字要转写');
});

test('sends search’s own header with what search itself fetches, and no other', async () => {
  expect((await get('/base/pagefind/engine.js')).headers['content-security-policy']).toContain(
    'wasm',
  );
});

test('no other site frames, opens or embeds a page', async () => {
  expect((await get('/base/')).headers).toMatchObject({
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('is reached from this machine alone, unless another address is asked for', async () => {
  const opened = await serveOnce([]);
  expect(opened.address).toBe('127.0.0.1');
  expect(opened.said).toContain('http://localhost:');
  const all = await serveOnce(['--host', '0.0.0.0']);
  expect(all.address).toBe('0.0.0.0');
  expect(all.said).toContain('别的电脑也能打开');
  const none = await run(['serve', '--dir', folder, '--port', '0', '--host', '203.0.113.7']);
  expect(none.code).toBe(1);
  expect(none.err).toContain('这台机器没有这个地址');
});

/** Starts the command as it is, and tells where it listens and what it says. */
async function serveOnce(more: readonly string[]) {
  const listen = vi.spyOn(Server.prototype, 'listen');
  const said: string[] = [];
  try {
    await serve.run(['--dir', folder, '--port', '0', '--base', '/', ...more], {
      root: top,
      dist: folder,
      warn: (line: string) => said.push(line),
    } as unknown as Parameters<typeof serve.run>[1]);
    const started = listen.mock.contexts[0] as Server;
    const { address } = started.address() as AddressInfo;
    started.close();
    return { address, said: said.join('\n') };
  } finally {
    listen.mockRestore();
  }
}

test('answers with nothing where the browser has the file already', async () => {
  const { etag = '' } = (await get('/base/')).headers;
  const again = await get('/base/', { 'if-none-match': String(etag) });
  expect(again.status).toBe(304);
  expect(again.headers['content-security-policy']).toContain("default-src 'none'");
});

test('the header says what a page says of itself, and that nobody may frame it', async () => {
  const { headers } = await get('/base/');
  expect(headers['content-security-policy']).toBe(
    `${contentSecurity(false)}; frame-ancestors 'none'`,
  );
});

test('compresses as the browser accepts', async () => {
  expect((await get('/base/', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe(
    'br',
  );
  expect((await get('/base/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(
    'gzip',
  );
});

test('reads only', async () => {
  expect((await get('/base/', {}, 'POST')).status).toBe(405);
  expect((await get('/base/', {}, 'HEAD')).body).toBe('');
});

test('says that the port is taken, and that nothing is built', async () => {
  const taken = await run(['serve', '--dir', folder, '--port', String(port)]);
  expect(taken.code).toBe(1);
  expect(taken.err).toContain(`端口 ${port} 已被占用`);
  const empty = await run(['serve', '--dir', top, '--port', '0']);
  expect(empty.code).toBe(1);
  expect(empty.err).toContain('npm run build');
});
