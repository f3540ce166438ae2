import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

import { expect, test } from '@playwright/test';
import { rolldown } from 'rolldown';

import { securityHeaders } from '../../../src/cli/serve/headers.ts';
import {
  compileTemplate,
  renderTemplate,
  templateModule,
  versionCode,
} from '../../../src/word/index.ts';
import type { CompiledTemplate } from '../../../src/word/index.ts';
import { hasChromium88, launchChromium88 } from '../kit/chromium-88.ts';

const root = resolve(import.meta.dirname, '../../..');
const data = {
  org_name: '福建某某科技有限公司 & <子>',
  legal_entity: '☑是　☐否',
  project_summary: { paragraphs: ['第一段', '第二段'] },
  supports: [{ year: '2024', project: '某某平台' }],
};
const answers = { ...data, project_summary: '第一段\n第二段' };
const ids = { policy: 'fj-2023-1', category: 'platform', form: '1', rules: '1' };
const payload = {
  format: 1,
  ...ids,
  date: '2025-06-01',
  answers,
  code: versionCode(answers),
} as const;

// The site's own pages have such a policy too: without one no worker may be started.
const page = `import template from './template.js';
globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address });
const worker = new Worker('/worker.js');
const tell = (text) => fetch('/result', { method: 'POST', body: text });
worker.onerror = (event) => tell('failed: ' + event.message);
worker.onmessage = ({ data: { names, bytes } }) => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  tell(names.join() + btoa(text));
};
worker.postMessage(${JSON.stringify({ data, payload })
  .slice(0, -1)
  .replaceAll('<', String.raw`\u003c`)}, template });
try { eval('0'); tell('evaluated'); } catch {}
`;

/** A site of four files under the real site's headers. */
async function serve(): Promise<{
  readonly address: string;
  readonly expected: string;
  /** What the page tells, without being asked: the old browser stalls when asked meanwhile. */
  readonly result: Promise<string>;
  readonly close: () => void;
}> {
  const docx = readFileSync(`${root}/templates/fj-2023-1/application-platform.docx`);
  const module = templateModule(compileTemplate(docx));
  // What Node makes of the very module: the browser must make the same bytes.
  const address = `data:text/javascript;base64,${Buffer.from(module).toString('base64')}`;
  const { default: template } = (await import(address)) as { readonly default: CompiledTemplate };
  const expected = Buffer.from(renderTemplate(template, data, { payload })).toString('base64');
  const bundle = await rolldown({
    input: `${import.meta.dirname}/word-worker.ts`,
    platform: 'browser',
    transform: { target: ['chrome86', 'firefox86', 'safari14'] },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': [
      'text/html',
      '<!doctype html><title></title><script type="module" src="/page.js"></script><body></body>',
    ],
    '/page.js': ['text/javascript', page],
    '/template.js': ['text/javascript', module],
    '/worker.js': ['text/javascript', output[0].code],
  };
  let told: (text: string) => void = () => undefined;
  const result = new Promise<string>((done) => {
    told = done;
  });
  const server = createServer((request, response) => {
    if (request.url === '/result') {
      let text = '';
      request.setEncoding('latin1').on('data', (piece: string) => (text += piece));
      request.on('end', () => {
        response.end();
        told(text);
      });
      return;
    }
    const [kind, text] = files[request.url ?? ''] ?? [];
    if (kind === undefined) {
      response.writeHead(404).end();
      return;
    }
    const headers = {
      ...securityHeaders(request.url ?? ''),
      'Content-Type': `${kind}; charset=utf-8`,
    };
    response.writeHead(200, headers).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, expected, result, close: () => server.close() };
}

test('a worker under the site’s CSP fills an application as Node does', async ({ page }) => {
  const site = await serve();
  try {
    await page.goto(site.address);
    expect(await site.result).toBe(site.expected);
  } finally {
    site.close();
  }
});

test('so does a worker in the real Chromium 88', async () => {
  test.skip(!hasChromium88, 'chrome-aws-lambda holds a Chromium 88 for Linux x64 alone');
  const site = await serve();
  const browser = await launchChromium88();
  try {
    expect(await browser.version()).toContain('/88.');
    const page = await browser.newPage();
    await page.goto(site.address);
    expect(await site.result).toBe(site.expected);
  } finally {
    await browser.close();
    site.close();
  }
});
