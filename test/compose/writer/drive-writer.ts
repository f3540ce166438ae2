import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const basic = 'http://openoffice.org/2000';

export function hasWriter(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Lets LibreOffice Writer take steps such as `select\torg_name`, `type\t改` (edit.bas says which
 * there are), in a profile of its own in the folder; throws with the steps that failed.
 */
export function driveWriter(folder: string, steps: readonly string[]): void {
  const profile = join(folder, 'profile');
  const address = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const run = (extra: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync('soffice', [address, '--headless', '--norestore', ...extra], {
      stdio: 'ignore',
      timeout: 120_000,
      env: { ...process.env, ...env },
    });
  // A new profile is laid out, and a macro in it forgotten, by the first start.
  if (!existsSync(profile)) run(['--terminate_after_init']);
  writeMacro(join(profile, 'user/basic'));
  const file = join(folder, 'steps');
  writeFileSync(file, steps.join('\n'));
  run(['macro:///Standard.Edit.Main'], { SHENBAO_STEPS: file });
  const failed = readFileSync(`${file}.log`, 'utf8').trim();
  if (failed !== '') throw new Error(failed);
}

function writeMacro(folder: string): void {
  mkdirSync(join(folder, 'Standard'), { recursive: true });
  const source = readFileSync(join(import.meta.dirname, 'edit.bas'), 'utf8')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
  const script = `xmlns:script="${basic}/script" script:name="Edit" script:language="StarBasic"`;
  const library = `xmlns:library="${basic}/library" library:name="Standard" library:readonly="false"`;
  const link =
    `library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" ` +
    `xlink:type="simple" library:link="false"`;
  const files = {
    'Standard/Edit.xba': `<script:module ${script}>${source}</script:module>`,
    'Standard/script.xlb':
      `<library:library ${library} library:passwordprotected="false">` +
      `<library:element library:name="Edit"/></library:library>`,
    'script.xlc':
      `<library:libraries xmlns:library="${basic}/library" ` +
      `xmlns:xlink="http://www.w3.org/1999/xlink"><library:library ${link}/></library:libraries>`,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), `<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
  }
}
