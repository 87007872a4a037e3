import { escapeMarkup } from '../formats/escape-markup.ts';
import { printable } from '../formats/printable.ts';
import type { Block, Document } from './document.ts';

const escaped = (text: string): string => escapeMarkup(printable(text));

const address = /https:\/\/[\w./#-]*[\w/-]/g;

const inline = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? `<code>${escaped(part.slice(1, -1))}</code>`
        : escaped(part).replace(address, (url) => `<a href="${url}">${url}</a>`),
    )
    .join('');

const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;

const elementOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</ul>`;
    case 'code':
      return `<pre class="${block.language}">${block.lines.map(escaped).join('\n')}</pre>`;
    case 'table':
      return `<div class="wide"><table>\n${[row(block.header, 'th'), ...block.rows.map((each) => row(each, 'td'))].join('\n')}\n</table></div>`;
  }
};

const style = `
:root { color-scheme: light dark; --line: #8885; --tint: #8881; }
body { max-width: 54rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin-top: 2.2rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { margin-top: 1.6rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
pre { padding: .7rem .9rem; overflow-x: auto; line-height: 1.4; background: var(--tint); border-radius: 4px; }
pre.text { border-left: 3px solid var(--line); }
table { border-collapse: collapse; }
.wide { overflow-x: auto; }
th, td { padding: .3rem .7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
`.trim();

const titleOf = (document: Document): string => {
  const heading = document.find((block) => block.kind === 'heading');
  return heading === undefined ? '' : escaped(heading.text);
};

/** A document as one file of HTML that needs no other. */
export const toHtml = (document: Document): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${titleOf(document)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    ...document.map(elementOf),
    '</body>',
    '</html>',
    '',
  ].join('\n');
