import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

let source: string | undefined;

const axeSource = (): string => {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return source;
};

/** What axe finds serious or critical on a page as it is now: the rule, and where. By all of its rules, or by some. */
export const seriousFaults = async (page: Page, rules: readonly string[] = []): Promise<readonly string[]> => {
  // Evaluated by the debugger: the policy of the file lets nobody add a script to it.
  await page.evaluate(axeSource());
  const only = rules.length === 0 ? {} : { runOnly: { type: 'rule', values: rules } };
  const options = JSON.stringify({ resultTypes: ['violations'], ...only });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('; ')}`);
};
