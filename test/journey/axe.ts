import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the inbox, best practices and target sizes included, with the element it is about. */
export async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(root: string, options: object): Promise<AxeResults> } };
    const rules = { 'target-size': { enabled: true } };
    const found = await tool.run('wa-inbox', { resultTypes: ['violations'], rules });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, any }) => ({ html, why: any[0]?.message })),
    }));
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, why }) => `${id}: ${html.slice(0, 160)} ${why ?? ''}`));
}
