import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { contentSecurity } from '../../src/build/index.ts';
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

test.each([
  '/base/none',
  '/other/',
  '/',
  '/base/../secret.txt',
  '/base/..%2fsecret.txt',
  '/base/%',
  '/base/%00',
])('answers %s with the 404 page', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).toBe('没有这一页');
});

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
