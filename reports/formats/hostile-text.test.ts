import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { isFailure } from '../../harness/runner/outcome.ts';
import { rankFailures } from '../../harness/runner/rank-failures.ts';
import { renderAnnotations } from './annotations.ts';
import { renderBadge } from './badge.ts';
import { renderGroups, renderTally } from './console.ts';
import { hostileReport, hostileTexts } from './hostile-reports.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import { sarifFaults } from './sarif-schema.ts';

/** What GitHub's runner takes for an order: the same as its own parser, which looks behind white space, too. */
const orderIn = (line: string): readonly [level: string, keys: readonly string[]] | undefined => {
  const found = /^\s*::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::/.exec(line);
  if (found !== null) return [found[1] ?? '', (found[2] ?? '').split(',').map((pair) => pair.split('=')[0] ?? '')];
  return /##\[/.test(line) ? ['##', []] : undefined;
};

// GitHub makes links of `http://…`, `www.…` and addresses, not of every word that could be a domain.
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });
const namesPage = /\bwww\.\w/;

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}

/** Every token of a text, and what stands in HTML. */
const parse = (
  text: string,
): { readonly types: readonly string[]; readonly html: readonly string[]; readonly pages: readonly string[] } => {
  const all = (tokens: readonly Token[]): readonly Token[] =>
    tokens.flatMap((token) => [token, ...all(token.children ?? [])]);
  const tokens = all(markdown.parse(text, {}));
  return {
    types: tokens.map(({ type }) => type),
    pages: tokens
      .filter(({ type, content }) => type === 'text' && namesPage.test(content))
      .map(({ content }) => content),
    html: tokens.filter(({ type }) => type.startsWith('html')).map(({ content }) => content.trim()),
  };
};

const ours: readonly string[] = [
  'heading_open',
  'heading_close',
  'paragraph_open',
  'paragraph_close',
  'inline',
  'text',
  'text_special',
  'strong_open',
  'strong_close',
  'ordered_list_open',
  'ordered_list_close',
  'bullet_list_open',
  'bullet_list_close',
  'list_item_open',
  'list_item_close',
  'code_inline',
  'fence',
  'html_block',
];

test.each(hostileTexts.map((text) => [text]))('%j stays text in every format', (text) => {
  const { results, terms } = hostileReport(text);
  const failing = results.cases.filter(({ outcome }) => isFailure(outcome)).length;

  const sarif = renderSarif(results, terms);
  expect(sarifFaults(sarif)).toEqual([]);
  const messages = [...sarif.matchAll(/"message": \{\s*"text": (".*")\s*\}/g)].map(([, said]) =>
    JSON.parse(said ?? ''),
  );
  // One of them twice: that killspec itself failed is told of the run, too.
  expect(messages).toHaveLength(failing + 1);
  expect(messages.filter((said: string) => /(?<!\\)\]\(/.test(said))).toEqual([]);

  const { types, html, pages } = parse(renderMarkdown(results, terms));
  const count = (type: string): number => types.filter((each) => each === type).length;
  expect({
    strange: types.filter((type) => !ours.includes(type)),
    html,
    pages,
    heading: count('heading_open'),
    strong: count('strong_open'),
    fence: count('fence'),
    items: count('list_item_open'),
  }).toEqual({
    strange: [],
    html: [`<details><summary>${failing} cases fail</summary>`, '</details>'],
    pages: [],
    heading: 3,
    strong: 1,
    fence: 1,
    items: 2 * failing,
  });

  const orders = renderAnnotations(results, terms).trimEnd().split('\n').map(orderIn);
  expect(orders).toHaveLength(failing);
  for (const order of orders) expect(order?.[1]).toEqual(['file', 'line', 'title']);
  const { name, version } = results.header.implementation;
  const shown = [renderTally(`${name} ${version}`, results), renderGroups(rankFailures(results.cases))].join('\n');
  expect(shown.split('\n').flatMap((line) => orderIn(line) ?? [])).toEqual([]);

  expect(Object.keys(JSON.parse(renderBadge(results, terms)) as object)).toEqual([
    'schemaVersion',
    'label',
    'message',
    'color',
  ]);
});
