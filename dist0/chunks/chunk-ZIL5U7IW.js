import {
  hangsInARowMax
} from "./chunk-7ED7QEYS.js";
import {
  playAhead,
  playCase
} from "./chunk-A2WKCO75.js";

// harness/runner/run-chunk.ts
import { setImmediate } from "node:timers/promises";
var caseChunkSize = 16;
var casesPerTurn = 16;
async function* playInTurn(cases, player, options, isOver = () => false) {
  let begun = 0;
  const play = async (one) => {
    begun += 1;
    if (player.inFlightMax === void 0 && begun % casesPerTurn === 1) await setImmediate();
    return isOver() ? void 0 : playCase(one.world, player, options);
  };
  player.prepare?.(cases.map(({ world }) => world));
  yield* playAhead(cases, play, player.inFlightMax ?? 1);
}
var runChunk = async (cases, player, options, from, count) => {
  const played = [];
  let hangsInARow = 0;
  for await (const [, one] of playInTurn(cases.slice(from, from + count), player, options)) {
    if (one === void 0) break;
    played.push(one);
    hangsInARow = one.outcome.status === "hang" ? hangsInARow + 1 : 0;
    if (one.isLast === true || hangsInARow >= hangsInARowMax) break;
  }
  return { from, count, played };
};

export {
  caseChunkSize,
  playInTurn,
  runChunk
};
