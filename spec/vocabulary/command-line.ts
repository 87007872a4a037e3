import type { CommandLine } from './unit.ts';

/** Splits at semicolons that are words of their own and not quoted (systemd.service(5), "Command lines"). */
const splitAtSemicolons = (value: string): readonly string[] => {
  const parts: string[] = [];
  let start = 0;
  let quote: string | undefined;
  let wordStart = true;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] as string;
    const blank = character === ' ' || character === '\t';
    if (character === '\\') index += 1;
    else if (quote !== undefined) quote = character === quote ? undefined : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ';' && wordStart && /^(?:[ \t]|$)/.test(value.slice(index + 1, index + 2))) {
      parts.push(value.slice(start, index));
      start = index + 1;
    }
    wordStart = blank && quote === undefined;
  }
  return [...parts, value.slice(start)];
};

const parseOne = (text: string): CommandLine => {
  const prefixes = /^[-@:+!|]*/.exec(text)?.[0] ?? '';
  return { prefixes, ignoreFailure: prefixes.includes('-'), line: text.slice(prefixes.length).trim() };
};

/**
 * The command lines of one Exec*= assignment, usually one. What has no program after its prefixes is left out, so that
 * an empty result from a value that is not empty means a mistake.
 */
export const parseCommandLines = (value: string): readonly CommandLine[] =>
  splitAtSemicolons(value)
    .map((part) => parseOne(part.trim()))
    .filter(({ line }) => line !== '');
