import type { Host } from '../adapter.ts';
import type { CallBody, Effect, EffectName, ReturnValue } from './messages.ts';

type Performers = {
  readonly [Name in EffectName]: (host: Host, effect: Extract<Effect, Record<Name, unknown>>) => ReturnValue;
};

/** What kill(2) returns where it succeeds. */
const done = 0;

const performers: Performers = {
  kill: (host, { kill, signal }) => {
    const result = host.kill(kill, signal);
    return result === 'ok' ? done : result;
  },
  run: (host, { run, index }) => host.run({ name: run, index }),
  claim: (host, { claim }) => {
    host.claim(claim);
    return done;
  },
  move: (host, { move, group }) => {
    host.move(move, group);
    return done;
  },
  removeGroup: (host) => {
    host.removeGroup();
    return done;
  },
  thaw: (host) => {
    host.thaw();
    return done;
  },
};

const names = Object.keys(performers) as EffectName[];

/** Has the host do what was asked for, and gives what came of it. Throws where the host ends the case. */
export const perform = (host: Host, body: CallBody): ReturnValue => {
  if ('processes' in body) return host.processes();
  if ('subgroups' in body) return host.subgroups();
  const name = names.find((each) => each in body);
  if (name === undefined) throw new Error('an effect that was checked has a name');
  return (performers[name] as (of: Host, effect: Effect) => ReturnValue)(host, body);
};
