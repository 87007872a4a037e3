import { killOptions } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { inPieces } from '../adapters/machine/in-pieces.ts';
import { type Machine, latenessOf, playInMachine, type MachineRun } from '../adapters/machine/machine.ts';
import type { Capabilities, Implementation } from '../adapters/adapter.ts';
import { whyUnplayable } from '../adapters/machine/playable.ts';
import { unknownTo } from '../adapters/machine/unknown-to.ts';
import { whyTooFine } from './too-fine.ts';
import type { MachineRecording } from '../adapters/machine/to-traces.ts';
import type { MachineCase } from '../adapters/machine/write-cases.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { worldBoundUs } from './case-bound.ts';
import { Gate } from './gate.ts';
import type { Played, Player } from './player.ts';
import { unsupported } from './unsupported.ts';

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
    const why = unknownTo(machine, world) ?? whyUnplayable(world, unit, machine.recipe);
    return why ?? whyTooFine(world, unit, latenessOf(machine), managers);
  };

/** What the recipe of a machine says that its manager can do, where it does not say everything. */
const capabilitiesOf = ({ recipe: { supports } }: Machine): Capabilities | undefined => {
  const { unitTypes, killModes: modes, settings } = supports;
  if (unitTypes === undefined && modes === undefined && settings === undefined) return undefined;
  return {
    ...(unitTypes === undefined ? {} : { unitTypes }),
    ...(modes === undefined ? {} : { killModes: modes }),
    ...(settings === undefined ? {} : { options: killOptions.filter((option) => settings.includes(option)) }),
  };
};

/** A process that answers a signal by having the watchdog expire may be answered by that signal for ever, in no time at all. */
const mayStandStill = ({ processes, commands }: World): boolean =>
  [...Object.values(processes), ...Object.values(commands)].some(({ when }) =>
    Object.values(when).some((reactions) =>
      reactions.some((reaction) => reaction.kind === 'notify' && reaction.fields['WATCHDOG'] === 'trigger'),
    ),
  );

/**
 * A manager that reads its unit files anew sets up the timers of all of its units anew, so that nobody else may be there; nor
 * where time may stand still.
 */
const isForItself = (world: World): boolean =>
  world.operations.some(({ op }) => op === 'daemon-reload') || mayStandStill(world);

/**
 * So many mounts share a boot. systemd reads at most five changes of what is mounted in a second, and puts off what it is to
 * mount meanwhile until that second is over: a mount that is restarted as its case begins makes three of them.
 */
const mountsPerBoot = 1;

const isMount = ({ unit }: World): boolean => unit.name.endsWith('.mount');

/** Fills boots in order, each world into the first one that has room for it. */
const intoBoots = (worlds: readonly World[]): readonly (readonly World[])[] => {
  const boots: World[][] = [];
  for (const world of worlds) {
    const fits = (boot: readonly World[]): boolean =>
      boot.length < worldsPerBoot && (!isMount(world) || boot.filter(isMount).length < mountsPerBoot);
    const boot = boots.find(fits);
    if (boot === undefined) boots.push([world]);
    else boot.push(world);
  }
  return boots;
};

/** So many worlds in a row are looked at together where it is decided which of them share boots. */
const worldsPerWindow = 128;

/**
 * So many windows are under way at a time: a machine that has to be given up holds back what comes after it, in order, and
 * is not to keep the others idle meanwhile.
 */
const windowsInFlight = 16;

/**
 * Worlds that can be played, boot by boot: a function of their order alone. Those that last as long share a boot: a unit
 * that restarts for ever goes on until the last of its boot is over.
 */
const together = (playable: readonly World[]): readonly (readonly World[])[] =>
  inPieces(playable, worldsPerWindow).flatMap((window) => {
    const social = window.filter((world) => !isForItself(world));
    const byLength = social.toSorted((one, other) => worldBoundUs(one, 0) - worldBoundUs(other, 0));
    return [...window.filter(isForItself).map((world) => [world]), ...intoBoots(byLength)];
  });

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
  readonly #gate: Gate;
  readonly #rounds: Promise<readonly Played[]>[] = [];
  readonly #asked = new Map<World, number>();

  constructor(machine: Machine, worlds: readonly World[], gate: Gate) {
    this.#machine = machine;
    this.#worlds = worlds;
    this.#gate = gate;
  }

  async play(world: World): Promise<Played> {
    const round = this.#asked.get(world) ?? 0;
    this.#asked.set(world, round + 1);
    const played = (this.#rounds[round] ??= this.#run());
    const found = (await played)[this.#worlds.indexOf(world)];
    if (found === undefined) throw new Error('a boot lost a world');
    return found;
  }

  /** Where some worlds kept the others waiting, these others are played again without them, and each of them alone. */
  async #withoutDisturbance(run: MachineRun): Promise<readonly Played[]> {
    const statusOf = (index: number): MachineRecording['status'] | undefined =>
      run.status === 'played' ? run.recordings[index]?.status : undefined;
    const disturbed = this.#worlds.filter((_, index) => statusOf(index) === 'disturbed');
    if (this.#worlds.length === 1 || disturbed.length === this.#worlds.length) {
      return this.#worlds.map((_, index) => playedOf(run, index));
    }
    const again = new Boot(this.#machine, disturbed, this.#gate);
    return Promise.all(
      this.#worlds.map(async (world, index) => {
        const status = statusOf(index);
        if (status === 'disturbed') return again.play(world);
        return status === 'late' ? new Boot(this.#machine, [world], this.#gate).play(world) : playedOf(run, index);
      }),
    );
  }

  #playInMachine(worlds: readonly World[]): Promise<MachineRun> {
    return this.#gate.run(() => playInMachine(this.#machine, worlds.map(caseIn(this.#machine))));
  }

  /** Where a machine fails, each world is played alone, so that the one that fails it is known and the others are kept. */
  async #run(): Promise<readonly Played[]> {
    const run = await this.#playInMachine(this.#worlds);
    if (run.status === 'played') return this.#withoutDisturbance(run);
    if (this.#worlds.length === 1) return this.#worlds.map((_, index) => playedOf(run, index));
    const alone: Played[] = [];
    for (const world of this.#worlds) alone.push(playedOf(await this.#playInMachine([world]), 0));
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
  const gate = new Gate(machineCount);
  const whyNot = whyNotIn(machine, managers);
  const capabilities = capabilitiesOf(machine);
  const isPlayed = (world: World): boolean =>
    unsupported(world, capabilities) === undefined && whyNot(world) === undefined;
  return {
    implementation: {
      name: machine.name,
      version: machine.version,
      ...(capabilities === undefined ? {} : { capabilities }),
    },
    latenessUs: latenessOf(machine),
    whyNot,
    playsDearly: true,
    inFlightMax: windowsInFlight * worldsPerWindow,
    prepare: (worlds) => {
      for (const members of together(worlds.filter(isPlayed))) {
        const boot = new Boot(machine, members, gate);
        for (const world of members) boots.set(world, boot);
      }
    },
    play: async (world) => {
      const boot = boots.get(world);
      const why = boot === undefined ? whyNot(world) : undefined;
      if (why !== undefined) return { status: 'not-applicable', message: why };
      return (boot ?? new Boot(machine, [world], gate)).play(world);
    },
    close: async () => gate.close(),
  };
};
