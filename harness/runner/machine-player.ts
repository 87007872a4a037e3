import type { World } from '../../spec/vocabulary/world.ts';
import { type Machine, latenessOf, playInMachine, type MachineRun } from '../adapters/machine/machine.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { whyUnplayable } from '../adapters/machine/playable.ts';
import { whyTooFine } from './too-fine.ts';
import type { MachineCase } from '../adapters/machine/write-cases.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { worldBoundUs } from './case-bound.ts';
import type { Played, Player } from './player.ts';

/** So many worlds share a boot: more of them share more of its cost, and lose more where one of them hangs. */
const worldsPerBoot = 16;
/** So many machines run at a time where nobody says how many. */
const machineCountUsual = 2;

const caseIn =
  (machine: Machine) =>
  (world: World): MachineCase => ({ world, endUs: worldBoundUs(world, latenessOf(machine)) });

const whyNotIn =
  (machine: Machine, managers: readonly Implementation[]) =>
  (world: World): string | undefined => {
    const unit = loadUnit(world.unit.name, unitSources(world.unit));
    return whyUnplayable(world, unit) ?? whyTooFine(world, unit, latenessOf(machine), managers);
  };

/** A manager that reads its unit files anew sets up the timers of all of its units anew, so that nobody else may be there. */
const isForItself = ({ operations }: World): boolean => operations.some(({ op }) => op === 'daemon-reload');

/** Worlds that can be played, boot by boot: a function of their order alone. */
const together = (playable: readonly World[]): readonly (readonly World[])[] => {
  const social = playable.filter((world) => !isForItself(world));
  const boots: (readonly World[])[] = playable.filter(isForItself).map((world) => [world]);
  for (let from = 0; from < social.length; from += worldsPerBoot) boots.push(social.slice(from, from + worldsPerBoot));
  return boots;
};

const playedOf = (run: MachineRun, index: number): Played => {
  if (run.status !== 'played') return { status: run.status, message: run.message };
  const recording = run.recordings[index];
  if (recording === undefined) throw new Error('a machine lost a case');
  return recording.status === 'recorded' ? recording : { status: 'inconclusive', message: recording.message };
};

/** Worlds that are played in one boot, each time they are asked for. */
class Boot {
  readonly #machine: Machine;
  readonly #worlds: readonly World[];
  readonly #rounds: Promise<readonly Played[]>[] = [];
  readonly #asked = new Map<World, number>();

  constructor(machine: Machine, worlds: readonly World[]) {
    this.#machine = machine;
    this.#worlds = worlds;
  }

  async play(world: World): Promise<Played> {
    const round = this.#asked.get(world) ?? 0;
    this.#asked.set(world, round + 1);
    const played = (this.#rounds[round] ??= this.#run());
    const found = (await played)[this.#worlds.indexOf(world)];
    if (found === undefined) throw new Error('a boot lost a world');
    return found;
  }

  /** Where some worlds kept the others waiting, these others are played again without them. */
  async #withoutDisturbance(run: MachineRun): Promise<readonly Played[]> {
    const isDisturbed = (index: number): boolean =>
      run.status === 'played' && run.recordings[index]?.status === 'disturbed';
    const disturbed = this.#worlds.filter((_, index) => isDisturbed(index));
    if (disturbed.length === 0 || disturbed.length === this.#worlds.length) {
      return this.#worlds.map((_, index) => playedOf(run, index));
    }
    const again = new Boot(this.#machine, disturbed);
    return Promise.all(
      this.#worlds.map(async (world, index) => (isDisturbed(index) ? again.play(world) : playedOf(run, index))),
    );
  }

  /** Where a machine fails, each world is played alone, so that the one that fails it is known and the others are kept. */
  async #run(): Promise<readonly Played[]> {
    const run = await playInMachine(this.#machine, this.#worlds.map(caseIn(this.#machine)));
    if (run.status === 'played') return this.#withoutDisturbance(run);
    if (this.#worlds.length === 1) return this.#worlds.map((_, index) => playedOf(run, index));
    const alone: Played[] = [];
    for (const world of this.#worlds)
      alone.push(playedOf(await playInMachine(this.#machine, [caseIn(this.#machine)(world)]), 0));
    return alone;
  }
}

/** How machines are run. */
export interface MachinePlayerOptions {
  /** How many at a time. */
  readonly machineCount?: number;
  /** Who is asked whether a world is finer than what is in the machine can be late; the reference where absent. */
  readonly managers?: readonly Implementation[];
}

/**
 * Plays a real service manager in machines. Worlds that were announced share boots: which of them do is decided by their
 * order alone, and not by how many machines run.
 */
export const machinePlayer = (
  machine: Machine,
  { machineCount = machineCountUsual, managers = [reference] }: MachinePlayerOptions = {},
): Player => {
  const boots = new Map<World, Boot>();
  const whyNot = whyNotIn(machine, managers);
  return {
    implementation: { name: machine.name, version: machine.version },
    playsDearly: true,
    inFlightMax: worldsPerBoot * machineCount,
    prepare: (worlds) => {
      for (const members of together(worlds.filter((world) => whyNot(world) === undefined))) {
        const boot = new Boot(machine, members);
        for (const world of members) boots.set(world, boot);
      }
    },
    play: async (world) => {
      const why = whyNot(world);
      if (why !== undefined) return { status: 'not-applicable', message: why };
      return (boots.get(world) ?? new Boot(machine, [world])).play(world);
    },
    close: async () => {},
  };
};
