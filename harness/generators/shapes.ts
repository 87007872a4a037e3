import * as fc from 'fast-check';
import { generatedCells } from './cell.ts';
import type { ChosenFrom, OptionTable } from './options.ts';
import { commandTable, processTable } from './process-table.ts';
import { extraTable, sceneTable } from './scene-table.ts';
import { settingsTable } from './settings-table.ts';
import { type Shape, shapeCounts } from './shape.ts';

// Plain numbers, records and lists: fast-check can shrink a value of these that it has not made itself.
const choiceOf = (count: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: count - 1 });

const chosenFrom = <Table extends OptionTable>(table: Table): fc.Arbitrary<ChosenFrom<Table>> => {
  const fields = Object.entries(table).map(([field, { values }]) => [field, choiceOf(values.length)] as const);
  return fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<ChosenFrom<Table>>;
};

const listOf = <T>(item: fc.Arbitrary<T>, counts: readonly number[]): fc.Arbitrary<T[]> =>
  fc.array(item, { maxLength: Math.max(...counts), size: 'max' });

const process = chosenFrom(processTable);
const command = chosenFrom(commandTable);

/**
 * Every shape, for properties and for shrinking. No part decides on another, so that each shrinks by itself. Mass
 * generation is what `drawShape` is for: it weighs options, and takes a third of the time.
 */
export const shapes: fc.Arbitrary<Shape> = fc.record({
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
  extras: listOf(chosenFrom(extraTable), shapeCounts.extras),
});
