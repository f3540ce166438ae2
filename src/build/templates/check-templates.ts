import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../base/index.ts';
import { fieldsOf } from '../../compose/index.ts';
import { allFields } from '../../form/index.ts';
import type { Form } from '../../form/index.ts';
import { compileTemplate, formatTemplateProblem, TemplateError } from '../../word/index.ts';
import type { CompiledTemplate, CompileOptions } from '../../word/index.ts';
import type { PolicyBundle } from '../load/project.ts';

/** The document that prints the whole form; others pick from it and from what people add. */
const application = 'application';

/** A template as documents.yaml names it for one category. */
interface NamedTemplate {
  readonly file: string;
  readonly document: string;
  /** Absent where the category has no form.yaml. */
  readonly form: Form | undefined;
}

function namedTemplates(policy: PolicyBundle): readonly NamedTemplate[] {
  const seen = new Set<string>();
  return policy.documents.flatMap(({ id, template, categories }) =>
    categories.flatMap((category) => {
      const file = `templates/${policy.id}/${template.replaceAll('{category}', category)}`;
      if (seen.has(file)) return [];
      seen.add(file);
      return [{ file, document: id, form: policy.forms[category] }];
    }),
  );
}

/** What tags a template may use: those of the form, or of what its document prints instead. */
export function templateOptions(document: string, form: Form | undefined): CompileOptions {
  const fields = form === undefined ? undefined : fieldsOf(document, form);
  return fields === undefined || form === undefined ? {} : { fields, labels: labelsOf(form) };
}

/** Fields and columns by their labels, as an author may write them. */
function labelsOf(form: Form): ReadonlyMap<string, string> {
  const all = allFields(form);
  return new Map(
    [...all.flatMap(({ columns = [] }) => columns), ...all].map(({ id, label }) => [label, id]),
  );
}

/**
 * Compiles each template that documents.yaml names: a file that is not there, a mistake of a tag or
 * a tag that names no field is an error; a field that the application does not print is a warning,
 * or an error where the field says must_print.
 */
export async function checkTemplates(
  root: string,
  policies: readonly PolicyBundle[],
): Promise<readonly Problem[]> {
  const found = policies.flatMap(namedTemplates).map((named) => checkTemplate(root, named));
  return (await Promise.all(found)).flat();
}

async function checkTemplate(root: string, named: NamedTemplate): Promise<readonly Problem[]> {
  const { file, document, form } = named;
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  if (bytes === undefined) return [{ file, message: '没有这个模板', severity: 'error' }];
  const isApplication = document === application && form !== undefined;
  try {
    const compiled = compileTemplate(bytes, templateOptions(document, form));
    return isApplication ? unprintedFields(file, form, compiled) : [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.problems.map((problem) => ({
      file,
      message: formatTemplateProblem(problem),
      severity: 'error',
    }));
  }
}

function unprintedFields(
  file: string,
  form: Form,
  { tags = {} }: CompiledTemplate,
): readonly Problem[] {
  // An option ticked by itself prints its field as well: {{勾选 answer.org_size "large"}}.
  const ticked = tags['answer']?.of ?? {};
  return allFields(form).flatMap(({ id, label, mustPrint }): Problem[] => {
    if (id in tags || id in ticked) return [];
    const message = `没有标签打印“${label}”（${id}）`;
    return [{ file, message, severity: mustPrint === true ? 'error' : 'warning' }];
  });
}
