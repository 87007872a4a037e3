import type { Sentence } from '../sentence.ts';

/** The sentences on WatchdogSignal=. */
export const watchdogSignalSentences: readonly Sentence[] = [
  {
    id: 'watchdog-signal.heading',
    option: 'WatchdogSignal=',
    paragraph: 0,
    sentence: 0,
    kind: 'heading',
    hash: '9a1474b7f6408245',
    paraphrase: 'The option WatchdogSignal=.',
    rules: [],
  },
  {
    id: 'watchdog-signal.1.1',
    option: 'WatchdogSignal=',
    paragraph: 1,
    sentence: 1,
    kind: 'normative',
    hash: 'bee64c903cab7687',
    paraphrase: 'It names the signal that ends a service whose watchdog, set by WatchdogSec=, has run out.',
    rules: ['WD-1'],
  },
  {
    id: 'watchdog-signal.1.2',
    option: 'WatchdogSignal=',
    paragraph: 1,
    sentence: 2,
    kind: 'default',
    hash: 'c16648094061f555',
    paraphrase: 'Unset, it is SIGABRT.',
    rules: ['WD-2'],
  },
  {
    id: 'watchdog-signal.2.1',
    option: 'WatchdogSignal=',
    paragraph: 2,
    sentence: 1,
    kind: 'history',
    hash: 'c90f8b326f4b5af1',
    paraphrase: 'Systemd 240 brought this option.',
    rules: [],
  },
];
