import {
  firstThat
} from "./chunk-AXN6VX3A.js";
import {
  commandTable,
  extraTable,
  generatedCells,
  processTable,
  sceneTable,
  settingsTable,
  shapeCounts
} from "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";

// harness/generators/shapes.ts
import * as fc from "fast-check";
var choiceOf = (count) => fc.integer({ min: 0, max: count - 1 });
var chosenFrom = (table) => {
  const fields = Object.entries(table).map(([field, { values }]) => [field, choiceOf(values.length)]);
  return fc.record(Object.fromEntries(fields));
};
var listOf = (item, counts) => fc.array(item, { maxLength: Math.max(...counts), size: "max" });
var process = chosenFrom(processTable);
var command = chosenFrom(commandTable);
var shapes = fc.record({
  cell: choiceOf(generatedCells.length),
  settings: chosenFrom(settingsTable),
  scene: chosenFrom(sceneTable),
  main: process,
  workers: listOf(process, shapeCounts.workers),
  child: process,
  stopCommands: listOf(command, shapeCounts.stopCommands),
  postCommands: listOf(command, shapeCounts.postCommands),
  preCommands: listOf(command, shapeCounts.preCommands),
  startCommand: command,
  reloadCommand: command,
  extras: listOf(chosenFrom(extraTable), shapeCounts.extras)
});

// harness/generators/shrink-shape.ts
var shrinkAttemptsMax = 1e3;
var shrinkShape = async (shape, stillFails, { bound = shrinkAttemptsMax, announce } = {}) => {
  let current = { value: shape, context: void 0 };
  const announceAll = announce && ((all) => announce(all.map(({ value }) => value)));
  for (let attempts = 0; ; ) {
    const simpler = shapes.shrink(current.value, current.context);
    const { thing, tried } = await firstThat(simpler, ({ value }) => stillFails(value), {
      bound: bound - attempts,
      announce: announceAll
    });
    attempts += tried;
    if (thing === void 0) return current.value;
    current = thing;
  }
};
export {
  shrinkAttemptsMax,
  shrinkShape
};
