import {
  problemsMax
} from "./chunk-3RPIOLJO.js";

// harness/scenarios/parse-yaml.ts
import { Composer, Lexer, Parser } from "yaml";
var nestingDepthMax = 32;
var options = {
  schema: "failsafe",
  version: "1.2",
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent"
};
var hints = {
  TAB_AS_INDENT: "indent with spaces",
  BLOCK_AS_IMPLICIT_KEY: "a text with a colon and a blank in it stands in quotes",
  BAD_SCALAR_START: "put the text in quotes",
  MISSING_CHAR: "compare the brackets, quotes and commas of this line"
};
var hintFor = (code, lineText) => {
  if (/^ *\t/.test(lineText)) return hints["TAB_AS_INDENT"];
  return lineText.includes("${") ? 'between { } or [ ], an axis stands in quotes: "${Axis}"' : hints[code];
};
var reportFirstOfEachLine = (source, errors) => {
  let lastLine = 0;
  for (const { pos, code, message } of errors) {
    const { line } = source.place(pos[0]);
    if (line === lastLine) continue;
    lastLine = line;
    source.report(pos[0], "yaml", `not YAML: ${firstLine(message)}`, hintFor(code, source.lineText(line)));
    if (source.problems.length >= problemsMax) return;
  }
};
var firstLine = (text) => {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length > 120 ? `${line.slice(0, 119)}\u2026` : line;
};
var TooDeep = class extends Error {
};
function* tokens(text) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    if (parser.stack.length > nestingDepthMax + 1) throw new TooDeep(String(parser.offset));
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}
var parseYaml = (source) => {
  try {
    const documents = [...new Composer(options).compose(tokens(source.text), true, source.text.length)];
    for (const { errors, warnings } of documents) reportFirstOfEachLine(source, [...errors, ...warnings]);
    const second = documents.find((document, index) => index > 0 && document.contents !== null);
    if (second?.contents) {
      source.report(second.contents.range[0], "yaml", "a second document begins here; a file holds one");
    }
    const contents = documents[0]?.contents;
    if (contents) return contents;
    if (source.problems.length === 0) source.reportWhole("empty", "is empty");
    return void 0;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    source.report(Number(error.message), "too-much", `nested more than ${nestingDepthMax} deep`);
    return void 0;
  }
};

export {
  parseYaml
};
