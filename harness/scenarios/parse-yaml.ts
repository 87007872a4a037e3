import { Composer, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import { problemsMax, type SourceText } from './source-text.ts';

/** How deep collections may be nested. Our files need six; the library's recursion ends the process at thousands. */
export const nestingDepthMax = 32;

/** Every scalar stays the text that was written: a signal `0x10` and a version `1.10` are not numbers here. */
const options = {
  schema: 'failsafe',
  version: '1.2',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const hints: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon and a blank in it stands in quotes',
  BAD_SCALAR_START: 'put the text in quotes',
  MISSING_CHAR: 'compare the brackets, quotes and commas of this line',
};

const hintFor = (code: string, lineText: string): string | undefined => {
  if (/^ *\t/.test(lineText)) return hints['TAB_AS_INDENT'];
  return lineText.includes('${') ? 'between { } or [ ], an axis stands in quotes: "${Axis}"' : hints[code];
};

/** One mistake makes several errors on its line; the first says enough. */
const reportFirstOfEachLine = (source: SourceText, errors: readonly YAMLError[]): void => {
  let lastLine = 0;
  for (const { pos, code, message } of errors) {
    const { line } = source.place(pos[0]);
    if (line === lastLine) continue;
    lastLine = line;
    source.report(pos[0], 'yaml', `not YAML: ${firstLine(message)}`, hintFor(code, source.lineText(line)));
    if (source.problems.length >= problemsMax) return;
  }
};

const firstLine = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};

class TooDeep extends Error {}

/** The library's own way from text to tree, stopped where the nesting passes the bound. */
function* tokens(text: string) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // The stack holds the document besides the collections.
    if (parser.stack.length > nestingDepthMax + 1) throw new TooDeep(String(parser.offset));
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/**
 * Parses the file's only document. `undefined` where there is none; what is wrong with it, and whatever YAML can do
 * that these files do not use, is reported to the source.
 */
export const parseYaml = (source: SourceText): ParsedNode | undefined => {
  try {
    const documents = [...new Composer(options).compose(tokens(source.text), true, source.text.length)];
    for (const { errors, warnings } of documents) reportFirstOfEachLine(source, [...errors, ...warnings]);
    const second = documents.find((document, index) => index > 0 && document.contents !== null);
    if (second?.contents) {
      source.report(second.contents.range[0], 'yaml', 'a second document begins here; a file holds one');
    }
    const contents = documents[0]?.contents;
    if (contents) return contents;
    if (source.problems.length === 0) source.reportWhole('empty', 'is empty');
    return undefined;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    source.report(Number(error.message), 'too-much', `nested more than ${nestingDepthMax} deep`);
    return undefined;
  }
};
