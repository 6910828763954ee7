import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag22aa'];

/** What axe finds in the pane: rule and element, one text each. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page })
    .include('iframe[title="Cobrança"]')
    // Fluent's own catchers of the Tab key: out of sight, and they pass the focus on at once.
    .exclude(['iframe[title="Cobrança"]', '[data-tabster-dummy]'])
    // An e-mail as it will be sent: nothing may run in its frame, not even axe.
    .exclude(['iframe[title="Cobrança"]', 'iframe[sandbox]'])
    .withTags(standards)
    .analyze();
  expect(passes.flatMap((rule) => rule.nodes).some((node) => node.target.length > 1)).toBe(true);
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.html}`));
}

/** Nothing of WCAG 2.2 AA that axe can see is missed in the pane as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  expect(await violations(page)).toEqual([]);
}
