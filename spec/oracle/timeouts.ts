import type { Span } from '../vocabulary/time.ts';
import type { KillSettings } from '../vocabulary/kill-settings.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { killSettings } from '../vocabulary/kill-settings.ts';
import type { Stop, StopSettings } from '../rules/situation.ts';
import type { Choose } from '../readings/choose.ts';
import type { Timer } from './hypothesis.ts';

const zeroAware = (span: Span, choose: Choose): Span =>
  span === 0 && choose('AMB-48') === 'never' ? 'infinity' : span;

/** The delay that TimeoutStopSec= (or TimeoutSec=) configures for this unit. */
export const stopTimeout = (unit: Unit, choose: Choose): Span => zeroAware(unit.settings.timeoutStop, choose);

/**
 * Whether that delay counts for a unit of this type at all (AMB-03, AMB-49). Asked only when it has passed: until then
 * it makes no difference.
 */
export const timeoutCounts = (unit: Unit, choose: Choose): boolean => {
  if (unit.type === 'service') return true;
  return unit.type === 'scope' ? choose('AMB-49') === 'counts' : choose('AMB-03') === 'timeout-sec';
};

const plain = new WeakMap<Unit, StopSettings>();

/** What a stop of the unit goes by, as the readings have it. Where they have no say it is worked out once for each unit. */
export const stopSettings = (unit: Unit, choose: Choose): StopSettings => {
  const found = plain.get(unit);
  if (found !== undefined) return found;
  let asked = false;
  const noting: Choose = (choice, apart) => {
    asked = true;
    return choose(choice, apart);
  };
  const kill: KillSettings = killSettings(unit, noting);
  const stop = stopTimeout(unit, noting);
  const { timeoutAbort } = unit.settings;
  const abort = timeoutAbort === undefined ? stop : zeroAware(timeoutAbort, noting);
  const settings: StopSettings = { unit, kill, stopTimeout: stop, abortTimeout: abort };
  if (!asked) plain.set(unit, settings);
  return settings;
};

/** How long a timer of a stop lasts by some settings; AMB-33 is asked only where these tell the two timeouts apart. */
export const spanOf = (settings: StopSettings, lasts: Timer['lasts'], choose: Choose): Span => {
  if (lasts === undefined || settings.stopTimeout === settings.abortTimeout) return settings.stopTimeout;
  const isAbort = lasts === 'abort' || choose('AMB-33/timeout') === 'abort-timeout';
  return isAbort ? settings.abortTimeout : settings.stopTimeout;
};

/** A stop as a start sees it that comes after it: by the settings that are loaded then, whatever those of the stop were. */
export const afterStop = (stop: Stop, unit: Unit, choose: Choose): Stop => ({
  ...stop,
  settings: stopSettings(unit, choose),
});
