import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const prefix = 'shenbao-run-';
const day = 24 * 60 * 60 * 1000;
/** Bytes of the system's directory, under which the paths of sockets (108) still have room. */
const longest = 40;

/**
 * Gives this process and all that it starts a temporary folder of the run's own, which goes with the
 * process, however it ends; whoever was started within a run shares its folder. What runs that were
 * killed left behind goes with the first run a day later.
 */
export function useOwnTemp(): void {
  if (basename(tmpdir()).startsWith(prefix)) return;
  const top = process.platform !== 'win32' && tmpdir().length > longest ? '/tmp' : tmpdir();
  for (const name of readdirSync(top))
    if (name.startsWith(prefix) && isOld(join(top, name))) remove(join(top, name));
  const folder = mkdtempSync(join(top, prefix));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  process.on('exit', () => remove(folder));
}

function isOld(folder: string): boolean {
  try {
    return Date.now() - statSync(folder).mtimeMs > day;
  } catch {
    // Another run took it away.
    return false;
  }
}

/** A child may still hold a file: that is no fault of what was tested. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch (error) {
    console.warn(`${folder} stays until a later run: ${String(error)}`);
  }
}
