import type { CaseRecording } from '../kernel/recording.ts';
import type { Played } from './player.ts';

/** What a recording comes to for a run: something to be judged, or an outcome of its own. */
export const playedFrom = ({ trace, ending }: CaseRecording): Played => {
  switch (ending.kind) {
    case 'quiet':
    case 'bound':
      return { status: 'recorded', trace };
    case 'leftover-timers':
      return { status: 'protocol-error', message: ending.message, trace };
    case 'exhausted':
      return { status: 'inconclusive', message: ending.message, trace };
    case 'crash':
    case 'hang':
    case 'protocol-error':
      return { status: ending.kind, message: ending.message, trace };
  }
};
