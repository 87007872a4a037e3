import type { Trace } from '../../../spec/vocabulary/trace.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Trigger } from './report-data.ts';

const byJob: Readonly<Record<string, Trigger>> = {
  stop: 'stop',
  restart: 'restart',
  'try-restart': 'restart',
  'dependency-restart': 'restart',
  'reload-or-restart': 'restart',
  reload: 'reload',
  remount: 'reload',
  watchdog: 'watchdog',
  oom: 'mishap',
  signal: 'mishap',
  exit: 'own-exit',
};

/**
 * What a world is about: what is done to its unit first, but for a start that something else follows. A world to which
 * nothing is done ends by itself.
 */
export const triggerOfWorld = ({ operations, initially }: World): Trigger => {
  const triggers = operations.flatMap((operation) => {
    if (operation.op === 'notify') return 'STOPPING' in operation.fields ? ['mishap' as const] : [];
    return byJob[operation.op] ?? [];
  });
  return triggers[0] ?? (initially === 'inactive' ? 'start' : 'own-exit');
};

/** The same of a trace, for a case of which nothing else is known. */
export const triggerOfTrace = ({ events, header }: Trace): Trigger => {
  const triggers = events.flatMap((event) => {
    if (event.kind === 'request') return byJob[event.job] ?? [];
    if (event.kind === 'watchdog' || event.kind === 'oom') return byJob[event.kind] ?? [];
    return [];
  });
  return triggers[0] ?? (header.initially.state === 'inactive' ? 'start' : 'own-exit');
};
