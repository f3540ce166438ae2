import { compileTemplate, renderTemplate, versionCode } from '../../src/word/index.ts';
import type { JsonValue, Payload } from '../../src/word/index.ts';
import { buildPackage } from './package-builder.ts';
import { randomCase } from './random-template.ts';

/** The case's document, carrying its data. */
export function carrying(seed: number): Uint8Array {
  const { body, data } = randomCase(seed);
  const answers = data as Readonly<Record<string, JsonValue>>;
  const payload: Payload = {
    format: 1,
    policy: 'p',
    category: 'c',
    form: '1',
    rules: '1',
    date: '2025-01-01',
    answers,
    code: versionCode(answers),
  };
  return renderTemplate(compileTemplate(buildPackage({ body })), data, { payload });
}
