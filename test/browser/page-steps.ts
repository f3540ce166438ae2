import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Opens a category's form and waits until it answers. `route` begins with #. */
export async function openApply(page: Page, category: string, route = ''): Promise<void> {
  await page.goto(`/fj-2023-1/${category}/apply/${route}`);
  await page.locator('.apply[data-live]').waitFor();
}

/** Another page of the tool that is open, without loading it anew. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

/** What axe finds wrong, each with the first element it is wrong with. */
export async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
