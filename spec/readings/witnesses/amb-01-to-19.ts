import type { Witness } from '../witness.ts';

const again = { 'AMB-06': 'again', 'AMB-07': 'main-exit' } as const;

/** AMB-01 to AMB-19: the first pass, its timing, and what follows its signal. */
export const witnesses01to19: readonly Witness[] = [
  {
    choice: 'AMB-01',
    unit: 'a.scope',
    set: 'KillSignal=SIGINT',
    processes: 'worker',
    before: '0 stop',
    traces: {
      unreachable: '0 worker SIGTERM SIGCONT; 1s worker exits by SIGTERM',
      'scope-section': '0 worker SIGINT SIGCONT; 1s worker exits by SIGINT',
    },
  },
  {
    choice: 'AMB-02',
    unit: 'a.mount',
    set: 'KillSignal=SIGINT; TimeoutSec=10s',
    before: '0 stop; 0 runs ExecUnmount',
    traces: {
      'services-only': '10s ExecUnmount SIGTERM SIGCONT; 11s ExecUnmount exits by SIGTERM',
      'any-unit': '10s ExecUnmount SIGINT SIGCONT; 11s ExecUnmount exits by SIGINT',
    },
  },
  {
    choice: 'AMB-02',
    unit: 'a.scope',
    set: 'KillSignal=SIGINT; RestartKillSignal=SIGUSR1',
    processes: 'worker',
    before: '0 restart',
    traces: {
      'services-only': '0 worker SIGTERM SIGCONT; 1s worker exits by SIGTERM',
      'any-unit': '0 worker SIGUSR1 SIGCONT; 1s worker exits by SIGUSR1',
    },
  },
  {
    choice: 'AMB-03',
    unit: 'a.socket',
    set: 'TimeoutSec=1s',
    processes: 'worker',
    before: '0 stop; 0 worker SIGTERM SIGCONT',
    traces: { 'no-timeout': '', 'timeout-sec': '1s worker SIGKILL' },
  },
  {
    choice: 'AMB-03',
    unit: 'a.swap',
    set: 'TimeoutSec=1s',
    before: '0 stop; 0 runs ExecDeactivate; 0 ExecDeactivate forks worker',
    traces: {
      'no-timeout': '5s ExecDeactivate exits; 5s worker SIGTERM SIGCONT',
      'timeout-sec':
        '1s ExecDeactivate SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s ExecDeactivate SIGKILL; 2s worker SIGKILL',
    },
  },
  {
    choice: 'AMB-04',
    set: 'ExecStop=/stop; TimeoutStopSec=1s',
    processes: 'main',
    besides: again,
    before: '0 stop; 0 runs ExecStop; 0.7s ExecStop exits; 0.7s main SIGTERM SIGCONT',
    traces: {
      'stop-request': '1s main SIGKILL',
      'first-pass': '1.7s main SIGKILL',
      'each-pass': '1.7s main SIGKILL',
    },
  },
  {
    choice: 'AMB-05',
    set: 'ExecStop=/one; ExecStop=/two; TimeoutStopSec=1s',
    processes: 'main',
    before: '0 stop; 0 runs ExecStop; 0.7s ExecStop exits; 0.7s runs ExecStop.2',
    traces: {
      'each-command': '1.7s main SIGTERM SIGCONT; 1.7s ExecStop.2 SIGTERM SIGCONT; 2s main exits; 2s ExecStop.2 exits',
      'one-for-all': '1s main SIGTERM SIGCONT; 1s ExecStop.2 SIGTERM SIGCONT; 1.3s main exits; 1.3s ExecStop.2 exits',
    },
  },
  {
    choice: 'AMB-06',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    besides: { 'AMB-07': 'main-exit' },
    before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits',
    traces: { once: '12s worker SIGKILL', again: '2s worker SIGTERM SIGCONT; 12s worker SIGKILL' },
  },
  {
    choice: 'AMB-07',
    set: 'TimeoutStopSec=2s',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits',
    traces: { 'first-pass': '2s worker SIGKILL', 'main-exit': '3s worker SIGKILL' },
  },
  {
    choice: 'AMB-08',
    set: 'KillMode=mixed; ExecStopPost=/post; TimeoutStopSec=10s',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGCONT; 0.5s main exits',
    traces: {
      'at-once': '0.5s worker SIGKILL; 0.5s worker exits by SIGKILL; 0.5s runs ExecStopPost; 1.2s ExecStopPost exits',
      'after-stop-post': '0.5s runs ExecStopPost; 1.2s ExecStopPost exits; 1.2s worker SIGKILL',
    },
  },
  {
    choice: 'AMB-09',
    set: 'Delegate=yes; TimeoutStopSec=10s',
    processes: 'main worker:subgroup',
    before: '0 stop; 0 main SIGTERM SIGCONT',
    traces: {
      'own-group': '1s main exits',
      subtree: '0 worker SIGTERM SIGCONT; 1s main exits; 10s worker SIGKILL',
    },
  },
  {
    choice: 'AMB-09',
    set: 'Delegate=yes; KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main worker:subgroup',
    before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
    traces: { 'own-group': '', subtree: '1s worker SIGKILL' },
  },
  {
    choice: 'AMB-10',
    set: 'KillMode=process; ExecStop=/stop; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 runs ExecStop; 10s main SIGTERM SIGCONT',
    traces: {
      exempt: '10s ExecStop SIGTERM SIGCONT; 11s main exits; 20s ExecStop SIGKILL',
      included: '11s main exits',
    },
  },
  {
    choice: 'AMB-10',
    set: 'KillMode=mixed; ExecStop=/stop; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 runs ExecStop; 10s main SIGTERM SIGCONT',
    traces: {
      exempt: '10s ExecStop SIGTERM SIGCONT; 20s main SIGKILL; 20s ExecStop SIGKILL',
      included: '20s main SIGKILL; 20s ExecStop SIGKILL',
    },
  },
  {
    choice: 'AMB-10',
    unit: 'a.mount',
    set: 'KillMode=mixed; TimeoutSec=10s',
    before: '0 stop; 0 runs ExecUnmount',
    traces: {
      exempt: '10s ExecUnmount SIGTERM SIGCONT; 20s ExecUnmount SIGKILL',
      included: '20s ExecUnmount SIGKILL',
    },
  },
  {
    choice: 'AMB-10',
    set: 'KillMode=process; ExecStopPost=/post; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost',
    traces: { exempt: '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL', included: '' },
  },
  {
    choice: 'AMB-11',
    set: 'Type=forking; KillMode=mixed; TimeoutStopSec=10s',
    processes: 'one two',
    before: '0 stop',
    traces: {
      'nobody-then-final': '10s one SIGKILL; 10s two SIGKILL',
      everybody: '0 one SIGTERM SIGCONT; 0 two SIGTERM SIGCONT; 10s one SIGKILL; 10s two SIGKILL',
      'final-at-once': '0 one SIGKILL; 0 one exits by SIGKILL; 0 two SIGKILL; 0 two exits by SIGKILL',
    },
  },
  {
    choice: 'AMB-12',
    set: 'Type=forking; PIDFile=/run/main.pid; KillMode=process; TimeoutStopSec=10s',
    processes: 'main:foreign worker',
    before: '0 stop',
    traces: { 'any-named': '0 main SIGTERM SIGCONT; 10s main SIGKILL', 'child-only': '' },
  },
  {
    choice: 'AMB-12',
    set: 'Type=notify; KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main helper:foreign',
    before: '0 main notifies MAINPID=helper; 0 helper becomes main; 1s stop',
    traces: {
      'any-named': '1s helper SIGTERM SIGCONT; 2s helper exits; 2s main SIGKILL',
      'child-only': '1s main SIGTERM SIGCONT; 2s main exits; 2s helper SIGKILL',
    },
  },
  {
    choice: 'AMB-13',
    set: 'Type=forking; GuessMainPID=no; KillMode=process; TimeoutStopSec=10s',
    processes: 'worker',
    before: '0 stop',
    traces: { nobody: '', everybody: '0 worker SIGTERM SIGCONT; 10s worker SIGKILL' },
  },
  {
    choice: 'AMB-14/SIGKILL',
    set: 'KillSignal=SIGKILL',
    processes: 'main',
    before: '0 stop',
    traces: { always: '0 main SIGKILL SIGCONT; 1s main exits by SIGKILL', licensed: '0 main SIGKILL; 1s main exits' },
    refused: '0 main SIGKILL SIGCONT SIGCONT; 1s main exits',
  },
  {
    choice: 'AMB-14/SIGCONT',
    set: 'KillSignal=SIGCONT',
    processes: 'main',
    before: '0 stop',
    traces: { always: '0 main SIGCONT SIGCONT; 1s main exits', licensed: '0 main SIGCONT; 1s main exits' },
    refused: '0 main SIGCONT SIGCONT SIGCONT; 1s main exits',
  },
  {
    choice: 'AMB-15/W',
    set: 'WatchdogSec=1s; TimeoutStopSec=10s',
    processes: 'main worker',
    before: '0 watchdog',
    traces: {
      owed: '0 main SIGABRT SIGCONT; 0 worker SIGABRT SIGCONT; 1s main exits; 1s worker exits',
      licensed: '0 main SIGABRT SIGCONT; 0 worker SIGABRT; 1s main exits; 1s worker exits',
      forbidden: '0 main SIGABRT; 0 worker SIGABRT; 1s main exits; 1s worker exits',
    },
    refused: '0 main SIGABRT SIGCONT SIGCONT; 0 worker SIGABRT SIGCONT; 1s main exits; 1s worker exits',
  },
  {
    choice: 'AMB-15/F',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
    traces: {
      owed: '10s main SIGQUIT SIGCONT; 10s worker SIGQUIT SIGCONT',
      licensed: '10s main SIGQUIT SIGCONT; 10s worker SIGQUIT',
      forbidden: '10s main SIGQUIT; 10s worker SIGQUIT',
    },
    refused: '10s main SIGQUIT SIGCONT SIGCONT; 10s worker SIGQUIT SIGCONT',
  },
  {
    choice: 'AMB-16',
    set: 'SendSIGHUP=yes',
    processes: 'main',
    before: '0 restart; 0 main SIGTERM',
    // Twice, as `only-kill-signal` agrees with one neighbour while RestartKillSignal= is unset, and with the other after.
    traces: {
      'restart-too': `0 main SIGHUP SIGCONT; 1s main exits; 1s runs main.2; 1s claims started
        2s daemon-reload SendSIGHUP=yes RestartKillSignal=SIGUSR1; 3s restart; 3s main.2 SIGUSR1 SIGHUP SIGCONT
        4s main.2 exits`,
      'only-kill-signal': `0 main SIGHUP SIGCONT; 1s main exits; 1s runs main.2; 1s claims started
        2s daemon-reload SendSIGHUP=yes RestartKillSignal=SIGUSR1; 3s restart; 3s main.2 SIGUSR1 SIGCONT
        4s main.2 exits`,
      'not-in-restart': `0 main SIGCONT; 1s main exits; 1s runs main.2; 1s claims started
        2s daemon-reload SendSIGHUP=yes RestartKillSignal=SIGUSR1; 3s restart; 3s main.2 SIGUSR1 SIGCONT
        4s main.2 exits`,
    },
  },
  {
    choice: 'AMB-17',
    set: 'KillMode=mixed; SendSIGHUP=yes',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT',
    // Twice, as `whole-group-mixed` agrees with one neighbour in mixed, and with the other in process.
    traces: {
      'same-targets': `1s worker exits; 1s main exits; 1s runs main.2; 1s claims started; 1s main.2 forks worker.2
        2s daemon-reload KillMode=process SendSIGHUP=yes; 3s stop; 3s main.2 SIGTERM SIGHUP SIGCONT
        4s main.2 exits`,
      'whole-group-mixed': `0 worker SIGHUP; 1s worker exits; 1s main exits; 1s runs main.2; 1s claims started
        1s main.2 forks worker.2; 2s daemon-reload KillMode=process SendSIGHUP=yes; 3s stop
        3s main.2 SIGTERM SIGHUP SIGCONT; 4s main.2 exits`,
      'whole-group': `0 worker SIGHUP; 1s worker exits; 1s main exits; 1s runs main.2; 1s claims started
        1s main.2 forks worker.2; 2s daemon-reload KillMode=process SendSIGHUP=yes; 3s stop
        3s main.2 SIGTERM SIGHUP SIGCONT; 3s worker.2 SIGHUP; 4s main.2 exits`,
    },
  },
  {
    choice: 'AMB-18',
    set: 'SendSIGHUP=yes',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM',
    traces: {
      'per-process-hup-first': '0 main SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 1s main exits; 1s worker exits',
      'per-process-cont-first':
        '0 main SIGCONT SIGHUP; 0 worker SIGTERM SIGCONT SIGHUP; 1s main exits; 1s worker exits',
      'batch-hup-first':
        '0 worker SIGTERM; 0 main SIGHUP SIGCONT; 0 worker SIGHUP SIGCONT; 1s main exits; 1s worker exits',
      'batch-cont-first':
        '0 worker SIGTERM; 0 main SIGCONT SIGHUP; 0 worker SIGCONT SIGHUP; 1s main exits; 1s worker exits',
    },
  },
  {
    choice: 'AMB-19',
    set: 'KillSignal=SIGHUP; SendSIGHUP=yes',
    processes: 'main',
    before: '0 stop',
    traces: { two: '0 main SIGHUP SIGHUP SIGCONT; 1s main exits', one: '0 main SIGHUP SIGCONT; 1s main exits' },
  },
];
