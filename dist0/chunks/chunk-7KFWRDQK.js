import {
  HuntSheet,
  chunkSize,
  huntConstraints,
  readHunt
} from "./chunk-FGZAHFFI.js";
import {
  isGivenUp
} from "./chunk-LB7PVBCZ.js";
import {
  caseLine,
  readCase,
  sealResults,
  unsealResults
} from "./chunk-U2FUGU44.js";
import {
  RunSheet
} from "./chunk-7ED7QEYS.js";

// harness/runner/parts/compose.ts
var takenLine = ({ result, ...about }) => `{"case":${caseLine(result)}${Object.entries(about).map(([key, value]) => `,"${key}":${JSON.stringify(value)}`).join("")}}`;
var readTaken = (line) => {
  const { case: result, ...about } = JSON.parse(line);
  return { ...about, result: readCase(JSON.stringify(result)) };
};
var huntLine = (chunk) => JSON.stringify({ chunk });
var readHuntLine = (line) => JSON.parse(line).chunk;
var composeRun = (header, { parts }) => {
  const sheet = new RunSheet(header);
  let goesOn = true;
  for (const line of parts.flatMap(({ lines }) => lines)) {
    if (!goesOn) break;
    goesOn = sheet.take(readTaken(line));
  }
  if (goesOn) throw new Error("the parts of a run do not have all of its cases");
  const results = sheet.results();
  return { kind: "run", text: sealResults(results), results };
};
var composeHunt = (header) => {
  const sheet = new HuntSheet();
  const texts = [sheet.header(header)];
  let isOver = false;
  return {
    take: (chunk) => {
      if (isOver) return;
      texts.push(sheet.chunk(chunk));
      isOver = isGivenUp(chunk);
    },
    whole: () => {
      const sum = sheet.sum();
      const constraints = huntConstraints(sum);
      return {
        kind: "hunt",
        text: [...texts, sheet.footer("complete", constraints)].join(""),
        header,
        sum,
        constraints
      };
    }
  };
};
var composeChunks = (header, chunks) => {
  const hunt = composeHunt(header);
  for (const chunk of chunks) hunt.take(chunk);
  return hunt.whole();
};
function* chunksOf({ parts }) {
  for (const { lines } of parts) for (const line of lines) yield readHuntLine(line);
}
var compose = (file) => {
  const { whole } = file.header;
  if ("worlds" in whole) return composeChunks(whole, chunksOf(file));
  if (!("profile" in whole)) throw new Error("a recording is not merged");
  return composeRun(whole, file);
};
var readWhole = (text) => {
  const run = unsealResults(text);
  if (run.ok) return { kind: "run", text, results: run.results };
  const hunt = readHunt(text);
  return hunt.ok && hunt.hunt.end === "complete" ? composeChunks(hunt.hunt.header, hunt.hunt.chunks) : void 0;
};

// harness/runner/parts/part-range.ts
var unitSizeOf = ({ whole }) => "worlds" in whole ? chunkSize : 1;
var partCountMax = (header) => Math.ceil(header.count / unitSizeOf(header));
var partRange = (header, part) => {
  const units = partCountMax(header);
  const begin = (of) => Math.min(header.count, Math.floor(of * units / header.of) * unitSizeOf(header));
  const from = begin(part - 1);
  return { from, count: begin(part) - from };
};

export {
  takenLine,
  readTaken,
  huntLine,
  readHuntLine,
  composeHunt,
  compose,
  readWhole,
  partCountMax,
  partRange
};
