import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { goTo } from '../kit/page-steps.ts';

const apply = '/fj-2023-1/scenario/apply/';

async function openDraft(page: Page, answers: Readonly<Record<string, unknown>>): Promise<void> {
  await page.goto(`${apply}#:draft`);
  await page.locator('.apply[data-live]').waitFor();
  const draft = JSON.stringify({ policy: 'fj-2023-1', category: 'scenario', answers });
  await page
    .locator('#draft-file')
    .setInputFiles({ name: 'd.json', mimeType: 'application/json', buffer: Buffer.from(draft) });
  await expect(page.locator('#draft-said')).toContainText('这份草稿带入');
}

const rest = { task: '某任务', deliverable: '某报告', owner: '王某某' };

test('of a table only the wrong cell is marked, and its error leads there', async ({ page }) => {
  await openDraft(page, {
    milestones: [
      { stage: '设计', from: '2024-01', to: '2024-02', ...rest },
      { stage: '验收', from: '2024-03', to: '不知道', ...rest },
    ],
  });
  await goTo(page, '#progress');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('#errors')).toBeFocused();
  const wrong = page.locator('#field-milestones [aria-invalid="true"]');
  await expect(wrong).toHaveCount(1);
  await expect(wrong).toHaveValue('不知道');
  await expect(wrong).toHaveAttribute('aria-describedby', 'f-milestones.2.to-error');
  await expect(page.locator('[id="f-milestones.2.to-error"]')).toContainText('“结束”');
  await expect(page.locator('#field-milestones .list-tools__wrong')).toHaveText('要改 1 行');

  // A blank row between the two counts on the page, so it counts in the sentence.
  const error = page.locator('#errors a').filter({ hasText: '“结束”' });
  await expect(error).toContainText('第 2 行');
  await page.locator('#field-milestones').getByRole('button', { name: '添加一行' }).click();
  await page.getByRole('button', { name: '第 3 行：上移、下移、删除' }).click();
  await page.getByRole('button', { name: '第 3 行上移' }).click();
  await expect(error).toContainText('第 3 行');
  await error.click();
  await expect(wrong).toBeFocused();

  // From 检查答案 as well.
  await goTo(page, '#:answers');
  await expect(page.getByRole('button', { name: /^必改 \d/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.locator('.answers__faults li').filter({ hasText: '“结束”' }).getByRole('link').click();
  await expect(wrong).toBeFocused();
});

test('the evidence that answers call for stands above what may be added to it', async ({
  page,
}) => {
  await openDraft(page, { legal_entity: true });
  await goTo(page, '#evidence');
  const top = async (selector: string): Promise<number> =>
    (await page.locator(selector).boundingBox())?.y ?? NaN;
  await expect(page.locator('.evidence > li').first()).toContainText('附件 1');
  expect(await top('.evidence')).toBeLessThan(await top('#s-evidence fieldset'));
});
