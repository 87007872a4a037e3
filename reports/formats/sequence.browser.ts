import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { launchChromium } from '../../scripts/chromium.js';
import { hostileReport, hostileTexts } from './hostile-reports.ts';
import { printable } from './printable.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSequence } from './sequence.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  const mermaid = createRequire(import.meta.url).resolve('@mermaid-js/tiny/dist/mermaid.tiny.js');
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: readFileSync(mermaid, 'utf8') });
});

afterAll(async () => {
  await browser?.close();
});

interface Drawn {
  readonly actors: readonly string[];
  readonly messages: readonly string[];
  readonly notes: readonly string[];
  /** Elements that no diagram of ours has. */
  readonly strange: number;
}

/** What Mermaid itself makes of a diagram, with the settings that GitHub has: what cannot be parsed throws. */
const draw = (text: string): Promise<Drawn> =>
  page.evaluate(async (source) => {
    interface Mermaid {
      readonly initialize: (options: object) => void;
      readonly render: (id: string, source: string) => Promise<{ readonly svg: string }>;
    }
    const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
    const { svg } = await mermaid.render(`d${Math.floor(performance.now() * 1000)}`, source);
    const place = (globalThis as unknown as { document: { body: { innerHTML: string } } }).document.body;
    place.innerHTML = svg;
    const all = (selector: string): readonly { readonly textContent: string | null }[] => [
      ...(place as unknown as { querySelectorAll: (s: string) => Iterable<{ textContent: string }> }).querySelectorAll(
        selector,
      ),
    ];
    const texts = (selector: string): readonly string[] => [
      ...new Set(all(selector).map(({ textContent }) => textContent ?? '')),
    ];
    return {
      actors: texts('text.actor'),
      messages: texts('text.messageText'),
      notes: texts('text.noteText'),
      strange: all('script, img, a, iframe, foreignObject, b, details').length,
    };
  }, text);

const diagramOf = (markdown: string): string => /```mermaid\n([^]*?)\n```/.exec(markdown)?.[1] ?? '';

const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

test.each(hostileTexts.map((text) => [text]))('Mermaid draws %j as text', async (text) => {
  const { results, terms } = hostileReport(text);
  const drawn = await draw(diagramOf(renderMarkdown(results, terms)));
  expect(drawn.strange).toBe(0);
  // What it sent, what it got, and what was owed to it.
  expect(drawn.messages).toHaveLength(3);
  expect(new Set(drawn.actors.map(squeezed))).toEqual(new Set(['manager', squeezed(printable(text))]));
  expect(drawn.notes).toContain('stop requested');
});

const longTrace = (signalCount: number): Trace => ({
  header: {
    format: 'killspec-trace/1',
    unit: { name: 'x.service', sources: [{ file: 'x.service', text: '[Service]\n' }] },
    initially: { state: 'active', processes: [{ name: 'main', role: 'main' }] },
    resolutionUs: 1,
    latenessUs: 0,
    ordered: true,
    observed: ['request', 'signal'],
  },
  events: Array.from({ length: signalCount }, (_, atUs) => ({
    atUs,
    kind: 'signal' as const,
    from: 'manager' as const,
    to: 'main',
    signal: 'SIGTERM' as const,
    result: 'ok' as const,
  })),
  endUs: signalCount,
});

test('a diagram that GitHub would not draw is cut, and says so', async () => {
  const marks = { marks: new Map(), missing: [], broken: new Map() };
  const text = renderSequence({ trace: longTrace(2000), ...marks });
  expect(text.length).toBeLessThan(45_000);
  const drawn = await draw(text);
  expect(drawn.notes.at(-1)).toMatch(/^… and \d+ more$/u);
  expect(drawn.messages).toEqual(['SIGTERM']);
});
