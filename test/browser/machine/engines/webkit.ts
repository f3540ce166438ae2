import { spawn } from 'node:child_process';
import { existsSync, globSync, writeFileSync } from 'node:fs';

import { Builder, By, Capabilities, until as seen } from 'selenium-webdriver';

import { freePort } from '../../../serve-site.ts';
import type { Engine } from './engine.ts';

const programs = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', '/usr/bin/dbus-run-session'];
const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');

/** Whether Debian's webkit2gtk-driver, xvfb and dbus are here. */
export const hasWebKit = miniBrowser !== undefined && programs.every((path) => existsSync(path));

const patience = 60_000;

/** WebKitGTK's MiniBrowser over W3C WebDriver: kin of Safari and of WeChat's browser on iPhone. */
export async function openWebKit(): Promise<Engine> {
  const port = await freePort();
  const driver = spawn(
    'xvfb-run',
    ['-a', 'dbus-run-session', '--', 'WebKitWebDriver', `--port=${port}`],
    {
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        // Its sandbox does not start for root, as whom CI runs.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    },
  );
  // The group of processes that the wrapper started goes with it.
  const stop = () => process.kill(-(driver.pid ?? 0), 'SIGTERM');
  try {
    await untilListening(port);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    });
    const browser = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    const find = (selector: string) =>
      browser.wait(seen.elementLocated(By.css(selector)), patience);
    const version = (await browser.getCapabilities()).getBrowserVersion() ?? '';
    return {
      name: `WebKit ${version}`,
      goto: (url) => browser.get(url),
      reload: () => browser.navigate().refresh(),
      read: (expression) => browser.executeScript(`return (${expression})`),
      type: async (selector, text) => {
        await (await find(selector)).sendKeys(text);
      },
      click: async (selector) => {
        const target = await find(selector);
        // Its own scrolling ends too early on a page that scrolls smoothly.
        await browser.executeScript(
          "arguments[0].scrollIntoView({ behavior: 'instant', block: 'center' })",
          target,
        );
        await target.click();
      },
      choose: async (selector, file) => {
        await (await find(selector)).sendKeys(file);
      },
      picture: async (file) => {
        writeFileSync(file, await browser.takeScreenshot(), 'base64');
      },
      close: async () => {
        await browser.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function untilListening(port: number): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error('WebKitWebDriver does not answer', { cause: error });
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
