import { defaultAction, isCatchable, type SignalName } from '../../spec/vocabulary/signals.ts';
import type { Behaviour, Reaction } from '../../spec/vocabulary/world.ts';

/** What a process does with a signal: what signal(7) says, nothing, or what its handler does. */
export type Disposition =
  | { readonly kind: 'default' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'caught'; readonly reactions: readonly Reaction[] };

const byDefault: Disposition = { kind: 'default' };
const ignored: Disposition = { kind: 'ignored' };

/** The disposition of a signal. A default action that is to ignore the signal counts as ignoring it. */
export const dispositionOf = (behaviour: Behaviour, signal: SignalName): Disposition => {
  const reactions = isCatchable(signal) ? behaviour.when[signal] : undefined;
  if (reactions === undefined || (reactions.length > 0 && reactions.every(({ kind }) => kind === 'default'))) {
    const action = defaultAction(signal);
    // SIGCONT has done its work when it was sent.
    return action === 'ignore' || action === 'continue' ? ignored : byDefault;
  }
  if (reactions.length > 0 && reactions.every(({ kind }) => kind === 'ignore')) return ignored;
  return { kind: 'caught', reactions };
};

/** True where the process, if it runs, is killed by this signal at once and has no say in it. */
export const isFatal = (disposition: Disposition, signal: SignalName): boolean => {
  const action = defaultAction(signal);
  return disposition.kind === 'default' && (action === 'terminate' || action === 'core');
};
