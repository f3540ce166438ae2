import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import { documentKind } from '../../compose/index.ts';
import type { DocumentSpec } from '../../policy/index.ts';
import { saveFile } from '../save-file.ts';

const head =
  '# 哪个模板做出哪份文书。模板在 templates/ 下同名的文件夹里，在 Word 或 WPS 里改；{category} 换成类别。\n';

/** A document that documents.yaml doesn't name yet, as it would stand there. */
export function newDocument(policy: PolicyBundle, id: string, words: Words): DocumentSpec {
  const { template = `${id.replaceAll('_', '-')}.docx` } = documentKind(id);
  const categories = policy.categories.map((category) => category.id);
  return { id, title: say(words, `document.title.${id}`), template, categories };
}

/** Adds a document to the policy's documents.yaml, after what its author wrote there. */
export async function listDocument(
  root: string,
  policyId: string,
  { id, title, template }: DocumentSpec,
): Promise<string> {
  const file = `content/policies/${policyId}/documents.yaml`;
  const before = await readFile(join(root, file), 'utf8').catch(() => head);
  const line = `${id}: {title: ${title}, template: "${template}"}\n`;
  await saveFile(join(root, file), (before.endsWith('\n') ? before : `${before}\n`) + line);
  return file;
}
