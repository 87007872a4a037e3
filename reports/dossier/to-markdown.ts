import { printable } from '../formats/printable.ts';
import type { Block, Document } from './document.ts';

/**
 * Characters that Markdown would take for more than themselves, anywhere or at the beginning; code keeps them as they are,
 * and so do addresses.
 */
const escaped = (text: string): string =>
  printable(text)
    .split(/(`[^`]*`|https:\/\/\S+)/)
    .map((part) => (/^(?:`|https:)/.test(part) ? part : part.replace(/[\\*_<>[\]|~]/g, String.raw`\$&`)))
    .join('')
    .replace(/^(?=[#+-]|\d+\.)/, '\\');

const cell = (text: string): string => escaped(text).replaceAll('`|`', '`¦`');

/** A fence that no line of the code can end. */
const fenceFor = (lines: readonly string[]): string =>
  lines.some((line) => line.includes('```')) ? '~'.repeat(8) : '```';

const linesOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${escaped(block.text)}`];
    case 'paragraph':
      return [escaped(block.text)];
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`);
    case 'code': {
      const fence = fenceFor(block.lines);
      return [`${fence}${block.language}`, ...block.lines.map(printable), fence];
    }
    case 'table':
      return [
        `| ${block.header.map(cell).join(' | ')} |`,
        `|${'---|'.repeat(block.header.length)}`,
        ...block.rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
      ];
  }
};

/** A document as Markdown. */
export const toMarkdown = (document: Document): string =>
  `${document.map((block) => linesOf(block).join('\n')).join('\n\n')}\n`;
