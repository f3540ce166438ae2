import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What Chromium needs to start as root and to stay off the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP intranet.test 127.0.0.1',
];

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a Chromium that starts: the one SHENBAO_CHROMIUM names, the system's, or the one inside
 * the npm package (Linux x64). Throws with the one command to run where there is none.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['SHENBAO_CHROMIUM'];
  const candidates = named === undefined ? systemPlaces : [named];
  for (const path of candidates) if (existsSync(path) && starts(path)) return path;
  if (named === undefined && process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    if (starts(path)) return path;
  }
  throw new Error(
    'No Chromium starts here. Run `apt-get install -y chromium`, or set SHENBAO_CHROMIUM to the path of one.',
  );
}
