import {
  both,
  doing,
  either,
  endTogether,
  having,
  isForking,
  isMixed,
  isService,
  isSocket,
  killsAsInTheEnd,
  lingering,
  mainEndsByItself,
  mainIsElsewhere,
  mixedWithoutMain,
  notifying,
  somebodyForks,
  somethingAtOneInstant,
  type Trait,
} from './world-traits.ts';

/** What systemd does in some cases of the suite and no quirk plays, so that it is not predicted. */
export interface PredictionLimit {
  readonly name: string;
  /** A clause about what is not predicted. */
  readonly says: string;
  /** Cases of the suite that show it, in the recording of some version; none where only generated worlds do. */
  readonly cases: readonly string[];
  /** What there is in each world that it may show in, generated ones too. */
  readonly concerns: Trait;
}

const isWatchdog = either(doing('watchdog'), notifying('WATCHDOG'));

/** All of them. What a recording shows and a profile does not predict is in one of these, and in one only. */
export const predictionLimits: readonly PredictionLimit[] = [
  {
    name: 'forked-at-the-instant-of-a-stop',
    says: 'that who was forked at the very instant of a stop is not seen',
    cases: ['regressions/forked-at-the-instant-of-a-stop'],
    concerns: both(somebodyForks, somethingAtOneInstant),
  },
  {
    name: 'ends-with-main',
    says: 'whether who exits with the main process, though on its own, is signalled once more before it has',
    cases: [
      'closed-world/outsider/Mode=control-group,Reaction=exits',
      'kill-mode/stop-command-fails',
      'kill-mode/stop-command-hangs',
      'kill-signal/sigcont-follows/Mode=control-group',
      'values/key-case',
    ],
    concerns: both(isService, endTogether),
  },
  {
    name: 'stop-post-in-the-way',
    says: 'while ExecStopPost= is to run nobody is signalled, and what hangs then is killed with all that is left',
    cases: [
      'kill-mode/mixed-stop-post-hangs/Signal=exit',
      'kill-mode/mixed-stop-post-hangs/Signal=ignore',
      'kill-mode/stop-post',
      'kill-mode/stop-post-at-timeout',
      'regressions/left-over-stop-post',
      'regressions/restart-while-starting',
      'regressions/stop-post-forks/Mode=control-group,Exit=at-once',
      'regressions/stop-post-forks/Mode=control-group,Exit=hanging',
      'regressions/stop-post-forks/Mode=mixed,Exit=at-once',
      'regressions/stop-post-forks/Mode=mixed,Exit=hanging',
    ],
    concerns: having('ExecStopPost'),
  },
  {
    name: 'stop-command-hangs-on',
    says: 'how often a stop is begun again whose command hangs, and whom that leaves out',
    cases: [
      'final-kill-signal/command-outlives-it/Mode=control-group',
      'final-kill-signal/command-outlives-it/Mode=mixed',
      'final-kill-signal/command-outlives-it/Mode=process',
      'kill-mode/stop-command-hangs-for-good',
      'send-sighup/no-second-round/Mode=control-group',
    ],
    concerns: both(isService, lingering('ExecStop')),
  },
  {
    name: 'main-process-mistaken',
    says: 'which process is the main one, where it is named late, is no child, or has left',
    cases: [
      'kill-mode/main-fails-by-itself',
      'kill-mode/main-pid/Foreign=false',
      'kill-mode/main-pid/Foreign=true',
      'regressions/late-main-leaves',
      'regressions/left-over-main',
      'regressions/main-exits-after-another-is-named',
      'regressions/main-named-during-a-stop',
    ],
    concerns: either(notifying('MAINPID'), isForking, mainIsElsewhere, mainEndsByItself),
  },
  {
    name: 'watchdog-in-odd-places',
    says: 'what a watchdog does that expires during a stop or under KillMode=none, is put off, or sends SIGCONT',
    cases: [
      'regressions/extended-after-the-watchdog',
      'regressions/watchdog-under-none',
      'watchdog-signal/expiry-while-stopping',
      'watchdog-signal/sigcont',
      'watchdog-signal/trigger-while-stopping',
    ],
    concerns: isWatchdog,
  },
  {
    name: 'abort-of-main-only',
    says: 'under mixed, a stop that times out with TimeoutStopFailureMode=abort aborts the main process alone',
    cases: ['kill-mode/stop-failure-mode/Mode=mixed,Failure=abort'],
    concerns: ({ unit }) => unit.settings.timeoutStopFailureMode === 'abort',
  },
  {
    name: 'starts-over-left-overs',
    says: 'when a start that finds processes of an earlier run kills them, and how often',
    cases: [
      'regressions/left-overs-and-a-start-that-times-out',
      'regressions/reload-or-restart-over-left-overs',
      'regressions/restart-after-the-stop-gave-up',
      'regressions/start-asked-for-while-a-start-is-stopped',
      'send-sigkill/no-restart-main-stays',
      'send-sigkill/no-restart/Mode=control-group',
      'send-sigkill/no-then-start/Mode=control-group,Job=restart',
      'send-sigkill/no-then-start/Mode=control-group,Job=start',
      'send-sigkill/yes-left-overs-and-start',
    ],
    concerns: doing('start', 'restart', 'try-restart', 'dependency-restart', 'reload-or-restart'),
  },
  {
    name: 'later-rounds-see-others',
    says: 'a round that begins again is for who is there then, not for who was there before',
    cases: [
      'kill-mode/fork-while-stopping/Fork=later',
      'kill-signal/same-as-final/Mode=control-group',
      'kill-signal/same-as-final/Mode=mixed',
    ],
    concerns: either(somebodyForks, killsAsInTheEnd),
  },
  {
    name: 'exit-type-cgroup',
    says: 'when under mixed the end of the main process counts where ExitType=cgroup',
    cases: ['kill-mode/mixed-exit-type-cgroup', 'regressions/stop-post-forks-when-all-have-gone'],
    concerns: ({ unit }) => unit.settings.exitType === 'cgroup',
  },
  {
    name: 'sockets-under-mixed',
    says: 'whether under mixed the processes of a socket are killed at once',
    cases: ['sections/mixed-of-all-types/Unit=socket'],
    concerns: both(isSocket, isMixed),
  },
  {
    name: 'commands-of-sockets',
    says: 'what is signalled while a command of a socket hangs',
    cases: [
      'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
      'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
      'sections/socket-command-hangs',
      'sections/socket-stop-pre-hangs',
    ],
    concerns: both(
      isSocket,
      either(having('ExecStartPre'), having('ExecStartPost'), having('ExecStopPre'), having('ExecStopPost')),
    ),
  },
  {
    name: 'remounts',
    says: 'which signal ends a remount that hangs, and when two do',
    cases: ['regressions/remounted-while-remounting', 'sections/mount-remount'],
    concerns: doing('remount'),
  },
  {
    name: 'reload-by-signal',
    says: 'that a service of type notify-reload is signalled to reload',
    cases: ['regressions/notify-reload-is-reloaded'],
    concerns: ({ unit }) => unit.settings.serviceType === 'notify-reload',
  },
  {
    name: 'left-by-an-early-end',
    says: 'what old versions do with what is left when a unit ends by itself, fails to start or runs too long',
    cases: [
      'kill-mode/main-exits-by-itself/Mode=control-group',
      'kill-mode/main-exits-by-itself/Mode=mixed',
      'kill-mode/mixed-no-main',
      'kill-mode/mixed-stop-command-ends-main',
      'kill-mode/no-main',
      'kill-mode/oneshot-leaves-child',
      'kill-mode/oneshot-remains',
      'kill-mode/start-fails',
      'regressions/oneshot-runtime-max',
      'regressions/two-stop-commands-at-the-timeout/tie=operation-process-wake',
    ],
    concerns: either(
      mainEndsByItself,
      mainIsElsewhere,
      doing('exit'),
      ({ world }) => world.initially === 'inactive',
      ({ world, unit }) => unit.type === 'service' && world.processes['main'] === undefined,
      ({ unit }) => unit.settings.runtimeMax !== 'infinity',
    ),
  },
  {
    name: 'timeout-of-zero',
    says: 'that a timeout of zero of what is no service never passes',
    cases: [],
    concerns: ({ unit }) => unit.type !== 'service' && unit.settings.timeoutStop === 0,
  },
  {
    name: 'final-signal-without-sigkill',
    says: 'that under mixed what has no main process gets the final signal at once, although SendSIGKILL=no',
    cases: [],
    concerns: mixedWithoutMain,
  },
];
