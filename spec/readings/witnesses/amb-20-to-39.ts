import type { Witness } from '../witness.ts';

const again = { 'AMB-06': 'again', 'AMB-07': 'main-exit' } as const;
const restart = 'RestartKillSignal=SIGUSR1';
const usr1 = '0 main SIGUSR1 SIGCONT; 1s main exits by SIGUSR1';
const term = '0 main SIGTERM SIGCONT; 1s main exits by SIGTERM';
const watchdog = 'WatchdogSec=5s; TimeoutStopSec=10s; TimeoutAbortSec=0.5s';

/** AMB-20 to AMB-39: kinds of jobs, the final signal, the watchdog. */
export const witnesses20to39: readonly Witness[] = [
  {
    choice: 'AMB-20',
    set: 'Type=notify; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 main notifies STOPPING=1',
    traces: {
      'kill-signal': '0 main SIGTERM SIGCONT; 10s main SIGKILL',
      'final-only': '10s main SIGKILL',
      nothing: '',
    },
  },
  {
    choice: 'AMB-21/try-restart',
    set: restart,
    processes: 'main',
    before: '0 try-restart',
    traces: { counts: usr1, 'does-not': term },
  },
  {
    choice: 'AMB-21/dependency',
    set: restart,
    processes: 'main',
    before: '0 dependency-restart',
    traces: { counts: usr1, 'does-not': term },
  },
  {
    choice: 'AMB-21/reload-or-restart',
    set: restart,
    processes: 'main',
    before: '0 reload-or-restart',
    traces: { counts: usr1, 'does-not': term },
  },
  {
    choice: 'AMB-21/automatic',
    set: `${restart}; Restart=on-failure`,
    processes: 'main worker',
    before: '0 main exits 1',
    traces: {
      counts: '0 worker SIGUSR1 SIGCONT; 1s worker exits',
      'does-not': '0 worker SIGTERM SIGCONT; 1s worker exits',
    },
  },
  {
    choice: 'AMB-22',
    set: 'KillMode=mixed; FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main one two',
    before: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits',
    traces: {
      'only-after-timeout': '10s one SIGQUIT; 10s two SIGQUIT',
      'main-exit-too': '2s one SIGQUIT; 2s two SIGQUIT',
    },
  },
  {
    choice: 'AMB-23',
    set: restart,
    processes: 'main worker',
    besides: again,
    before: '0 restart; 0 main SIGUSR1 SIGCONT; 0 worker SIGUSR1 SIGCONT; 2s main exits',
    traces: {
      'restart-signal': '2s worker SIGUSR1 SIGCONT; 3s worker exits',
      'kill-signal': '2s worker SIGTERM SIGCONT; 3s worker exits',
    },
  },
  {
    choice: 'AMB-24',
    set: `${restart}; ExecStop=/stop`,
    processes: 'main',
    before: '0 stop; 0 runs ExecStop; 0.5s restart; 1s ExecStop exits',
    traces: {
      'first-job': '1s main SIGTERM SIGCONT; 2s main exits',
      'last-job': '1s main SIGUSR1 SIGCONT; 2s main exits',
    },
  },
  {
    choice: 'AMB-24',
    set: `${restart}; ExecStop=/stop`,
    processes: 'main',
    before: '0 restart; 0 runs ExecStop; 0.5s stop; 1s ExecStop exits',
    traces: {
      'first-job': '1s main SIGUSR1 SIGCONT; 2s main exits',
      'last-job': '1s main SIGTERM SIGCONT; 2s main exits',
    },
  },
  {
    choice: 'AMB-25',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT',
    traces: { once: '', 'then-sigkill': '20s main SIGKILL' },
  },
  {
    choice: 'AMB-27',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    // The left-overs are met twice: by a restart job, then by a plain start.
    before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits; 5s claims stopped; 6s restart',
    traces: {
      'restart-jobs-alone': '6s claims failed; 7s start; 7s runs main.2; 7s claims started',
      'restart-jobs-killed': '6s worker SIGTERM SIGCONT; 6s claims failed; 7s start; 7s runs main.2; 7s claims started',
      'any-start-alone': '6s claims failed; 7s start; 7s claims failed',
      'any-start-killed':
        '6s worker SIGTERM SIGCONT; 6s claims failed; 7s start; 7s worker SIGTERM SIGCONT; 7s claims failed',
    },
  },
  {
    choice: 'AMB-28',
    unit: 'a.scope',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'worker',
    before: '0 stop; 0 worker SIGTERM SIGCONT',
    traces: { 'all-units': '', 'services-only': '10s worker SIGKILL' },
  },
  {
    choice: 'AMB-28',
    unit: 'a.socket',
    set: 'SendSIGKILL=no; TimeoutSec=10s',
    processes: 'worker',
    before: '0 stop; 0 worker SIGTERM SIGCONT',
    traces: { 'all-units': '', 'services-only': '10s worker SIGKILL' },
  },
  {
    choice: 'AMB-29',
    set: 'KillMode=none; ExecStop=/stop; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 runs ExecStop',
    traces: {
      'kill-then-final': '10s ExecStop SIGTERM SIGCONT; 20s ExecStop SIGKILL',
      final: '10s ExecStop SIGKILL',
      nothing: '',
    },
  },
  {
    choice: 'AMB-30',
    set: 'KillMode=process',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
    traces: { 'none-only': '1s worker moved; 1s claims stopped', 'all-modes': '1s claims stopped' },
  },
  {
    choice: 'AMB-30',
    set: 'KillMode=process',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
    traces: { 'none-only': '1s claims stopped; 1s group-removed', 'all-modes': '1s claims stopped' },
  },
  {
    choice: 'AMB-30',
    set: 'KillMode=none',
    processes: 'main',
    before: '0 stop; 1s claims stopped',
    traces: {},
    refused: '1s main moved',
  },
  {
    choice: 'AMB-31',
    set: 'TimeoutStopSec=10s',
    processes: 'main guarded:protected',
    before: '0 stop; 0 main SIGTERM SIGCONT',
    traces: {
      remaining: '0 guarded SIGTERM=EPERM SIGCONT=EPERM; 1s main exits; 10s guarded SIGKILL=EPERM',
      ignored: '1s main exits',
    },
    refused:
      '0 guarded SIGTERM=EPERM SIGCONT=EPERM; 1s main exits; 5s guarded SIGKILL=EPERM; 10s guarded SIGKILL=EPERM',
  },
  {
    choice: 'AMB-32',
    set: watchdog,
    processes: 'main worker',
    besides: { 'AMB-33/survivors': 'kill-signal' },
    before: '0 watchdog; 0 main SIGABRT',
    traces: {
      'by-kill-mode': '0 worker SIGABRT; 0.1s worker exits; 0.1s main exits',
      'main-only': '0.1s main exits; 0.1s worker SIGTERM SIGCONT; 0.2s worker exits',
    },
  },
  {
    choice: 'AMB-33/timeout',
    set: watchdog,
    processes: 'main',
    before: '0 watchdog; 0 main SIGABRT',
    traces: { 'stop-timeout': '10s main SIGKILL', 'abort-timeout': '0.5s main SIGKILL' },
  },
  {
    choice: 'AMB-33/survivors',
    set: watchdog,
    processes: 'main worker',
    before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 0.1s main exits',
    traces: {
      wait: '10s worker SIGKILL',
      'kill-signal': '0.1s worker SIGTERM SIGCONT; 10.1s worker SIGKILL',
      'final-signal': '0.1s worker SIGKILL',
    },
  },
  {
    choice: 'AMB-34',
    set: 'TimeoutStopFailureMode=abort; TimeoutStopSec=10s; TimeoutAbortSec=0.5s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT',
    traces: { 'not-applied': '10s main SIGKILL', applied: '10s main SIGABRT; 10.5s main SIGKILL' },
  },
  {
    choice: 'AMB-34',
    set: 'TimeoutStopFailureMode=abort; TimeoutStopSec=10s; TimeoutAbortSec=0.5s; ExecStop=/stop',
    processes: 'main',
    before: '0 stop; 0 runs ExecStop',
    traces: {
      'not-applied': '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits',
      applied: '10s main SIGABRT; 10s ExecStop SIGABRT; 10.5s main SIGKILL; 10.5s ExecStop SIGKILL',
    },
  },
  {
    choice: 'AMB-34',
    set: 'TimeoutStopFailureMode=kill; TimeoutStopSec=10s; ExecStop=/stop',
    processes: 'main',
    before: '0 stop; 0 runs ExecStop',
    traces: {
      'not-applied': '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits',
      applied: '10s main SIGKILL; 10s ExecStop SIGKILL',
    },
  },
  {
    choice: 'AMB-34',
    set: 'Type=notify; TimeoutStartFailureMode=kill; TimeoutStartSec=5s; TimeoutStopSec=10s',
    initially: 'inactive',
    before: '0 start; 0 runs main',
    traces: { 'not-applied': '5s main SIGTERM SIGCONT; 15s main SIGKILL', applied: '5s main SIGKILL' },
  },
  {
    choice: 'AMB-34',
    set: 'Type=notify; TimeoutStartFailureMode=abort; TimeoutStartSec=5s; TimeoutStopSec=10s; TimeoutAbortSec=0.5s',
    initially: 'inactive',
    before: '0 start; 0 runs main',
    traces: {
      'not-applied': '5s main SIGTERM SIGCONT; 15s main SIGKILL',
      applied: '5s main SIGABRT; 5.5s main SIGKILL',
    },
  },
  {
    choice: 'AMB-35',
    set: 'ExecStop=/stop',
    processes: 'main worker',
    before: '0 main exits 1',
    traces: {
      'commands-first': '0 runs ExecStop; 1s ExecStop exits; 1s worker SIGTERM SIGCONT; 2s worker exits',
      'first-pass-at-once': '0 worker SIGTERM SIGCONT; 2s worker exits',
    },
  },
  {
    choice: 'AMB-36/zombies',
    processes: 'main worker',
    before: '0 worker exits as zombie; 1s stop',
    traces: {
      remain: '1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 91s worker SIGKILL',
      gone: '1s main SIGTERM SIGCONT; 2s main exits',
    },
  },
  {
    choice: 'AMB-36/kernel-threads',
    set: 'TimeoutStopSec=10s',
    processes: 'main kthread',
    before: '0 stop; 0 main SIGTERM SIGCONT',
    traces: { remain: '0 kthread SIGTERM SIGCONT; 10s main SIGKILL; 10s kthread SIGKILL', gone: '10s main SIGKILL' },
  },
  {
    choice: 'AMB-36/forks',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 1s main forks child',
    traces: { remain: '10s main SIGKILL; 10s child SIGKILL', gone: '10s main SIGKILL' },
  },
  {
    choice: 'AMB-37',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT',
    traces: {
      owed: `1s main forks one; 1s one SIGTERM SIGCONT; 2s main forks two; 2s two SIGTERM SIGCONT
        3s main exits; 3s one exits; 3s two exits`,
      licensed:
        '1s main forks one; 2s main forks two; 2s two SIGTERM SIGCONT; 3s main exits; 3s one exits; 3s two exits',
      forbidden: '1s main forks one; 2s main forks two; 3s main exits; 3s one exits; 3s two exits',
    },
    refused: '1s main forks one; 1s one SIGTERM SIGCONT SIGTERM; 2s main exits; 2s one exits',
  },
  {
    choice: 'AMB-38',
    processes: 'main worker',
    before: '0 stop',
    traces: {
      'main-first': '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
      unordered: '0 worker SIGTERM SIGCONT; 0 main SIGTERM SIGCONT; 1s main exits; 1s worker exits',
    },
    refused: '0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    choice: 'AMB-39',
    unit: 'a.mount',
    set: 'TimeoutSec=10s',
    before: `0 stop; 0 runs ExecUnmount; 0 ExecUnmount forks child
      10s ExecUnmount SIGTERM SIGCONT; 10s child SIGTERM SIGCONT; 20s ExecUnmount SIGKILL`,
    traces: { group: '20s child SIGKILL', 'helper-only': '' },
  },
];
