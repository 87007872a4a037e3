/**
 * The lines of a rendered page without what terminals need: colours, hyperlinks, and letters struck over themselves for
 * bold or over an underscore for italics. Tabs become blanks, so that indentation can be counted.
 */
export const plainLines = (source: string): readonly string[] =>
  source
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(hyperlink, '')
    .replace(colour, '')
    .replace(/\f/gu, '')
    .split('\n')
    .map((line) => withTabsExpanded(withoutOverstrikes(line)));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the control sequences to be removed.
const hyperlink = /\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const colour = /\u001b\[[\d;:]*[A-Za-z]/gu;

const withoutOverstrikes = (line: string): string => {
  if (!line.includes('\b')) return line;
  const shown: string[] = [];
  let struck: string | undefined;
  for (const character of line) {
    if (character === '\b') {
      struck = shown.pop() ?? struck;
    } else {
      shown.push(character === '_' && struck !== undefined ? struck : character);
      struck = undefined;
    }
  }
  return shown.join('');
};

const tabWidth = 8;

const withTabsExpanded = (line: string): string => {
  if (!line.includes('\t')) return line;
  let expanded = '';
  for (const character of line) {
    expanded += character === '\t' ? ' '.repeat(tabWidth - (expanded.length % tabWidth)) : character;
  }
  return expanded;
};
