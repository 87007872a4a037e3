/**
 * Leaves out of a roff source what its conditions exclude, as a terminal's formatter would: `n` holds, `t` does not. Lines
 * continued by a backslash are joined, definitions of macros and ignored parts are skipped. What is left are the lines
 * that would be formatted, in order.
 */
export const linesThatHold = (source: string): readonly string[] => {
  const kept: string[] = [];
  /** One entry an open `\{`: whether what it encloses is formatted. */
  const blocks: boolean[] = [];
  /** What the last `.ie` at each depth said, for its `.el`. */
  const otherwise: boolean[] = [];
  let skippingTo: string | undefined;
  for (const line of source.replace(/\\\r?\n/gu, '').split(/\r?\n/u)) {
    if (skippingTo !== undefined) {
      if (line.trimEnd() === skippingTo) skippingTo = undefined;
      continue;
    }
    const unread = /^[.'][ \t]*(?:ig|(?:de|am)1?[ \t]+\S+)(?![^ \t])[ \t]*(?<end>\S*)/u.exec(line);
    if (unread !== null && blocks.every(Boolean)) {
      skippingTo = `.${unread.groups?.['end'] || '.'}`;
      continue;
    }
    const formatted = enter(line, blocks, otherwise);
    if (formatted !== '' && !/^[.'][ \t]*$/u.test(formatted)) kept.push(formatted);
    else if (line.trim() === '' && blocks.every(Boolean)) kept.push('');
  }
  return kept;
};

/** Follows the conditions and braces of one line; gives what of it is formatted, perhaps nothing. */
const enter = (line: string, blocks: boolean[], otherwise: boolean[]): string => {
  let rest = line;
  let holds = blocks.every(Boolean);
  for (;;) {
    const condition = /^[.']?[ \t]*(?<word>if|ie|el)\b[ \t]*/u.exec(rest);
    if (condition === null || !/^[.']/u.test(rest)) break;
    const word = condition.groups?.['word'];
    const test = word === 'el' ? undefined : evaluated(rest.slice(condition[0].length));
    const verdict = test?.holds ?? !(otherwise.pop() ?? true);
    if (word === 'ie') otherwise.push(verdict);
    rest = rest.slice(condition[0].length + (test?.length ?? 0)).trimStart();
    holds &&= verdict;
    if (rest.startsWith('\\{')) {
      blocks.push(verdict);
      rest = rest.slice(2).trimStart();
    }
  }
  const text = rest.replaceAll('\\{', '').replaceAll('\\}', '');
  for (const brace of rest.match(/\\[{}]/gu) ?? []) {
    if (brace === '\\{') blocks.push(false);
    else blocks.pop();
  }
  return holds ? text : '';
};

interface Condition {
  readonly holds: boolean;
  /** How many characters it takes. */
  readonly length: number;
}

/**
 * A condition: `n`, `t`, or a number that is positive, all perhaps negated. The register that tells groff from other
 * formatters is 1. A comparison of strings, or what we do not know, does not hold.
 */
const evaluated = (text: string): Condition => {
  const match = /^(?<not>!?)(?<what>[noet]\b|\\n\(\.g|\\n\[\.g\]|-?\d+|'[^']*'[^']*'|\S*)/u.exec(text);
  const what = match?.groups?.['what'] ?? '';
  const plain = what === 'n' || what === 'o' || /^\\n.*\.g/u.test(what) || Number.parseInt(what, 10) > 0;
  return { holds: match?.groups?.['not'] === '!' ? !plain : plain, length: match?.[0].length ?? 0 };
};
