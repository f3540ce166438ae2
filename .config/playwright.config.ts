import { defineConfig } from '@playwright/test';

import { chromiumFlags, findChromium } from '../test/chromium.ts';

const port = Number(process.env['SHENBAO_TEST_PORT'] ?? 4399);
const dist = process.env['SHENBAO_TEST_DIST'] ?? 'dist';

export default defineConfig({
  testDir: '../test/browser',
  outputDir: '../test/output/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot'], ['json', { outputFile: '../test/output/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    launchOptions: { executablePath: await findChromium(), args: chromiumFlags },
  },
  webServer: {
    command: `node src/cli/start.js serve --port ${port} --dir ${dist}`,
    cwd: '..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
