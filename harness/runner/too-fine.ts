import { ownSection } from '../../spec/vocabulary/own-section.ts';
import type { Span, Us } from '../../spec/vocabulary/time.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { worldBoundUs } from './case-bound.ts';
import { sentSignals } from './comparison/agreement.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';

/** The processes of a machine may be late by as much: what its kernel's clock ticks by, twice. */
const processLatenessUs: Us = 20_000;

/** Zero is no timeout, or none that anything could come before (AMB-48). */
const isTimeout = (span: Span | undefined): span is Us => typeof span === 'number' && span > 0;

const timeoutsOf = ({ type, settings }: Unit): readonly (readonly [option: string, span: Span | undefined])[] => {
  const { timeoutStart, timeoutStop, timeoutAbort, runtimeMax } = settings;
  const stop = [type === 'service' || type === 'scope' ? 'TimeoutStopSec' : 'TimeoutSec', timeoutStop] as const;
  if (type === 'scope') return [stop, ['RuntimeMaxSec', runtimeMax]];
  if (type !== 'service') return [stop];
  return [stop, ['TimeoutStartSec', timeoutStart], ['TimeoutAbortSec', timeoutAbort], ['RuntimeMaxSec', runtimeMax]];
};

/** The world with each of its timeouts so much longer. */
const withTimeouts = (world: World, unit: Unit, byUs: Us): World => {
  const lines = timeoutsOf(unit).flatMap(([option, span]) => (isTimeout(span) ? [`${option}=${span + byUs}us`] : []));
  const dropIn = [`[${ownSection[unit.type]}]`, ...lines, ''].join('\n');
  return { ...world, unit: { ...world.unit, dropIns: [...world.unit.dropIns, dropIn] } };
};

/** The signals that each process is sent by a manager, in order; when does not matter. */
const signalsIn = (world: World, manager: Implementation): string => {
  const { trace } = recordCaseSync(manager, world, { boundUs: worldBoundUs(world, 0) });
  const signals = new Map<string, string>();
  for (const { to, signal } of sentSignals(trace)) signals.set(to, `${signals.get(to) ?? ''} ${signal}`);
  return JSON.stringify([...signals].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * Why a world cannot be played by somebody who may be late by so much: where one of `managers` would do something else if
 * its timeouts were as late as that, or if what processes do were a little later, nobody can tell what is owed.
 */
export const whyTooFine = (
  world: World,
  unit: Unit,
  latenessUs: Us,
  managers: readonly Implementation[],
): string | undefined => {
  // Nobody may be late by half a timeout (AMB-62).
  const short = timeoutsOf(unit).find(([, span]) => isTimeout(span) && span <= 2 * latenessUs);
  if (short !== undefined) return `${short[0]}= is less than twice as long as the manager may be late`;
  const others = [latenessUs, -processLatenessUs].map((byUs) => withTimeouts(world, unit, byUs));
  const isFiner = managers.some((manager) => {
    const onTime = signalsIn(world, manager);
    return others.some((other) => signalsIn(other, manager) !== onTime);
  });
  return isFiner ? 'something happens so near to a timeout that it hangs on lateness what comes first' : undefined;
};
