import { type KillMode, killModes } from '../../spec/vocabulary/kill-settings.ts';
import { type UnitType, unitTypes } from '../../spec/vocabulary/unit.ts';
import { defaultTies, type TieClass, type World } from '../../spec/vocabulary/world.ts';
import type { SmallBehaviour, SmallBound, SmallCommand } from './small-scope-bounds.ts';
import { buildSmallWorld } from './small-world.ts';

/** The version of the scope: in another one, an index may stand for another world. */
export const smallScopeVersion = 1;

/** What makes the unit of a small world stop. */
export type SmallTrigger = 'stop' | 'restart' | 'own-exit' | 'watchdog';

/** Who is there, and what comes first at one instant. */
export interface SmallCast {
  readonly main: SmallBehaviour | 'absent';
  readonly others: readonly SmallBehaviour[];
  readonly ties: readonly TieClass[];
}

/** A world of the small scope by its place on each axis. */
export interface SmallCase {
  readonly unitType: UnitType;
  readonly trigger: SmallTrigger;
  readonly cast: SmallCast;
  readonly mode: KillMode;
  readonly sendSighup: boolean;
  readonly sendSigkill: boolean;
  readonly finalSignal: string;
  readonly stopCommand: SmallCommand;
  readonly postCommand: SmallCommand;
}

/** Every world up to a bound, by index. Nothing is held but the axes. */
export interface SmallScope {
  readonly bound: SmallBound;
  readonly count: number;
  /** The case with this index, below `count`. */
  readonly caseAt: (index: number) => SmallCase;
  readonly at: (index: number) => World;
}

/** All choices of up to `max` of these, in order, as often as one likes. */
const bunches = <T>(items: readonly T[], max: number): readonly (readonly T[])[] => {
  const extend = (bunch: readonly T[], from: number): readonly (readonly T[])[] => [
    bunch,
    ...(bunch.length === max ? [] : items.flatMap((item, at) => (at < from ? [] : extend([...bunch, item], at)))),
  ];
  return extend([], 0).toSorted((one, other) => one.length - other.length);
};

/** Orders of ties that can make a difference: who exits at the very timeout may be before it or behind it. */
const orders: readonly (readonly TieClass[])[] = [defaultTies, ['operation', 'wake', 'process']];

const castsOf = (
  mains: readonly SmallCast['main'][],
  others: readonly SmallBehaviour[],
  max: number,
): readonly SmallCast[] =>
  mains.flatMap((main) =>
    bunches(others, max).flatMap((bunch) => {
      const canTie = main === 'at' || bunch.includes('at');
      return (canTie ? orders : orders.slice(0, 1)).map((ties) => ({ main, others: bunch, ties }));
    }),
  );

const triggersOf = (unitType: UnitType): readonly SmallTrigger[] => {
  switch (unitType) {
    case 'service':
      return ['stop', 'restart', 'own-exit', 'watchdog'];
    case 'socket':
    case 'mount':
    case 'swap':
      return ['stop', 'restart'];
    case 'scope':
      return ['stop'];
  }
};

const mainsOf = ({ mains }: SmallBound, unitType: UnitType, trigger: SmallTrigger): readonly SmallCast['main'][] => {
  if (unitType !== 'service') return ['absent'];
  // One that ends by itself reacts to nothing any more; and only a main process keeps a watchdog from expiring.
  if (trigger === 'own-exit') return ['ignores'];
  return trigger === 'watchdog' ? mains.filter((main) => main !== 'absent') : mains;
};

/** Mounts and swaps always have their helper, which is no setting; scopes have no commands at all. */
const stopCommandsOf = ({ stopCommands }: SmallBound, unitType: UnitType): readonly SmallCommand[] => {
  if (unitType === 'scope') return ['none'];
  const hasHelper = unitType === 'mount' || unitType === 'swap';
  return hasHelper ? stopCommands.filter((command) => command !== 'none') : stopCommands;
};

const postCommandsOf = ({ postCommands }: SmallBound, unitType: UnitType): readonly SmallCommand[] =>
  unitType === 'service' || unitType === 'socket' ? postCommands : ['none'];

/** A part of the scope in which the axes are independent of one another. */
interface Sector {
  readonly unitType: UnitType;
  readonly trigger: SmallTrigger;
  readonly casts: readonly SmallCast[];
  readonly stopCommands: readonly SmallCommand[];
  readonly postCommands: readonly SmallCommand[];
  readonly count: number;
}

const flags = [false, true] as const;

const sectorsOf = (bound: SmallBound): readonly Sector[] =>
  unitTypes.flatMap((unitType) =>
    triggersOf(unitType).map((trigger) => {
      const max = bound.othersMax + (unitType === 'service' ? 0 : 1);
      const casts = castsOf(mainsOf(bound, unitType, trigger), bound.others, max);
      const stopCommands = stopCommandsOf(bound, unitType);
      const postCommands = postCommandsOf(bound, unitType);
      const settings = killModes.length * flags.length * flags.length * bound.finalSignals.length;
      const count = casts.length * stopCommands.length * postCommands.length * settings;
      return { unitType, trigger, casts, stopCommands, postCommands, count };
    }),
  );

/** Takes an index apart, axis by axis, the last one turning fastest. */
class Digits {
  #rest: number;

  constructor(index: number) {
    this.#rest = index;
  }

  take<T>(axis: readonly T[]): T {
    const value = axis[this.#rest % axis.length] as T;
    this.#rest = Math.floor(this.#rest / axis.length);
    return value;
  }
}

const caseIn = (sector: Sector, bound: SmallBound, index: number): SmallCase => {
  const digits = new Digits(index);
  return {
    unitType: sector.unitType,
    trigger: sector.trigger,
    mode: digits.take(killModes),
    sendSighup: digits.take(flags),
    sendSigkill: digits.take([true, false]),
    finalSignal: digits.take(bound.finalSignals),
    stopCommand: digits.take(sector.stopCommands),
    postCommand: digits.take(sector.postCommands),
    cast: digits.take(sector.casts),
  };
};

/**
 * The scope up to a bound: the product of KillMode=, SendSIGHUP=, SendSIGKILL=, FinalKillSignal=, the unit types, what
 * makes the unit stop, ExecStop= and ExecStopPost=, and every cast of processes, in both orders of ties where somebody
 * exits at the very timeout.
 */
export const smallScope = (bound: SmallBound): SmallScope => {
  const sectors = sectorsOf(bound);
  const count = sectors.reduce((sum, sector) => sum + sector.count, 0);
  const caseAt = (index: number): SmallCase => {
    let rest = index;
    for (const sector of sectors) {
      if (rest < sector.count) return caseIn(sector, bound, rest);
      rest -= sector.count;
    }
    throw new RangeError(`the scope ${bound.name} has no world ${index}: it has ${count}`);
  };
  return { bound, count, caseAt, at: (index) => buildSmallWorld(caseAt(index)) };
};
