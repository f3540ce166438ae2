import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { defineConfig } from '@playwright/test';

import { chromiumFlags, findChromium } from '../test/chromium.ts';
import { useOwnTemp } from '../test/own-temp.ts';

useOwnTemp();

const port = Number(process.env['SHENBAO_TEST_PORT'] ?? 4399);
const dist = process.env['SHENBAO_TEST_DIST'] ?? 'dist';

/** The fixture's site beside it, for tests of rounds: `npm test` builds it. */
const samplePort = port + 1000;
const sample = process.env['SHENBAO_TEST_SAMPLE'] ?? 'test/output/site-sample';
const hasSample = existsSync(resolve(import.meta.dirname, '..', sample, 'index.html'));

function serve(folder: string, on: number) {
  return {
    command: `node src/cli/start.js serve --port ${on} --dir ${folder}`,
    cwd: '..',
    url: `http://localhost:${on}/`,
    reuseExistingServer: false,
  };
}

export default defineConfig({
  testDir: '../test/browser',
  testMatch: /\.spec\.ts$/,
  outputDir: '../test/output/browser',
  fullyParallel: true,
  workers: 2,
  // What is waited for comes in its own time: a busy machine is no fault of a page.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot'], ['json', { outputFile: '../test/output/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    launchOptions: { executablePath: await findChromium(), args: chromiumFlags },
  },
  projects: [
    { name: 'site', testIgnore: /round\.spec/ },
    {
      name: 'sample',
      testMatch: /round\.spec/,
      use: { baseURL: `http://localhost:${samplePort}` },
    },
  ],
  webServer: [serve(dist, port), ...(hasSample ? [serve(sample, samplePort)] : [])],
});
