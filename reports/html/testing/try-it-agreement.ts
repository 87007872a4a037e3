import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { worldAt } from '../../../harness/generators/world-at.ts';
import { playCase } from '../../../harness/runner/play-case.ts';
import type { Player } from '../../../harness/runner/player.ts';
import { loadOwnScenarios, scenariosFolder } from '../../../harness/scenarios/own-scenarios.ts';
import { toYaml } from '../../../harness/scenarios/to-yaml.ts';
import { browserBundle } from '../../../scripts/browser-bundle.js';
import { launchChromium } from '../../../scripts/chromium.js';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Actor } from '../try-it/attempt.ts';

/** A scenario as text, and the worlds that it stands for by the names that its cases get. */
export interface Sample {
  readonly text: string;
  readonly cases: readonly (readonly [name: string, world: World])[];
}

/** The seed of the worlds that are drawn. */
const seed = 2024;

/** Worlds that the generator draws, each written as a scenario. */
export const drawnSamples = (count: number): readonly Sample[] =>
  Array.from({ length: count }, (_, index): Sample => {
    const world = worldAt(seed, index);
    return { text: toYaml(world, { title: 'drawn', rules: ['PROC-1'] }), cases: [['tried', world]] };
  });

/** Every scenario that comes with killspec, as its file has it. */
export const ownSamples = (): readonly Sample[] => {
  const loaded = loadOwnScenarios();
  if (!loaded.ok) throw new Error('our own scenarios cannot be read');
  return loaded.scenarios.map(({ name, cases }) => ({
    text: readFileSync(join(scenariosFolder(), `${name}.yaml`), 'utf8'),
    cases: cases.map((each) => [`tried${each.name.slice(name.length)}`, each.world]),
  }));
};

/** The name of each case, and the whole of what came of it. */
export type Said = readonly (readonly [name: string, outcome: string])[];

/** What the tab says. */
export const saidInPage = (
  page: Page,
  samples: readonly Sample[],
  { name }: Profile,
  actor: Actor = { kind: 'reference' },
): Promise<Said> =>
  page.evaluate(
    `(async () => {
      const all = [];
      for (const text of ${JSON.stringify(samples.map(({ text }) => text))})
        for (const [name, outcome] of await tried.outcomesOf(text, ${JSON.stringify(name)}, ${JSON.stringify(actor)}))
          all.push([name, JSON.stringify(outcome)]);
      return all;
    })()`,
  );

/** What the command line says, with the player that it opens. */
export const saidInNode = async (samples: readonly Sample[], profile: Profile, player: Player): Promise<Said> => {
  const said: (readonly [string, string])[] = [];
  for (const [name, world] of samples.flatMap(({ cases }) => cases)) {
    said.push([name, JSON.stringify((await playCase(world, player, { profile })).outcome)]);
  }
  return said;
};

/** What both say, asked at the same time. */
export const saidInBoth = async (
  asked: Page,
  samples: readonly Sample[],
  profile: Profile,
  player: Player,
): Promise<{ readonly page: Said; readonly node: Said }> => {
  const inPage = saidInPage(asked, samples, profile);
  await setImmediate();
  const node = await saidInNode(samples, profile, player);
  return { page: await inPage, node };
};

/** A page that has the code of the tab, and nothing else. */
export const openOraclePage = async (): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await browserBundle('reports/html/try-it/outcomes-of.ts', 'tried') });
  return { page, close: () => browser.close() };
};
