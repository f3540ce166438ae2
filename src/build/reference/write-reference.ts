import { stringify } from 'yaml';
import type { JsonSchema } from '../../policy/index.ts';
import { contentFiles, schemaOf } from './content-files.ts';
import type { ContentFile } from './content-files.ts';
import { schemaFolder } from './editor-files.ts';

/** One key of a file, as its row in the reference. */
interface ReferenceRow {
  /** `validity.quote`, `facts.*.kind`, `cases[].expect.*`. */
  readonly key: string;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** What a walk may go to, and where it went: a way of writing that comes again is told once. */
interface Walk {
  readonly defs: Readonly<Record<string, JsonSchema>>;
  readonly told: Map<string, string>;
}

function walk(schema: JsonSchema, key: string, at: Walk): readonly ReferenceRow[] {
  const { $ref, properties, propertyNames, additionalProperties, items, anyOf } = schema;
  if ($ref !== undefined) {
    const target = at.defs[$ref.replace('#/$defs/', '')];
    if (target === undefined || at.told.has($ref)) return [];
    at.told.set($ref, key);
    return walk(target, key, at);
  }
  const below = (name: string) => (key === '' ? name : `${key}.${name}`);
  const named = Object.entries(properties ?? {}).flatMap(([name, value]) => [
    {
      key: below(name),
      isRequired: schema.required?.includes(name) === true,
      schema: value,
    },
    ...walk(value, below(name), at),
  ]);
  const any =
    typeof additionalProperties === 'object'
      ? [
          ...(propertyNames?.description === undefined
            ? []
            : [{ key: below('*'), isRequired: false, schema: propertyNames }]),
          ...(additionalProperties.description === undefined
            ? []
            : [{ key: `${below('*')}:`, isRequired: false, schema: additionalProperties }]),
          ...walk(additionalProperties, below('*'), at),
        ]
      : [];
  const listed = items === undefined ? [] : walk(items, `${key}[]`, at);
  const ways = (anyOf ?? []).map((each) => walk(each, key, at)).filter((rows) => rows.length > 0);
  // What one way of writing demands, another may do without.
  const inAll = ({ key: name }: ReferenceRow) =>
    ways.every((rows) => rows.some((row) => row.key === name && row.isRequired));
  const chosen = ways.flat().map((row) => ({ ...row, isRequired: row.isRequired && inAll(row) }));
  return [...named, ...any, ...listed, ...chosen];
}

/** Every key of a file, once; what may stand at one place in several ways is told together. */
export function rowsOf(schema: JsonSchema): readonly ReferenceRow[] {
  const found = walk(schema, '', { defs: schema.$defs ?? {}, told: new Map() });
  return found.filter(({ key }, index) => found.findIndex((row) => row.key === key) === index);
}

/** In a cell: on one line, without what would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function writeExample(example: unknown): string {
  const text = stringify(example, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return `\`${text}\``;
}

function writeRow({ key, isRequired, schema }: ReferenceRow): string {
  const { description = '', examples = [], errorMessage = '' } = schema;
  const shown = key.endsWith(':') ? `${key.slice(0, -1)}（值）` : key;
  return `| \`${shown}\` | ${[
    isRequired ? '必填' : '',
    description,
    examples.map(writeExample).join('、'),
    errorMessage,
  ]
    .map(cell)
    .join(' | ')} |`;
}

function writeFile(file: ContentFile): readonly string[] {
  const schema = schemaOf(file);
  if (schema === undefined) return [];
  return [
    '',
    `### ${file.files.map((each) => `\`${each}\``).join('、')}`,
    '',
    `${file.purpose}。`,
    '',
    '| 键 | | 写什么 | 例 | 写错了，lint 说 |',
    '| --- | --- | --- | --- | --- |',
    ...rowsOf(schema).map(writeRow),
  ];
}

function writeList(): readonly string[] {
  return contentFiles.flatMap(({ files, purpose, name, written = '' }) =>
    files.map(
      (file) =>
        `| \`${file}\` | ${name === undefined ? written : `下面的键，\`${schemaFolder}/${name}.json\``} | ${purpose} |`,
    ),
  );
}

/** The part of content/README.md that comes of the schemas, between its two marks. */
function writeReference(): string {
  return [
    '| 文件 | 写法由什么规定 | 写什么 |',
    '| --- | --- | --- |',
    ...writeList(),
    ...contentFiles.flatMap(writeFile),
  ].join('\n');
}

const opening = '<!-- 从这里到下一个标记，由 npm run -s shenbao -- schemas 写出，请勿手改 -->';
const closing = '<!-- 写出的部分到此为止 -->';

/** `readme` with its reference as it is now; undefined where it has no place for one. */
export function withReference(readme: string): string | undefined {
  const [before, rest] = readme.split(opening);
  const after = rest?.split(closing)[1];
  if (before === undefined || after === undefined) return undefined;
  return `${before}${opening}\n\n${writeReference()}\n\n${closing}${after}`;
}
