import { cellAt } from './cell.ts';
import type { ChosenFrom, OptionTable } from './options.ts';
import { commandTable, processTable } from './process-table.ts';
import { Random } from './random.ts';
import { extraTable, sceneTable } from './scene-table.ts';
import { settingsTable } from './settings-table.ts';
import { type Shape, shapeCounts } from './shape.ts';

/**
 * How plain worlds are: a field that a world is not about is left at its simplest in none, a third, or two thirds of the
 * cases. What is rare alone is then not drowned in what else is odd, and yet odd things meet.
 */
const plainness = 3;

const draw = <Table extends OptionTable>(random: Random, table: Table, restraint: number): ChosenFrom<Table> => {
  const chosen: Record<string, number> = {};
  for (const field in table) {
    const { lots, vital } = table[field] as Table[typeof field];
    const isLeft = vital === undefined && random.below(plainness) < restraint;
    chosen[field] = isLeft ? 0 : (lots[random.below(lots.length)] ?? 0);
  }
  return chosen as ChosenFrom<Table>;
};

const drawList = <Table extends OptionTable>(
  random: Random,
  table: Table,
  counts: readonly number[],
  restraint: number,
): readonly ChosenFrom<Table>[] => {
  const count = counts[random.below(counts.length)] ?? 0;
  return Array.from({ length: count }, () => draw(random, table, restraint));
};

/** The shape of the world with this index: it depends on nothing but the seed and the index. */
export const drawShape = (seed: number, index: number): Shape => {
  const random = new Random(seed, index);
  const restraint = random.below(plainness);
  return {
    cell: cellAt(seed, index),
    settings: draw(random, settingsTable, restraint),
    scene: draw(random, sceneTable, 0),
    main: draw(random, processTable, restraint),
    workers: drawList(random, processTable, shapeCounts.workers, restraint),
    child: draw(random, processTable, restraint),
    stopCommands: drawList(random, commandTable, shapeCounts.stopCommands, restraint),
    postCommands: drawList(random, commandTable, shapeCounts.postCommands, restraint),
    preCommands: drawList(random, commandTable, shapeCounts.preCommands, restraint),
    startCommand: draw(random, commandTable, restraint),
    reloadCommand: draw(random, commandTable, restraint),
    extras: drawList(random, extraTable, shapeCounts.extras, 0),
  };
};
