import { cleanFileName, say } from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import { textAt } from '../application.ts';
import type { DeskCase } from './case-of.ts';

/** Who applied for what, as every document about it says. */
export function namedOf({ desk, category, application, number }: DeskCase) {
  return {
    policy: { title: desk.policy.title, docNo: desk.policy.docNo },
    stage: desk.review.stage,
    unit: textAt(application, 'org_name'),
    uscc: textAt(application, 'uscc'),
    category: category.title,
    project: textAt(application, 'project_name'),
    number,
    code: application.code ?? '',
  };
}

/** `初审记录-福建某某科技有限公司-2026-03-02.docx`, without characters a disk refuses. */
export function fileNameOf({ desk, application }: DeskCase, title: string, day: Day): string {
  const unit = cleanFileName(textAt(application, 'org_name'), 40);
  return say(desk.words, 'review.document_file', {
    title: cleanFileName(title, 40),
    unit: unit === '' ? say(desk.words, 'review.unnamed') : unit,
    day,
  });
}
