import {
  criteriaSchema,
  documentsSchema,
  evidenceSchema,
  extensionSchema,
  factsSchema,
  formSchema,
  generalSchema,
  guideSchema,
  jsonSchemaOf,
  policySchema,
  recordedSchema,
  regionsSchema,
  reviewSchema,
  roundSchema,
  siteSchema,
  wordsSchema,
} from '../../policy/index.ts';
import type { JsonSchema } from '../../policy/index.ts';
import { describeIssue } from '../load/describe-issue.ts';

type Schema = Parameters<typeof jsonSchemaOf>[0];

/** A kind of file in content/. */
export interface ContentFile {
  /** Patterns below content/: `<政策>` stands for a folder's name, `*` for a file's. */
  readonly files: readonly string[];
  readonly purpose: string;
  /** Its name among the JSON Schemas, where it has one. */
  readonly name?: string;
  readonly schema?: Schema;
  /** What says how it is written, where no schema does. */
  readonly written?: string;
}

const policy = 'policies/<政策>';
const category = `${policy}/categories/<类别>`;

/** Every kind of file in content/, in the order an author meets them. */
export const contentFiles: readonly ContentFile[] = [
  {
    files: [`${policy}/policy.yaml`],
    purpose: '文号、印发单位、有效期、有哪些类别、哪几条是条件',
    name: 'policy',
    schema: policySchema,
  },
  {
    files: [`${policy}/extension.yaml`],
    purpose: '在另一项政策上改：改哪几条、加哪几条，别的都照那一项；有它就不写 policy.yaml',
    name: 'extension',
    schema: extensionSchema,
  },
  {
    files: [`${policy}/text.md`],
    purpose: '政策原文，一字不改，一段一段以空行隔开；条款按原文编号取得地址',
    written: '见“条款编号”',
  },
  {
    files: [`${policy}/facts.yaml`],
    purpose: '每个问题一次：自测、申报书、初审共用',
    name: 'facts',
    schema: factsSchema,
  },
  {
    files: [`${policy}/general.yaml`],
    purpose: '各类别共同的条件、未决问题',
    name: 'general',
    schema: generalSchema,
  },
  {
    files: [`${category}/criteria.yaml`],
    purpose: '这一类的条件、申报方向、用例',
    name: 'criteria',
    schema: criteriaSchema,
  },
  {
    files: [`${policy}/form.yaml`, `${category}/form.yaml`],
    purpose: '申报书的各节、各栏和检查：共用的，和这一类另加、调整、不问的',
    name: 'form',
    schema: formSchema,
  },
  {
    files: [`${policy}/evidence.yaml`],
    purpose: '佐证材料，各证明什么',
    name: 'evidence',
    schema: evidenceSchema,
  },
  {
    files: [`${policy}/documents.yaml`],
    purpose: '哪个模板做哪种文书',
    name: 'documents',
    schema: documentsSchema,
  },
  {
    files: [`${policy}/review.yaml`],
    purpose: '初审看哪些项、有哪些标记、得出什么建议',
    name: 'review',
    schema: reviewSchema,
  },
  {
    files: [`${policy}/rounds/*.yaml`],
    purpose: '一年的申报通知：开放哪几类、截止日、份数、文件名',
    name: 'round',
    schema: roundSchema,
  },
  { files: [`${policy}/rounds/README.md`], purpose: '批次文件怎么写', written: '给人看，程序不读' },
  {
    files: [`${policy}/words.yaml`, 'words/*.yaml'],
    purpose: '页面与文书上的句子：只在这项政策里换掉的，和通用的',
    name: 'words',
    schema: wordsSchema,
  },
  {
    files: [`${policy}/guide.md`, `${policy}/dates.md`, `${category}/guide.md`],
    purpose: '政策首页、日期页、这一类的指引；下面的键写在开头两行 --- 之间',
    name: 'guide',
    schema: guideSchema,
  },
  {
    files: [`${policy}/ids.yaml`],
    purpose: '已经发布的 id，由 record 写出：以后改了、删了哪个，lint 要 renamed 或 version',
    name: 'ids',
    schema: recordedSchema,
  },
  {
    files: ['site.yaml'],
    purpose: '网站的名字、地址、由谁维护、写错了告诉谁',
    name: 'site',
    schema: siteSchema,
  },
  {
    files: ['regions.yaml'],
    purpose: '设区市、县（市、区）和收材料的部门',
    name: 'regions',
    schema: regionsSchema,
  },
  {
    files: ['lexicon.yaml'],
    purpose: '界限词的词根、否定、含不含；不作硬条件、开放列举、须由人判断的词',
    written: '文件里每一行的注释',
  },
  {
    files: ['glossary.yaml'],
    purpose: '一样东西一个名字：用哪个、不用哪些',
    written: '文件开头的注释',
  },
];

/** A file's JSON Schema, with what the file is for. */
export function schemaOf({ schema, files, purpose }: ContentFile): JsonSchema | undefined {
  if (schema === undefined) return undefined;
  return { ...jsonSchemaOf(schema, describeIssue), title: files.join('、'), description: purpose };
}
