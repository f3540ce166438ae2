import { writeFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

import { rolldown } from 'rolldown';

/** Bytes, gzip, of what a page loads for this import, minified for the floor browsers. */
export async function bundleSize(source: string): Promise<number> {
  const input = `${import.meta.dirname}/../../.bench-entry.ts`;
  await writeFile(input, source);
  try {
    const bundle = await rolldown({
      input,
      platform: 'browser',
      transform: { target: ['chrome86', 'firefox86', 'safari14'] },
      onLog: () => undefined,
    });
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    return gzipSync(output[0].code, { level: 9 }).length;
  } finally {
    await rm(input);
  }
}
