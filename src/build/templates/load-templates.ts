import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Problem } from '../../base/index.ts';
import { documentKind } from '../../compose/index.ts';
import { allFields, workedFields } from '../../form/index.ts';
import type { Form } from '../../form/index.ts';
import type { DocumentSpec } from '../../policy/index.ts';
import {
  compileTemplate,
  explainOpenIssue,
  formatTemplateProblem,
  openDocument,
  TemplateError,
} from '../../word/index.ts';
import type { CompiledTemplate } from '../../word/index.ts';
import { readBytes } from '../load/content-path.ts';
import { guarded } from '../load/guarded.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import { commonNames } from './common-names.ts';

/** A compiled template and the categories that it serves. */
export interface LoadedTemplate {
  readonly policy: string;
  /** Id in documents.yaml: application. */
  readonly document: string;
  readonly categories: readonly string[];
  /** `templates/<policy>/application-platform.docx` */
  readonly file: string;
  readonly compiled: CompiledTemplate;
}

export interface LoadedTemplates {
  readonly templates: readonly LoadedTemplate[];
  readonly problems: readonly Problem[];
}

/** One file for all categories it serves. */
interface TemplateFile {
  readonly document: string;
  readonly file: string;
  readonly categories: readonly string[];
}

/** A document's template of one category. */
export function templateFile(
  policy: Pick<PolicyBundle, 'id' | 'extends'>,
  { template }: DocumentSpec,
  category: string,
): string {
  return `templates/${policy.extends?.templates ?? policy.id}/${template.replaceAll('{category}', category)}`;
}

function filesOf(policy: PolicyBundle, spec: DocumentSpec): readonly TemplateFile[] {
  const files = new Map<string, string[]>();
  for (const category of spec.categories) {
    const file = templateFile(policy, spec, category);
    files.set(file, [...(files.get(file) ?? []), category]);
  }
  return [...files].map(([file, categories]) => ({ document: spec.id, file, categories }));
}

/**
 * Reads, checks and compiles each template of the policy's documents, once however many categories
 * it serves: its tags hold for the form of every one. A file that is not there, a mistake of a tag
 * or a tag that names no field is an error; a field that the form's own document does not print is
 * a warning, or an error where the field says must_print. `only`: this document of this category.
 */
export async function loadTemplates(
  root: string,
  policy: PolicyBundle,
  only?: { readonly document: string; readonly category: string },
): Promise<LoadedTemplates> {
  const files = policy.documents
    .flatMap((spec) => filesOf(policy, spec))
    .filter(
      ({ document, categories }) =>
        only === undefined || (document === only.document && categories.includes(only.category)),
    );
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const loaded = await Promise.all(
    files.map((file) => guarded(file.file, report, () => loadTemplate(root, policy, file))),
  );
  return {
    templates: loaded.flatMap((each) => each?.templates ?? []),
    problems: [...problems, ...loaded.flatMap((each) => each?.problems ?? [])],
  };
}

async function loadTemplate(
  root: string,
  policy: PolicyBundle,
  { document, file, categories }: TemplateFile,
): Promise<LoadedTemplates> {
  const path = join(root, file);
  const bytes = await readBytes(path).catch(() => undefined);
  if (bytes === undefined && existsSync(path)) {
    const message = '打不开这个模板：要的是一个可以读的 .docx 文件';
    return { templates: [], problems: [{ file, message, severity: 'error' }] };
  }
  if (bytes === undefined) {
    const make = `npm run -s shenbao -- new template --policy ${policy.id} --category ${categories[0] ?? ''} --document ${document}`;
    const message = `没有这个模板；可先运行 ${make}`;
    return { templates: [], problems: [{ file, message, severity: 'error' }] };
  }
  const kind = documentKind(document);
  const forms = categories.flatMap((category) => policy.forms[category] ?? []);
  const names = typeof kind.names === 'function' ? forms.map(kind.names) : [kind.names];
  const made = tryCompile(bytes, forms, commonNames(names));
  if (made.kind === 'made') {
    const { compiled } = made;
    return {
      templates: [{ policy: policy.id, document, categories, file, compiled }],
      problems:
        kind.printsForm === true
          ? forms.flatMap((form) => unprintedFields(file, form, compiled))
          : [],
    };
  }
  const refused = openDocument(bytes);
  if (refused.kind === 'refused') {
    const message = explainOpenIssue(refused.issue, policy.words);
    return { templates: [], problems: [{ file, message, severity: 'error' }] };
  }
  // Told of each form by itself: a name that one of them lacks is well known to the others.
  const told =
    names.length > 1 ? tellByForm(bytes, forms, names) : made.problems.map(formatTemplateProblem);
  return {
    templates: [],
    problems: told.map((message) => ({ file, message, severity: 'error' })),
  };
}

type Compiling =
  | { readonly kind: 'made'; readonly compiled: CompiledTemplate }
  | { readonly kind: 'wrong'; readonly problems: TemplateError['problems'] };

function tryCompile(
  bytes: Uint8Array,
  forms: readonly Form[],
  fields: ReturnType<typeof commonNames>,
): Compiling {
  try {
    const options = fields === undefined ? {} : { fields, labels: labelsOf(forms) };
    return { kind: 'made', compiled: compileTemplate(bytes, options) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { kind: 'wrong', problems: error.problems };
  }
}

/** Each mistake once, with the categories it is one for where it isn't one for all. */
function tellByForm(
  bytes: Uint8Array,
  forms: readonly Form[],
  names: readonly NonNullable<ReturnType<typeof commonNames>>[],
): readonly string[] {
  const titles = new Map<string, string[]>();
  forms.forEach((form, index) => {
    const made = tryCompile(bytes, [form], names[index]);
    for (const problem of made.kind === 'wrong' ? made.problems : []) {
      const message = formatTemplateProblem(problem);
      titles.set(message, [...(titles.get(message) ?? []), form.title]);
    }
  });
  return [...titles].map(([message, among]) =>
    among.length === forms.length
      ? message
      : `${message}（各类别共用这个模板，这一栏在“${among.join('”“')}”的申报书里没有）`,
  );
}

/** Fields and columns by their labels, as an author may write them. */
function labelsOf(forms: readonly Form[]): ReadonlyMap<string, string> {
  const all = forms.flatMap((form) => [...allFields(form), ...workedFields(form)]);
  return new Map(
    [...all.flatMap(({ columns = [] }) => columns), ...all].map(({ id, label }) => [label, id]),
  );
}

function unprintedFields(
  file: string,
  form: Form,
  { tags = {} }: CompiledTemplate,
): readonly Problem[] {
  // An option ticked by itself prints its field as well: {{勾选 answer.org_size "large"}}.
  const ticked = tags['answer']?.of ?? {};
  return [...allFields(form), ...workedFields(form)].flatMap(
    ({ id, label, mustPrint, says }): Problem[] => {
      // What 其他 is stands beside its box.
      if (id in tags || id in ticked || says !== undefined) return [];
      const message = `没有标签打印“${label}”（${id}）`;
      return [{ file, message, severity: mustPrint === true ? 'error' : 'warning' }];
    },
  );
}
