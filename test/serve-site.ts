import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

/** Serves a built site as `npm start` does, on a port of its own, until `end` is called. */
export async function serveSite(
  folder = 'dist',
): Promise<{ readonly address: string; readonly end: () => void }> {
  const root = resolve(import.meta.dirname, '..');
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['src/cli/start.js', 'serve', '--port', String(port), '--dir', folder],
    { cwd: root, stdio: 'ignore' },
  );
  const address = `http://localhost:${port}`;
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok === true) return { address, end: () => void server.kill() };
    await new Promise((wait) => setTimeout(wait, 500));
  }
  server.kill();
  throw new Error(`Nothing is served at ${address}: build the site first`);
}

/** A port on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        done(port);
      });
    });
  });
}
