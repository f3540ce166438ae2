import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compileTemplate, renderTemplate } from '../../src/word/index.ts';
import { carrying } from './carrying.ts';
import { checkPackage } from './check-package.ts';
import { textOf } from './document-text.ts';
import { buildPackage } from './package-builder.ts';
import { randomCase } from './random-template.ts';
import { validate } from './validate.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test('any template with any data gives the text it must, and a sound package', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { body, data, text } = randomCase(seed);
      const docx = renderTemplate(compileTemplate(buildPackage({ body })), data);
      expect(textOf(docx)).toBe(text);
      const carried = carrying(seed);
      expect(textOf(carried)).toBe(text);
      const problems = [...checkPackage(docx), ...checkPackage(carried)];
      expect(problems.filter((problem) => !problem.includes('braces left'))).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('twenty random documents have no error in the Open XML SDK’s eyes', async () => {
  const documents = Array.from({ length: 20 }, (_, seed) => carrying(seed));
  expect(await validate(documents)).toEqual([]);
}, 90_000);
