/** A command of a `console` block, and what the block says that it prints. */
export interface Step {
  readonly command: string;
  readonly printed: readonly string[];
}

/** A part of a Markdown document, in the order of the document. Joined again, the parts are its text. */
export type Part =
  /** What nobody executes: prose, and blocks that are only shown. */
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  /** A block that shows a whole file: ` ```yaml mine/first.yaml `. */
  | {
      readonly kind: 'file';
      readonly language: string;
      readonly name: string;
      readonly content: readonly string[];
    }
  /** A block that shows a change to a file: ` ```diff mine/first.yaml `. */
  | { readonly kind: 'change'; readonly name: string; readonly content: readonly string[] }
  /** A ` ```console ` block. */
  | { readonly kind: 'console'; readonly steps: readonly Step[] };

const fence = '```';

/** A shell's prompt in a block of another kind is a command that nobody would execute. A block with a name is a file. */
const looksExecutable = (language: string, name: string | undefined, content: readonly string[]): boolean =>
  (name === undefined && ['sh', 'bash', 'shell', 'shell-session'].includes(language)) ||
  content.some((line) => line.startsWith('$ '));

const readSteps = (content: readonly string[], refuse: (why: string) => never): readonly Step[] => {
  const steps: { command: string; printed: string[] }[] = [];
  for (const line of content) {
    const last = steps.at(-1);
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), printed: [] });
    else if (last === undefined) refuse('a console block begins with a command: "$ …"');
    else last.printed.push(line);
  }
  if (steps.length === 0) refuse('a console block holds at least one command: "$ …"');
  return steps;
};

const readBlock = (info: string, content: readonly string[], refuse: (why: string) => never): Part => {
  const [language = '', name, ...rest] = info.split(/\s+/u);
  const asText: Part = { kind: 'text', lines: [`${fence}${info}`, ...content, fence] };
  if (language === 'console') {
    if (name === undefined) return { kind: 'console', steps: readSteps(content, refuse) };
    if (name !== 'no-run:' || rest.length === 0) refuse('what is not executed says why: ```console no-run: REASON');
    return asText;
  }
  if (looksExecutable(language, name, content)) refuse('commands stand in console blocks, which are executed');
  if (name === undefined) return asText;
  if (rest.length > 0 || !/^\w[\w./-]*$/u.test(name) || name.includes('..')) refuse('the name of a file in the folder');
  return language === 'diff' ? { kind: 'change', name, content } : { kind: 'file', language, name, content };
};

/**
 * Reads a Markdown document for what a reader would execute. Throws where a block is neither executed nor marked as one
 * that is not, with the line of the document, which `shownAs` names.
 */
export const parseDocument = (text: string, shownAs: string): readonly Part[] => {
  const lines = text.split('\n');
  const parts: Part[] = [];
  let plain: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!line.startsWith(fence)) {
      plain.push(line);
      continue;
    }
    const refuse = (why: string): never => {
      throw new Error(`${shownAs}:${at + 1}: ${why}`);
    };
    const end = lines.indexOf(fence, at + 1);
    if (end === -1) refuse('this block has no end');
    parts.push({ kind: 'text', lines: plain }, readBlock(line.slice(fence.length), lines.slice(at + 1, end), refuse));
    plain = [];
    at = end;
  }
  return [...parts, { kind: 'text', lines: plain }];
};
