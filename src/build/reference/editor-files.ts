import { isRecord } from '../../base/index.ts';
import { contentFiles, schemaOf } from './content-files.ts';

/** The editors' setting that says which schema a file is written by. */
export const schemasSetting = 'yaml.schemas';

/** Where the schemas stand, below the root. */
export const schemaFolder = '.vscode/schemas';

/** `policies/<政策>/policy.yaml` as editors match it. */
function globOf(pattern: string): string {
  return `content/${pattern.replace(/<[^>]+>/g, '*')}`;
}

/** For JSON.stringify: of a map an editor itself says which key is unknown or missing; our sentence would hide it. */
function letKeysBeNamed(_: string, value: unknown): unknown {
  if (!isRecord(value) || value['type'] !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'errorMessage'));
}

/** Files that let an editor complete, explain and check content, by their path below the root. */
export function editorFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const file of contentFiles) {
    const schema = schemaOf(file);
    if (schema === undefined) continue;
    files[`${schemaFolder}/${file.name ?? ''}.json`] =
      `${JSON.stringify(schema, letKeysBeNamed, 2)}\n`;
  }
  return files;
}

/** Schema → the YAML files written by it, for `.vscode/settings.json`. */
export function editorSetting(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    contentFiles.flatMap(({ name, files, schema }) =>
      // What stands at the top of a Markdown file no editor checks by a schema.
      schema === undefined || files.every((file) => file.endsWith('.md'))
        ? []
        : [[`./${schemaFolder}/${name ?? ''}.json`, files.map(globOf)]],
    ),
  );
}
