import type { Witness } from '../witness.ts';

const obeysBy = (signal: string): string => `0 main ${signal} SIGCONT; 1s main exits by ${signal}`;

/** Of a signal that was named twice: the first time plainly, the second time in the way in question. */
const secondValue = (choice: Witness['choice'], value: string, signal: string): Witness => ({
  choice,
  set: `KillSignal=SIGINT; KillSignal=${value}`,
  processes: 'main',
  before: '0 stop',
  traces: { valid: obeysBy(signal), invalid: obeysBy('SIGINT') },
});

/** AMB-40 to AMB-60: jobs upon jobs, values, timeouts, notifications. */
export const witnesses40to60: readonly Witness[] = [
  {
    choice: 'AMB-40',
    unit: 'a.mount',
    set: 'RestartKillSignal=SIGUSR1; TimeoutSec=10s',
    before: '0 restart; 0 runs ExecUnmount',
    traces: {
      restart: '10s ExecUnmount SIGUSR1 SIGCONT; 11s ExecUnmount exits',
      remount: '10s ExecUnmount SIGTERM SIGCONT; 11s ExecUnmount exits',
    },
  },
  {
    choice: 'AMB-40',
    unit: 'a.mount',
    set: 'RestartKillSignal=SIGUSR1; TimeoutSec=10s',
    before: '0 remount; 0 runs ExecRemount',
    traces: {
      restart: '10s ExecRemount SIGTERM SIGCONT; 11s ExecRemount exits',
      remount: '10s ExecRemount SIGUSR1 SIGCONT; 11s ExecRemount exits',
    },
  },
  {
    choice: 'AMB-41',
    set: 'KillMode=mixed; ExitType=cgroup; TimeoutStopSec=10s',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits',
    traces: { triggers: '2s worker SIGKILL', 'does-not': '10s worker SIGKILL' },
  },
  {
    choice: 'AMB-42',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 5s stop',
    traces: { nothing: '10s main SIGKILL', again: '5s main SIGTERM SIGCONT; 10s main SIGKILL' },
  },
  {
    choice: 'AMB-43/start',
    set: 'ExecStartPre=/pre; ExecStop=/stop',
    initially: 'inactive',
    before: '0 start; 0 runs ExecStartPre; 1s stop',
    traces: {
      'commands-first': `1s runs ExecStop; 2s ExecStop exits; 2s ExecStartPre SIGTERM SIGCONT
        3s ExecStartPre exits by SIGTERM`,
      'first-pass-at-once': '1s ExecStartPre SIGTERM SIGCONT; 3s ExecStartPre exits by SIGTERM',
    },
  },
  {
    choice: 'AMB-43/reload',
    set: 'ExecReload=/reload; ExecStop=/stop',
    processes: 'main',
    before: '0 reload; 0 runs ExecReload; 1s stop',
    traces: {
      'commands-first': `1s runs ExecStop; 2s ExecReload exits; 2s ExecStop exits; 2s main SIGTERM SIGCONT
        3s main exits`,
      'first-pass-at-once': `1s main SIGTERM SIGCONT; 1s ExecReload SIGTERM SIGCONT; 3s main exits
        3s ExecReload exits`,
    },
  },
  {
    choice: 'AMB-44',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 5s daemon-reload FinalKillSignal=SIGQUIT TimeoutStopSec=8s',
    traces: { 'old-settings': '10s main SIGKILL', 'new-settings': '8s main SIGQUIT' },
  },
  {
    choice: 'AMB-44',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    before: `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT
      5s daemon-reload KillMode=process TimeoutStopSec=10s`,
    traces: { 'old-settings': '10s main SIGKILL; 10s worker SIGKILL', 'new-settings': '10s main SIGKILL' },
  },
  secondValue('AMB-45/aliases', 'SIGIOT', 'SIGABRT'),
  secondValue('AMB-45/numbers', '0x3', 'SIGQUIT'),
  secondValue('AMB-45/realtime', 'RTMIN+3', 'SIGRTMIN+3'),
  secondValue('AMB-45/lower-case', 'sigquit', 'SIGQUIT'),
  {
    choice: 'AMB-46',
    set: 'KillSignal=SIGINT; KillSignal=SIGBOGUS',
    processes: 'main',
    before: '0 stop',
    traces: { 'unit-fails': '', ignored: obeysBy('SIGINT'), default: obeysBy('SIGTERM') },
  },
  {
    choice: 'AMB-46',
    set: 'KillMode=process; KillMode=Mixed',
    processes: 'main worker',
    before: '0 stop',
    traces: {
      'unit-fails': '',
      ignored: '0 main SIGTERM SIGCONT; 1s main exits',
      default: '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
    },
  },
  {
    choice: 'AMB-47/forms',
    set: 'SendSIGHUP=yes; SendSIGHUP=n',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM',
    traces: { listed: '0 main SIGHUP SIGCONT; 1s main exits', 'short-too': '0 main SIGCONT; 1s main exits' },
  },
  {
    choice: 'AMB-47/empty',
    set: 'SendSIGKILL=no; SendSIGKILL=; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT',
    traces: { resets: '10s main SIGKILL', invalid: '' },
  },
  {
    choice: 'AMB-48',
    set: 'TimeoutStopSec=0',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT',
    traces: { never: '', 'at-once': '0 main SIGKILL' },
  },
  {
    choice: 'AMB-48',
    unit: 'a.scope',
    set: 'TimeoutStopSec=0',
    processes: 'worker',
    before: '0 stop; 0 worker SIGTERM SIGCONT',
    traces: { never: '', 'at-once': '0 worker SIGKILL' },
  },
  {
    choice: 'AMB-49',
    unit: 'a.scope',
    set: 'TimeoutStopSec=1s',
    processes: 'worker',
    before: '0 stop; 0 worker SIGTERM SIGCONT',
    traces: { counts: '1s worker SIGKILL', 'no-timeout': '' },
  },
  {
    choice: 'AMB-51',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    before: '0 freeze; 1s stop',
    traces: {
      'thaw-first': '1s thaws; 1s main SIGTERM SIGCONT; 11s main SIGKILL',
      'as-it-is': '1s main SIGTERM SIGCONT; 11s main SIGKILL',
    },
    refused: '11s main SIGKILL',
  },
  {
    choice: 'AMB-51',
    set: 'KillMode=mixed; ExecStop=/stop; TimeoutStopSec=10s',
    processes: 'main worker',
    before: '0 freeze; 1s stop',
    traces: {
      'thaw-first':
        '1s thaws; 1s runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits; 3s worker SIGKILL',
      'as-it-is':
        '1s runs ExecStop; 2s thaws; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits; 3s worker SIGKILL',
    },
    refused: '1s thaws; 1s runs ExecStop; 2s ExecStop exits; 3s main SIGTERM SIGCONT; 3s main exits; 3s worker SIGKILL',
  },
  {
    choice: 'AMB-53',
    set: 'Type=oneshot',
    processes: 'main worker',
    before: '0 main exits',
    traces: { 'by-kill-mode': '0 worker SIGTERM SIGCONT; 1s worker exits', nothing: '' },
  },
  {
    choice: 'AMB-54',
    set: 'KillMode=process; TimeoutStopSec=10s',
    processes: 'main worker',
    besides: { 'AMB-70': 'all-remaining' },
    before: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits',
    traces: { main: '', 'any-process': '10s worker SIGKILL' },
  },
  {
    choice: 'AMB-55',
    set: 'ExecReload=/reload; TimeoutStartSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 reload; 0 runs ExecReload',
    traces: {
      'by-kill-mode': '5s main SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 6s ExecReload exits; 6s main exits',
      'command-only': '5s ExecReload SIGKILL; 5s ExecReload exits by SIGKILL',
      nothing: '6s ExecReload exits',
    },
  },
  {
    choice: 'AMB-56',
    set: 'KillMode=mixed; FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main worker',
    before: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits',
    traces: { 'literal-sigkill': '2s worker SIGKILL', 'final-signal': '2s worker SIGQUIT' },
  },
  {
    choice: 'AMB-58',
    set: 'SendSIGHUP=yes; TimeoutStopSec=10s',
    processes: 'main worker',
    besides: { 'AMB-06': 'again', 'AMB-07': 'main-exit' },
    before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 2s main exits',
    traces: {
      'once-per-stop': '2s worker SIGTERM SIGCONT; 3s worker exits',
      'each-pass': '2s worker SIGTERM SIGHUP SIGCONT; 3s worker exits',
    },
  },
  {
    choice: 'AMB-58',
    set: 'SendSIGHUP=yes; TimeoutStopSec=10s',
    processes: 'main',
    besides: { 'AMB-42': 'again' },
    before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 2s stop',
    traces: {
      'once-per-stop': '2s main SIGTERM SIGCONT; 3s main exits',
      'each-pass': '2s main SIGTERM SIGHUP SIGCONT; 3s main exits',
    },
  },
  {
    choice: 'AMB-58',
    set: 'SendSIGHUP=yes; WatchdogSec=1s; TimeoutStopSec=10s',
    processes: 'main one two',
    besides: { 'AMB-33/survivors': 'kill-signal', 'AMB-77': 'after-all' },
    before: '0 watchdog; 0 main SIGABRT SIGHUP; 0 one SIGABRT SIGHUP; 0 two SIGABRT SIGHUP; 2s main exits',
    traces: {
      'once-per-stop': '2s one SIGTERM SIGCONT; 2s two SIGTERM SIGCONT; 3s one exits; 3s two exits',
      'each-pass': '2s one SIGTERM SIGHUP SIGCONT; 2s two SIGTERM SIGHUP SIGCONT; 3s one exits; 3s two exits',
    },
  },
  {
    choice: 'AMB-60/trigger',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 main notifies WATCHDOG=trigger',
    traces: { expiry: '0 main SIGABRT; 1s main exits by SIGABRT', 'not-expiry': '' },
  },
  {
    choice: 'AMB-60/trigger-while-stopping',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 2s main notifies WATCHDOG=trigger',
    traces: { 'watchdog-pass': '2s main SIGABRT; 3s main exits by SIGABRT', nothing: '3s main exits' },
  },
  {
    choice: 'AMB-60/expiry-while-stopping',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    before: '0 stop; 0 main SIGTERM SIGCONT; 2s watchdog',
    traces: { 'watchdog-pass': '2s main SIGABRT; 3s main exits by SIGABRT', nothing: '3s main exits' },
  },
];
