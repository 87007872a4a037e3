import { literalOf } from '../../../spec/readings/register.ts';
import { killSettings } from '../../../spec/vocabulary/kill-settings.ts';
import {
  both,
  doing,
  either,
  endsAsSomethingIsAsked,
  endTogether,
  having,
  isForking,
  isMountOrSwap,
  isService,
  isSocket,
  lingering,
  mainEndsByItself,
  mainIsElsewhere,
  mayLeaveSomebody,
  not,
  notifying,
  somebodyDoes,
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

const isStartedAgain = doing('start', 'restart', 'try-restart', 'dependency-restart', 'reload-or-restart');

const isWatchdog = either(doing('watchdog'), notifying('WATCHDOG'));

/** All of them. What a recording shows and a profile does not predict is in one of these, and in one only. */
export const predictionLimits: readonly PredictionLimit[] = [
  {
    name: 'comes-or-goes-at-one-instant',
    says: 'whether who is forked, leaves or ends at the very instant of something else is there for it, which a machine decides',
    cases: ['regressions/forked-at-the-instant-of-a-stop'],
    concerns: either(both(either(somebodyForks, somebodyDoes('leave')), somethingAtOneInstant), endsAsSomethingIsAsked),
  },
  {
    name: 'reloads-that-hang',
    says: 'that who ends while a reload hangs is looked at when that is over only, and who is signalled then',
    cases: [
      'kill-mode/main-exits-while-reloading/Mode=control-group',
      'kill-mode/main-exits-while-reloading/Mode=mixed',
      'kill-mode/main-exits-while-reloading/Mode=process',
    ],
    concerns: both(isService, both(lingering('ExecReload'), doing('reload', 'reload-or-restart'))),
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
    says: 'what else ExecStopPost= is in the way of: restarts whose turn comes after it, and jobs that come meanwhile',
    cases: ['regressions/left-over-stop-post'],
    concerns: having('ExecStopPost'),
  },
  {
    name: 'stop-command-hangs-on',
    says: 'whom a stop leaves out whose command hangs, and how the next one is ended',
    cases: [
      'final-kill-signal/command-outlives-it/Mode=mixed',
      'final-kill-signal/command-outlives-it/Mode=process',
      'kill-mode/stop-commands-hang/Mode=control-group,First=obeys',
    ],
    concerns: both(isService, lingering('ExecStop')),
  },
  {
    name: 'main-process-mistaken',
    says: 'which process is the main one, where it is named late, is no child, or has left',
    cases: [
      'kill-mode/main-pid/Foreign=false',
      'kill-mode/main-pid/Foreign=true',
      'regressions/main-exits-after-another-is-named',
      'regressions/main-named-during-a-stop',
    ],
    concerns: either(notifying('MAINPID'), isForking, mainIsElsewhere, mainEndsByItself),
  },
  {
    name: 'watchdog-in-odd-places',
    says: 'what a watchdog does that expires during a stop or under KillMode=none, or is put off',
    cases: ['regressions/watchdog-under-none', 'watchdog-signal/expiry-while-stopping'],
    concerns: isWatchdog,
  },
  {
    name: 'starts-over-left-overs',
    says: 'when a start that finds processes of an earlier run kills them, and how often',
    cases: [
      'regressions/reload-or-restart-over-left-overs',
      'regressions/restart-after-the-stop-gave-up',
      'send-sigkill/no-restart-main-stays',
      'send-sigkill/no-restart/Mode=control-group',
      'send-sigkill/no-then-start/Mode=control-group,Job=restart',
      'send-sigkill/no-then-start/Mode=control-group,Job=start',
    ],
    concerns: both(not(isMountOrSwap), both(isStartedAgain, either(isSocket, mayLeaveSomebody))),
  },
  {
    name: 'half-mounted',
    says: 'what a start or a restart makes of a mount or a swap whose command hangs, fails, or ends meanwhile',
    cases: [],
    concerns: both(isMountOrSwap, isStartedAgain),
  },
  {
    name: 'sigkill-of-mounts',
    says: 'that SendSIGKILL=no holds for mounts, although a remount that is stopped is killed in spite of it',
    cases: [],
    concerns: both(isMountOrSwap, ({ unit }) => !killSettings(unit, (choice) => literalOf[choice]).sendSigkill),
  },
  {
    name: 'exit-type-cgroup',
    says: 'when under mixed the end of the main process counts where ExitType=cgroup',
    cases: ['kill-mode/mixed-exit-type-cgroup'],
    concerns: ({ unit }) => unit.settings.exitType === 'cgroup',
  },
  {
    name: 'commands-of-sockets',
    says: 'what is signalled, and when, while a command of a socket hangs',
    cases: [],
    concerns: both(
      isSocket,
      either(having('ExecStartPre'), having('ExecStartPost'), having('ExecStopPre'), having('ExecStopPost')),
    ),
  },
  {
    name: 'remounts',
    says: 'which signal ends a remount that hangs, and when two do or the mount is stopped meanwhile',
    cases: ['regressions/remounted-while-remounting'],
    concerns: both(({ unit }) => unit.type === 'mount', doing('remount', 'reload-or-restart')),
  },
  {
    name: 'asked-again-to-restart',
    says: 'that who is asked again in a restart job gets KillSignal=',
    cases: ['restart-kill-signal/asked-again-without-main', 'restart-kill-signal/asked-again/Mode=control-group'],
    concerns: both(
      doing('restart', 'try-restart', 'dependency-restart', 'reload-or-restart'),
      ({ unit }) => killSettings(unit, (choice) => literalOf[choice]).restartKillSignal !== undefined,
    ),
  },
  {
    name: 'reload-by-signal',
    says: 'that a service of type notify-reload is signalled to reload',
    cases: ['regressions/notify-reload-is-reloaded'],
    concerns: ({ unit }) => unit.settings.serviceType === 'notify-reload',
  },
];
