import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { ProcessName, Trace } from '../../../spec/vocabulary/trace.ts';
import type { Deed } from './attempt.ts';
import { deedsOf, inOrder } from './deeds.ts';

/** A change of what the manager did. */
export type DeedChange =
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'move'; readonly index: number; readonly atUs: Us }
  | { readonly kind: 'send-to'; readonly index: number; readonly to: ProcessName }
  | { readonly kind: 'send'; readonly index: number; readonly signal: SignalName }
  | { readonly kind: 'add'; readonly deed: Deed };

const changed = (deed: Deed, change: Exclude<DeedChange, { kind: 'add' | 'remove' }>): Deed => {
  switch (change.kind) {
    case 'move':
      return { ...deed, atUs: change.atUs };
    case 'send-to':
      return deed.kind === 'signal' ? { ...deed, to: change.to } : deed;
    case 'send':
      return deed.kind === 'signal' ? { ...deed, signal: change.signal } : deed;
  }
};

/** What the manager did in a trace, changed. Deeds are counted as `deedsOf` does. */
export const changeDeeds = (trace: Trace, change: DeedChange): readonly Deed[] => {
  const deeds = deedsOf(trace).map(({ deed }) => deed);
  if (change.kind === 'add') return inOrder([...deeds, change.deed]);
  const deed = deeds[change.index];
  if (deed === undefined) return deeds;
  if (change.kind === 'remove') return deeds.toSpliced(change.index, 1);
  return inOrder(deeds.with(change.index, changed(deed, change)));
};
