import {
  inChunks
} from "./chunk-4FWTKTQV.js";
import {
  caseChunkSize,
  playInTurn
} from "./chunk-ATDWJ2H6.js";
import {
  RunSheet,
  runHeader,
  takenCase
} from "./chunk-KSVUT2YY.js";

// harness/runner/run-cases.ts
var runCases = async (cases, player, options) => {
  const sheet = new RunSheet(runHeader(cases, player.implementation, options), options);
  await playRun(cases, player, options, sheet);
  return sheet.results();
};
var playRun = async (cases, player, options, sheet, makers) => {
  const isInterrupted = () => options.signal?.aborted === true;
  const take = (one, played) => {
    const goesOn = sheet.take(takenCase(one, played));
    const last = sheet.taken.at(-1)?.result;
    if (last !== void 0) {
      options.onProgress?.({ done: sheet.taken.length, total: cases.length, failed: sheet.failed, last });
    }
    return goesOn;
  };
  const from = sheet.taken.length;
  if (makers === void 0) {
    for await (const [one, played] of playInTurn(cases.slice(from), player, options, isInterrupted)) {
      if (played === void 0) sheet.interrupt();
      if (played === void 0 || !take(one, played)) break;
    }
    return;
  }
  const range = {
    from,
    count: cases.length - from,
    chunkSize: caseChunkSize,
    ...options.signal === void 0 ? {} : { signal: options.signal }
  };
  const end = await inChunks(makers, range, (chunk) => {
    for (const [at, played] of chunk.played.entries()) {
      const one = cases[chunk.from + at];
      if (one === void 0 || !take(one, played)) return "enough";
    }
    return void 0;
  });
  if (end === "interrupted") sheet.interrupt();
};

export {
  runCases,
  playRun
};
