import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { contentFiles, schemaOf } from '../../../src/build/reference/content-files.ts';
import {
  editorFiles,
  editorSetting,
  schemaFolder,
  schemasSetting,
  withReference,
} from '../../../src/build/reference/index.ts';
import { rowsOf } from '../../../src/build/reference/write-reference.ts';
import { isRecord } from '../../../src/base/index.ts';
import { ruleMeanings } from '../../../src/policy/index.ts';
import { projectRoot } from '../../cli/run.ts';
import { problemsOf } from '../../rules/operators/try-rule.ts';

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

const again = '；请运行 npm run -s shenbao -- schemas，再提交写出的文件';
const described = contentFiles.flatMap((file) => {
  const schema = schemaOf(file);
  return schema === undefined ? [] : [{ file, schema, rows: rowsOf(schema) }];
});

test('the schemas, the setting and the reference are those of the code', () => {
  for (const [name, text] of Object.entries(editorFiles())) {
    expect(read(name) === text, `${name} 不是现在的样子${again}`).toBe(true);
  }
  const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, unknown>;
  expect(settings[schemasSetting], again).toEqual(editorSetting());
  const readme = read('content/README.md');
  expect(withReference(readme) === readme, `content/README.md 不是现在的样子${again}`).toBe(true);
  const kept = readdirSync(join(projectRoot, schemaFolder)).map(
    (name) => `${schemaFolder}/${name}`,
  );
  expect(kept.sort()).toEqual(Object.keys(editorFiles()).sort());
});

/** Names of keys as zod itself has them, by its definitions rather than by its JSON Schema. */
function keysOf(schema: unknown, seen = new Set<unknown>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(schema) || !isRecord(schema) || !('_zod' in schema)) return found;
  seen.add(schema);
  const { def } = schema['_zod'] as { def: Record<string, unknown> };
  if (isRecord(def['shape'])) for (const key of Object.keys(def['shape'])) found.add(key);
  const getter = def['getter'];
  const below: unknown[] = typeof getter === 'function' ? [(getter as () => unknown)()] : [];
  for (const part of Object.values(def)) {
    if (Array.isArray(part)) below.push(...(part as readonly unknown[]));
    else if (isRecord(part)) below.push(part, ...('_zod' in part ? [] : Object.values(part)));
  }
  for (const each of below) for (const key of keysOf(each, seen)) found.add(key);
  return found;
}

test.each(described)('every key of $file.name stands in the reference', ({ file, rows }) => {
  const told = new Set(rows.map(({ key }) => key.split('.').at(-1) ?? ''));
  const keys = [...keysOf(file.schema)];
  // Of these the file is a map from names that authors make up.
  if (!['words'].includes(file.name ?? '')) expect(keys.length).toBeGreaterThan(1);
  expect(keys.filter((key) => !told.has(key))).toEqual([]);
  const section = read('content/README.md')
    .split('\n### ')
    .find((each) => each.startsWith(`\`${file.files[0] ?? ''}\``));
  const missing = rows.filter(
    ({ key }) => section?.includes(`\`${key.replace(/:$/, '')}`) !== true,
  );
  expect(missing.map(({ key }) => key)).toEqual([]);
});

test.each(described)(
  'every key of $file.name has a meaning, and examples that are right',
  (each) => {
    const { $defs } = each.schema;
    for (const { key, schema } of each.rows) {
      expect(schema.description, key).toMatch(/[\u4e00-\u9fff]/);
      for (const example of schema.examples ?? []) {
        const result = z.fromJSONSchema({ ...schema, $defs } as never).safeParse(example);
        expect(result.error?.issues ?? [], `${key}: ${JSON.stringify(example)}`).toEqual([]);
      }
    }
  },
);

test('examples of rules are rules', () => {
  for (const [key, { examples = [] }] of ruleMeanings()) {
    expect(examples.length, key).toBeGreaterThan(0);
    for (const example of examples) expect(problemsOf({ [key]: example }), key).toEqual([]);
  }
});

/** `policies/<政策>/rounds/*.yaml` as a pattern of paths below content/. */
function patternOf(file: string): RegExp {
  return new RegExp(`^${file.replaceAll('.', String.raw`\.`).replace(/<[^>]+>|\*/g, '[^/]+')}$`);
}

test('what lint takes, the schemas of editors take too', () => {
  for (const base of ['content', 'test/fixtures/policies/sample/content']) {
    const files = readdirSync(join(projectRoot, base), { recursive: true, encoding: 'utf8' });
    for (const { file, schema } of described) {
      const patterns = file.files.filter((name) => name.endsWith('.yaml')).map(patternOf);
      const written = files.filter((name) => patterns.some((pattern) => pattern.test(name)));
      const checked = z.fromJSONSchema(schema as never);
      for (const name of written) {
        const issues = checked.safeParse(parse(read(join(base, name)))).error?.issues ?? [];
        expect(issues, `${base}/${name}`).toEqual([]);
      }
    }
  }
});
