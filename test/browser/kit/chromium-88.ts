import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import type { PuppeteerNode } from 'puppeteer-core/lib/cjs/puppeteer/node/Puppeteer.js';

// This old release is CommonJS without types of its own; its exports are the launcher.
const puppeteer = createRequire(import.meta.url)('puppeteer-core') as PuppeteerNode;
const root = resolve(import.meta.dirname, '../../..');

/** chrome-aws-lambda holds a Chromium 88 for Linux x64 alone. */
export const hasChromium88 = process.platform === 'linux' && process.arch === 'x64';

/** Chromium 88 as the npm package brings it, unpacked once. */
function unpackChromium88(): string {
  const folder = join(root, 'test/output/chromium-88');
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const packed = readFileSync(join(root, 'node_modules/chrome-aws-lambda/bin/chromium.br'));
  writeFileSync(path, brotliDecompressSync(packed));
  chmodSync(path, 0o755);
  return path;
}

/** The browser of the floor, with a profile of its own; whoever starts it closes it. */
export async function launchChromium88(): ReturnType<PuppeteerNode['launch']> {
  return puppeteer.launch({
    executablePath: unpackChromium88(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'chromium-88-'))}`,
    ],
  });
}
