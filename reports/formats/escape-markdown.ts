import { printable } from './printable.ts';

// What begins emphasis, code, links, images, HTML, entities, strikethrough, mathematics, emoji, a cell.
const inline = /[\\`*_[\]<>&~$|^]|:(?=\S)/g;

// What makes a block of a line that begins with it.
const block = /^(\s*)([-+=#>]|\d+(?=[.)]))/;

// Addresses, people and issues become links by themselves; invisible characters keep their parts apart.
const linking = /@|#(?=\d)|(?<=www)\./gi;

/** Text as it stands in a line of Markdown, GitHub's too: nothing of it is markup. */
export const escapeMarkdown = (text: string): string =>
  printable(text)
    .replaceAll(linking, (found) => `\u2060${found}\u2060`)
    .replaceAll(inline, String.raw`\$&`)
    .replace(block, (_all, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\u2060` : `${space}\\${mark}`,
    );

/** Text as code within a line. */
export const markdownCode = (text: string): string => {
  const shown = printable(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^[`\s]|[`\s]$/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
};
