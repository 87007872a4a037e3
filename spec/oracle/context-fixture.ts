import { literal, type Profile } from '../profiles/profile.ts';
import type { Choose } from '../readings/choose.ts';
import type { Stop } from '../rules/situation.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { Context } from './context.ts';
import type { MonitorState } from './monitor-state.ts';
import { begin, step } from './monitor.ts';
import { type Script, traceOf } from './trace-fixture.ts';

/** The monitor after the events of a script. */
export const stateAfter = (script: Script, profile: Profile = literal): MonitorState => {
  const { header, events } = traceOf(script);
  return events.reduce(step, begin(parseUnit(header.unit.name, header.unit.sources), profile, header));
};

/**
 * What a step would work with after the events of a script, by the first reading that the profile has of each choice. The
 * stop under way is changed by `changes`: what is `undefined` there it does not have.
 */
export const contextAfter = (
  script: Script,
  changes: Readonly<Partial<Record<keyof Stop, unknown>>> = {},
  profile: Profile = literal,
): Context => {
  const { living, facts, header, book } = stateAfter(script, profile);
  const [first] = living;
  if (first === undefined) throw new Error('no hypothesis lives');
  const choose = ((choice: string) => profile.choices[choice]?.[0]) as unknown as Choose;
  const { stop, ...rest } = first.hypothesis;
  const changed = Object.entries({ ...stop, ...changes }).filter(([, value]) => value !== undefined);
  const draft = stop === undefined ? { ...rest } : { ...rest, stop: Object.fromEntries(changed) as unknown as Stop };
  return { draft, facts, header, choose, book };
};
