import { expect, test } from 'vitest';

import { documentFileName } from '../../src/compose/index.ts';
import { project } from './kit/real-project.ts';

const parts = {
  category: '标杆企业',
  unit: '福建某某科技有限公司',
  day: '2025-06-01',
  pattern: '',
  project: '某某工厂',
};

test('the file is named by category, unit and day', () => {
  expect(documentFileName(parts, project.words)).toBe(
    '申报书-标杆企业-福建某某科技有限公司-2025-06-01.docx',
  );
});

test('without a unit it says so', () => {
  expect(documentFileName({ ...parts, unit: ' ' }, project.words)).toBe(
    '申报书-标杆企业-未填单位-2025-06-01.docx',
  );
});

test('what a disk refuses is left out of the name', () => {
  expect(documentFileName({ ...parts, unit: 'a\\b/c:d*e?f"g<h>i|j\n' }, project.words)).toBe(
    '申报书-标杆企业-abcdefghij-2025-06-01.docx',
  );
});

test('a round may name the pattern', () => {
  expect(documentFileName({ ...parts, pattern: '{unit}+{project}.docx' }, project.words)).toBe(
    '福建某某科技有限公司+某某工厂.docx',
  );
});

test('a very long unit is cut before a path grows too long', () => {
  const name = documentFileName({ ...parts, unit: '长'.repeat(500) }, project.words);
  expect(name.length).toBeLessThanOrEqual(90);
  expect(name.endsWith('-2025-06-01.docx')).toBe(true);
});
