import type { SignalName } from '../vocabulary/signals.ts';
import type { View } from './view.ts';

/** The final signal: FinalKillSignal=, or under mixed SIGKILL where that is what its sentence says (AMB-56). */
export const finalSignalOf = ({ kill, choose }: View): SignalName => {
  const isOpen = kill.killMode === 'mixed' && kill.finalKillSignal !== 'SIGKILL';
  return isOpen && choose('AMB-56') === 'literal-sigkill' ? 'SIGKILL' : kill.finalKillSignal;
};
