import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** What axe-core calls serious or critical, with the first place of each. */
export async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: Finding[] }>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
}

/** Pixels by which a page is wider than its window, and would scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth - window.innerWidth, 0));

/** Widths of a phone and of a desk, in pixels. */
const widths = [360, 1280];

/** All that is wrong with a page as it stands, on a phone and on a desk. */
export async function lookOver(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const over = await overflow(page);
    if (over > 0) found.push(`${over} px wider than ${width}`);
    for (const finding of await serious(page)) found.push(`at ${width}: ${finding}`);
  }
  return found;
}
