import type { Chunk } from '../runner/in-chunks.ts';
import { type Cell, cellName, cells } from './cells.ts';
import { freedomLinks, freedomNames } from './freedom.ts';
import { listedWorlds, worldOfCell } from './listed-worlds.ts';
import { deviationMakers, literalMaker, type Maker, makerNamed, referenceMaker } from './maker.ts';
import { type Change, perturbWorld } from './perturb-world.ts';

/** What is perturbed. The same plan gives the same report. */
export interface PerturbPlan {
  /** How many worlds of each cell are drawn, besides those that are listed. */
  readonly drawnPerCell: number;
  /** Of so many deviations, one is played in each world: in the next world, the next one. */
  readonly deviationsOneIn: number;
  /** Of so many worlds of a cell, one is played; all of them where absent. */
  readonly worldsOneIn?: number;
  /** Only this maker, in every world. */
  readonly maker?: string;
  /** Only this world of each cell. */
  readonly world?: number;
}

/** Which change of which trace. */
export interface ChangePlace {
  readonly cell: string;
  readonly world: number;
  readonly maker: string;
  readonly change: number;
  /** What was changed: `SIGTERM to main at 0 s dropped`. */
  readonly about: string;
}

/** Accepted changes that have one name. */
export interface FreedomCount {
  readonly name: string;
  /** The ambiguities that the name rests on, or `order among equals`. */
  readonly links: readonly string[];
  readonly count: number;
  readonly example: ChangePlace;
}

/** A change that is accepted and that nothing explains. */
export interface Survivor extends ChangePlace {
  readonly why: string;
}

/** What came of one cell. */
export interface CellReport {
  readonly cell: string;
  readonly worlds: number;
  readonly traces: number;
  /** How often a maker's trace did not conform under its own profile, so that there was nothing to change. */
  readonly unplayable: number;
  /** Changes that came to no other than under `literal`, and were not judged again. */
  readonly alike: number;
  readonly changes: number;
  /** Changes that are refused under every reading. */
  readonly refused: number;
  /** Changes that the profile refuses which made the trace. */
  readonly refusedHere: number;
  readonly freedoms: readonly FreedomCount[];
  readonly survivors: readonly Survivor[];
}

const makersIn = (plan: PerturbPlan, place: number): readonly Maker[] => {
  if (plan.maker !== undefined) return [makerNamed(plan.maker)].filter((maker) => maker !== undefined);
  const { deviationsOneIn } = plan;
  const taken = deviationMakers.filter((_maker, index) => (index + place) % deviationsOneIn === 0);
  return [literalMaker, referenceMaker, ...taken];
};

const worldsIn = (cell: Cell, { drawnPerCell, worldsOneIn = 1, world }: PerturbPlan): readonly number[] => {
  if (world !== undefined) return [world];
  const available = listedWorlds(cell).length + drawnPerCell;
  return Array.from({ length: Math.ceil(available / worldsOneIn) }, (_, place) => place * worldsOneIn);
};

/** Adds up what became of changes. */
class Tally {
  readonly #cell: string;
  #changes = 0;
  #refused = 0;
  #refusedHere = 0;
  readonly #freedoms = new Map<string, FreedomCount>();
  readonly #survivors: Survivor[] = [];

  constructor(cell: string) {
    this.#cell = cell;
  }

  add(world: number, { maker, number, perturbation, fate }: Change): void {
    const place: ChangePlace = {
      cell: this.#cell,
      world,
      maker: maker.name,
      change: number,
      about: perturbation.about,
    };
    this.#changes += 1;
    switch (fate.status) {
      case 'refused':
        this.#refused += 1;
        this.#refusedHere += 1;
        break;
      case 'unexplained':
        this.#survivors.push({ ...place, why: fate.why });
        break;
      case 'elsewhere':
      case 'here': {
        if (fate.status === 'elsewhere') this.#refusedHere += 1;
        const name = freedomNames(fate.freedoms);
        const before = this.#freedoms.get(name);
        const links = [...new Set(fate.freedoms.flatMap(freedomLinks))];
        this.#freedoms.set(name, {
          name,
          links,
          count: (before?.count ?? 0) + 1,
          example: before?.example ?? place,
        });
        break;
      }
    }
  }

  get sums(): Pick<CellReport, 'changes' | 'refused' | 'refusedHere' | 'freedoms' | 'survivors'> {
    const freedoms = [...this.#freedoms.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    return {
      changes: this.#changes,
      refused: this.#refused,
      refusedHere: this.#refusedHere,
      freedoms,
      survivors: this.#survivors,
    };
  }
}

/** Perturbs the worlds of one cell. */
export const perturbCell = (cell: Cell, plan: PerturbPlan): CellReport => {
  const name = cellName(cell);
  const tally = new Tally(name);
  const numbers = worldsIn(cell, plan);
  let traces = 0;
  let unplayable = 0;
  let alike = 0;
  for (const number of numbers) {
    const makers = makersIn(plan, cells.indexOf(cell) + number);
    const counts = perturbWorld(worldOfCell(cell, number), makers, (change) => tally.add(number, change));
    traces += counts.traces;
    unplayable += counts.unplayable;
    alike += counts.alike;
  }
  return { cell: name, worlds: numbers.length, traces, unplayable, alike, ...tally.sums };
};

/** What came of several cells, one after the other. */
export interface PerturbChunk extends Chunk {
  readonly reports: readonly CellReport[];
}

/** Perturbs the cells from an index on. */
export const perturbChunk = (
  chosen: readonly string[],
  plan: PerturbPlan,
  from: number,
  count: number,
): PerturbChunk => ({
  from,
  count,
  reports: cells
    .filter((cell) => chosen.includes(cellName(cell)))
    .slice(from, from + count)
    .map((cell) => perturbCell(cell, plan)),
});
