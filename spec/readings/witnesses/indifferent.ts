import type { Indifferent } from '../witness.ts';

/** The choices whose readings no trace tells apart: what shows them is no signal, or is done by somebody else. */
export const indifferent: readonly Indifferent[] = [
  {
    choice: 'AMB-26',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 10 main SIGQUIT',
    accepted: {
      'its end is claimed with the final signal': '10 claims failed',
      'one more timeout later': '20 claims failed',
      'when nobody is left, after one more timeout': '30 main exits; 30 claims stopped',
      'while main is still there, long after': '90 claims stopped',
      never: '',
    },
    refused: { 'the final signal once more': '20 main SIGQUIT', 'another one after it': '20 main SIGKILL' },
  },
  {
    choice: 'AMB-50',
    unit: 'a.scope',
    set: 'TimeoutStopSec=10',
    processes: 'one two',
    before: '0 stop',
    // A trace has no controllers: what is there is sent the first signal, and a message to somebody else is no excuse.
    accepted: {
      'all are sent the first signal':
        '0 one SIGTERM SIGCONT; 0 two SIGTERM SIGCONT; 1 one exits; 2 two exits; 2 claims stopped',
    },
    refused: { nothing: '', 'the final signal only': '10 one SIGKILL; 10 two SIGKILL' },
  },
  {
    choice: 'AMB-52',
    set: 'KillSignal=SIGINT; TimeoutStopSec=10',
    processes: 'main',
    before: '0 stop',
    accepted: {
      'main dies of it, and has stopped': '0 main SIGINT SIGCONT; 1 main exits by SIGINT; 1 claims stopped',
      'main dies of it, and has failed': '0 main SIGINT SIGCONT; 1 main exits by SIGINT; 1 claims failed',
      'main dies of it, and nothing is claimed': '0 main SIGINT SIGCONT; 1 main exits by SIGINT',
    },
    refused: { 'another signal': '0 main SIGTERM SIGCONT; 1 main exits by SIGTERM; 1 claims stopped' },
  },
];
