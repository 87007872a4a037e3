// Made by scripts/find-tellers.js.
/* oxlint-disable max-lines */
import type { ChoiceId } from '../../../spec/readings/register.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Teller } from './teller.ts';

/** For each unit type and each choice that shows in it, what tells which two of its readings apart. */
export const tellers: Readonly<Record<UnitType, Readonly<Partial<Record<ChoiceId, readonly Teller[]>>>>> = {
  service: {
    'AMB-04': [
      {
        readings: ['stop-request', 'first-pass'],
        cases: [
          'kill-mode/stop-command-hangs-for-good',
          'kill-mode/stop-command-hangs',
          'kill-mode/stop-command',
          'kill-mode/two-stop-commands',
        ],
      },
      {
        readings: ['stop-request', 'each-pass'],
        cases: [
          'kill-mode/stop-command-hangs-for-good',
          'kill-mode/stop-command-hangs',
          'kill-mode/stop-command',
          'kill-mode/two-stop-commands',
        ],
      },
    ],
    'AMB-05': [{ readings: ['each-command', 'one-for-all'], cases: ['kill-mode/two-stop-commands'] }],
    'AMB-06': [
      {
        readings: ['once', 'again'],
        cases: [
          'kill-mode/main-exits-at-once-worker-stays',
          'kill-signal/custom/Signal=SIGINT',
          'kill-signal/custom/Signal=SIGQUIT',
          'kill-signal/custom/Signal=SIGUSR1',
          'kill-signal/custom/Signal=SIGWINCH',
          'kill-mode/main-exits-worker-stays',
          'kill-mode/stop-command-hangs-for-good',
          'kill-signal/modes/Mode=control-group',
        ],
      },
    ],
    'AMB-07': [
      {
        readings: ['first-pass', 'main-exit'],
        cases: [
          'kill-signal/custom/Signal=SIGINT',
          'kill-signal/custom/Signal=SIGQUIT',
          'kill-signal/custom/Signal=SIGUSR1',
          'kill-signal/custom/Signal=SIGWINCH',
          'kill-mode/main-exits-worker-stays',
          'kill-mode/stop-command-hangs-for-good',
          'kill-signal/modes/Mode=control-group',
          'kill-mode/fork-then-exit',
        ],
      },
    ],
    'AMB-08': [
      {
        readings: ['at-once', 'after-stop-post'],
        cases: [
          'kill-mode/mixed-stop-post-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post',
          'kill-mode/mixed-stop-post-hangs/Signal=exit',
        ],
      },
    ],
    'AMB-09': [
      {
        readings: ['own-group', 'subtree'],
        cases: [
          'kill-mode/subgroup-main/Mode=mixed',
          'kill-mode/subgroup-main/Mode=control-group',
          'kill-mode/subgroup/Mode=mixed',
          'kill-mode/subgroup/Mode=control-group',
        ],
      },
    ],
    'AMB-10': [
      {
        readings: ['exempt', 'included'],
        cases: [
          'restart-kill-signal/stop-post-hangs/Mode=mixed',
          'restart-kill-signal/stop-post-hangs/Mode=process',
          'kill-mode/stop-command-hangs-in-other-modes/Mode=mixed',
          'kill-mode/stop-command-hangs-in-other-modes/Mode=process',
          'kill-mode/mixed-hung-command-when-main-exits',
          'kill-mode/stop-commands-hang/Mode=mixed,First=stays',
          'kill-mode/stop-commands-hang/Mode=process,First=stays',
          'kill-mode/stop-commands-hang/Mode=mixed,First=obeys',
        ],
      },
    ],
    'AMB-11': [
      { readings: ['nobody-then-final', 'everybody'], cases: ['kill-mode/mixed-no-main'] },
      { readings: ['nobody-then-final', 'final-at-once'], cases: ['kill-mode/mixed-no-main'] },
      { readings: ['everybody', 'final-at-once'], cases: ['kill-mode/mixed-no-main'] },
    ],
    'AMB-12': [
      {
        readings: ['any-named', 'child-only'],
        cases: [
          'kill-mode/foreign-main/Mode=mixed',
          'kill-mode/foreign-main/Mode=process',
          'kill-mode/main-pid/Foreign=true',
        ],
      },
    ],
    'AMB-13': [
      {
        readings: ['nobody', 'everybody'],
        cases: ['kill-mode/process-no-main', 'kill-mode/process-no-main-two-stop-commands-hang'],
      },
    ],
    'AMB-14/SIGKILL': [{ readings: ['always', 'licensed'], cases: ['kill-signal/sigkill/Mode=control-group'] }],
    'AMB-14/SIGCONT': [{ readings: ['always', 'licensed'], cases: ['kill-signal/sigcont'] }],
    'AMB-15/W': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'watchdog-signal/default/Mode=mixed',
          'watchdog-signal/default/Mode=process',
          'watchdog-signal/default/Mode=control-group',
          'watchdog-signal/custom/Signal=SIGINT',
          'watchdog-signal/custom/Signal=SIGUSR1',
          'watchdog-signal/custom/Signal=SIGQUIT',
          'watchdog-signal/then-restart',
          'watchdog-signal/fed',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'watchdog-signal/default/Mode=mixed',
          'watchdog-signal/default/Mode=process',
          'watchdog-signal/default/Mode=control-group',
          'watchdog-signal/custom/Signal=SIGINT',
          'watchdog-signal/custom/Signal=SIGUSR1',
          'watchdog-signal/custom/Signal=SIGQUIT',
          'watchdog-signal/then-restart',
          'watchdog-signal/fed',
        ],
      },
      {
        readings: ['licensed', 'forbidden'],
        cases: [
          'watchdog-signal/default/Mode=mixed',
          'watchdog-signal/default/Mode=process',
          'watchdog-signal/default/Mode=control-group',
          'watchdog-signal/custom/Signal=SIGINT',
          'watchdog-signal/custom/Signal=SIGUSR1',
          'watchdog-signal/custom/Signal=SIGQUIT',
          'watchdog-signal/then-restart',
          'watchdog-signal/fed',
        ],
      },
    ],
    'AMB-15/F': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'final-kill-signal/custom/Signal=SIGINT',
          'final-kill-signal/custom/Signal=SIGQUIT',
          'final-kill-signal/custom/Signal=SIGABRT',
          'final-kill-signal/mixed-literal-sigkill',
          'final-kill-signal/modes/Mode=mixed',
          'final-kill-signal/modes/Mode=control-group',
          'kill-signal/same-as-final/Mode=mixed',
          'kill-signal/same-as-final/Mode=process',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=service',
          'final-kill-signal/on-restart',
          'final-kill-signal/custom/Signal=SIGINT',
          'final-kill-signal/custom/Signal=SIGQUIT',
          'final-kill-signal/custom/Signal=SIGABRT',
          'final-kill-signal/mixed-literal-sigkill',
          'final-kill-signal/modes/Mode=mixed',
          'final-kill-signal/modes/Mode=process',
        ],
      },
      {
        readings: ['licensed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=service',
          'final-kill-signal/on-restart',
          'final-kill-signal/custom/Signal=SIGINT',
          'final-kill-signal/custom/Signal=SIGQUIT',
          'final-kill-signal/custom/Signal=SIGABRT',
          'final-kill-signal/mixed-literal-sigkill',
          'final-kill-signal/modes/Mode=mixed',
          'final-kill-signal/modes/Mode=process',
        ],
      },
    ],
    'AMB-16': [
      {
        readings: ['restart-too', 'only-kill-signal'],
        cases: ['send-sighup/on-restart/Restart=set', 'send-sighup/restart-with-two-stop-commands-that-hang'],
      },
      {
        readings: ['restart-too', 'not-in-restart'],
        cases: [
          'send-sighup/on-restart/Restart=unset',
          'send-sighup/on-restart/Restart=set',
          'send-sighup/restart-with-two-stop-commands-that-hang',
        ],
      },
      { readings: ['only-kill-signal', 'not-in-restart'], cases: ['send-sighup/on-restart/Restart=unset'] },
    ],
    'AMB-17': [
      {
        readings: ['same-targets', 'whole-group-mixed'],
        cases: ['send-sighup/modes/Mode=mixed', 'send-sighup/mixed-main-exits', 'send-sighup/mixed-worker'],
      },
      {
        readings: ['same-targets', 'whole-group'],
        cases: [
          'send-sighup/modes/Mode=mixed',
          'send-sighup/modes/Mode=process',
          'send-sighup/mixed-main-exits',
          'send-sighup/mixed-worker',
          'send-sighup/process-worker',
        ],
      },
      {
        readings: ['whole-group-mixed', 'whole-group'],
        cases: ['send-sighup/modes/Mode=process', 'send-sighup/process-worker'],
      },
    ],
    'AMB-18': [
      {
        readings: ['per-process-hup-first', 'per-process-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Service',
          'send-sighup/yes',
          'send-sighup/modes/Mode=mixed',
          'send-sighup/modes/Mode=process',
          'send-sighup/modes/Mode=control-group',
          'send-sighup/mixed-worker',
          'send-sighup/process-worker',
          'send-sighup/order',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-hup-first'],
        cases: [
          'send-sighup/yes',
          'send-sighup/modes/Mode=control-group',
          'send-sighup/order',
          'kill-mode/order-of-a-pass',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Service',
          'send-sighup/yes',
          'send-sighup/modes/Mode=mixed',
          'send-sighup/modes/Mode=process',
          'send-sighup/modes/Mode=control-group',
          'send-sighup/mixed-worker',
          'send-sighup/process-worker',
          'send-sighup/order',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-hup-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Service',
          'send-sighup/yes',
          'send-sighup/modes/Mode=mixed',
          'send-sighup/modes/Mode=process',
          'send-sighup/modes/Mode=control-group',
          'send-sighup/mixed-worker',
          'send-sighup/process-worker',
          'send-sighup/order',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-cont-first'],
        cases: [
          'send-sighup/yes',
          'send-sighup/modes/Mode=control-group',
          'send-sighup/order',
          'kill-mode/order-of-a-pass',
        ],
      },
      {
        readings: ['batch-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Service',
          'send-sighup/yes',
          'send-sighup/modes/Mode=mixed',
          'send-sighup/modes/Mode=process',
          'send-sighup/modes/Mode=control-group',
          'send-sighup/mixed-worker',
          'send-sighup/process-worker',
          'send-sighup/order',
        ],
      },
    ],
    'AMB-19': [
      {
        readings: ['two', 'one'],
        cases: [
          'send-sighup/as-first-signal/Mode=mixed',
          'send-sighup/as-first-signal/Mode=process',
          'send-sighup/as-first-signal/Mode=control-group',
        ],
      },
    ],
    'AMB-20': [
      {
        readings: ['kill-signal', 'final-only'],
        cases: ['kill-mode/stops-itself', 'kill-mode/stops-itself-with-stop-command'],
      },
      {
        readings: ['kill-signal', 'nothing'],
        cases: ['kill-mode/stops-itself', 'kill-mode/stops-itself-with-stop-command'],
      },
      {
        readings: ['final-only', 'nothing'],
        cases: ['kill-mode/stops-itself', 'kill-mode/stops-itself-with-stop-command'],
      },
    ],
    'AMB-21/try-restart': [{ readings: ['counts', 'does-not'], cases: ['restart-kill-signal/kinds/Kind=try-restart'] }],
    'AMB-21/dependency': [
      { readings: ['counts', 'does-not'], cases: ['restart-kill-signal/kinds/Kind=dependency-restart'] },
    ],
    'AMB-21/reload-or-restart': [
      { readings: ['counts', 'does-not'], cases: ['restart-kill-signal/kinds/Kind=reload-or-restart'] },
    ],
    'AMB-21/automatic': [{ readings: ['counts', 'does-not'], cases: ['restart-kill-signal/automatic'] }],
    'AMB-22': [
      {
        readings: ['only-after-timeout', 'main-exit-too'],
        cases: [
          'kill-mode/mixed-worker-waits',
          'kill-mode/mixed-main-exits-at-once',
          'kill-mode/mixed-main-slow',
          'final-kill-signal/mixed-main-exit',
          'kill-mode/mixed-hung-command-when-main-exits',
          'send-sighup/watchdog-mixed',
          'send-sighup/mixed-main-exits',
        ],
      },
    ],
    'AMB-23': [{ readings: ['restart-signal', 'kill-signal'], cases: ['restart-kill-signal/second-round'] }],
    'AMB-24': [
      {
        readings: ['first-job', 'last-job'],
        cases: [
          'regressions/job-after-the-last-process-has-left',
          'restart-kill-signal/restart-then-stop',
          'restart-kill-signal/stop-then-restart',
        ],
      },
    ],
    'AMB-25': [
      {
        readings: ['once', 'then-sigkill'],
        cases: [
          'final-kill-signal/command-outlives-it/Mode=mixed',
          'final-kill-signal/command-outlives-it/Mode=control-group',
          'final-kill-signal/stopped',
          'final-kill-signal/mixed-twice',
          'send-sigkill/yes-left-overs-and-start',
          'kill-mode/unkillable-worker/Final=SIGQUIT',
          'final-kill-signal/ignored',
        ],
      },
    ],
    'AMB-27': [
      {
        readings: ['restart-jobs-alone', 'any-start-alone'],
        cases: [
          'regressions/start-over-left-overs-of-a-run-not-seen',
          'regressions/start-asked-for-while-a-start-is-stopped',
          'send-sigkill/no-then-start/Mode=mixed,Job=start',
          'send-sigkill/no-then-start/Mode=control-group,Job=start',
        ],
      },
      {
        readings: ['restart-jobs-alone', 'restart-jobs-killed'],
        cases: [
          'send-sigkill/no-then-start/Mode=mixed,Job=restart',
          'send-sigkill/no-then-start/Mode=control-group,Job=restart',
          'regressions/restart-after-the-stop-gave-up',
        ],
      },
      {
        readings: ['restart-jobs-alone', 'any-start-killed'],
        cases: [
          'regressions/start-over-left-overs-of-a-run-not-seen',
          'regressions/start-asked-for-while-a-start-is-stopped',
          'send-sigkill/no-then-start/Mode=mixed,Job=start',
          'send-sigkill/no-then-start/Mode=mixed,Job=restart',
          'send-sigkill/no-then-start/Mode=control-group,Job=start',
          'send-sigkill/no-then-start/Mode=control-group,Job=restart',
          'regressions/restart-after-the-stop-gave-up',
        ],
      },
      {
        readings: ['any-start-alone', 'restart-jobs-killed'],
        cases: [
          'regressions/start-over-left-overs-of-a-run-not-seen',
          'regressions/start-asked-for-while-a-start-is-stopped',
          'send-sigkill/no-then-start/Mode=mixed,Job=start',
          'send-sigkill/no-then-start/Mode=mixed,Job=restart',
          'send-sigkill/no-then-start/Mode=control-group,Job=start',
          'send-sigkill/no-then-start/Mode=control-group,Job=restart',
          'regressions/restart-after-the-stop-gave-up',
        ],
      },
      {
        readings: ['any-start-alone', 'any-start-killed'],
        cases: [
          'regressions/start-over-left-overs-of-a-run-not-seen',
          'send-sigkill/no-then-start/Mode=mixed,Job=start',
          'send-sigkill/no-then-start/Mode=mixed,Job=restart',
          'send-sigkill/no-then-start/Mode=control-group,Job=start',
          'send-sigkill/no-then-start/Mode=control-group,Job=restart',
          'regressions/restart-after-the-stop-gave-up',
        ],
      },
      {
        readings: ['restart-jobs-killed', 'any-start-killed'],
        cases: [
          'regressions/start-over-left-overs-of-a-run-not-seen',
          'regressions/start-asked-for-while-a-start-is-stopped',
          'send-sigkill/no-then-start/Mode=mixed,Job=start',
          'send-sigkill/no-then-start/Mode=control-group,Job=start',
        ],
      },
    ],
    'AMB-29': [
      { readings: ['kill-then-final', 'final'], cases: ['kill-mode/none-stop-command-hangs'] },
      { readings: ['kill-then-final', 'nothing'], cases: ['kill-mode/none-stop-command-hangs'] },
      { readings: ['final', 'nothing'], cases: ['kill-mode/none-stop-command-hangs'] },
    ],
    'AMB-30': [{ readings: ['none-only', 'all-modes'], cases: [], world: 'AMB-30.none-only.all-modes.yaml' }],
    'AMB-31': [{ readings: ['remaining', 'ignored'], cases: [], world: 'AMB-31.remaining.ignored.yaml' }],
    'AMB-32': [
      {
        readings: ['by-kill-mode', 'main-only'],
        cases: ['watchdog-signal/main-dies-worker-stays', 'watchdog-signal/everybody-ignores'],
      },
    ],
    'AMB-33/timeout': [{ readings: ['stop-timeout', 'abort-timeout'], cases: ['watchdog-signal/everybody-ignores'] }],
    'AMB-33/survivors': [
      { readings: ['wait', 'kill-signal'], cases: ['watchdog-signal/main-dies-worker-stays'] },
      { readings: ['wait', 'final-signal'], cases: ['watchdog-signal/main-dies-worker-stays'] },
      { readings: ['kill-signal', 'final-signal'], cases: ['watchdog-signal/main-dies-worker-stays'] },
    ],
    'AMB-34': [
      {
        readings: ['not-applied', 'applied'],
        cases: [
          'kill-mode/mixed-main-aborted',
          'kill-mode/stop-command-and-failure-mode/Failure=kill',
          'kill-mode/stop-command-and-failure-mode/Failure=abort',
          'kill-mode/start-failure-mode/Failure=kill',
          'kill-mode/start-failure-mode/Failure=abort',
          'kill-mode/stop-post-failure-mode/Mode=control-group,Failure=kill',
          'kill-mode/stop-post-failure-mode/Mode=control-group,Failure=abort',
          'kill-mode/stop-failure-mode/Mode=mixed,Failure=abort',
        ],
      },
    ],
    'AMB-35': [{ readings: ['commands-first', 'first-pass-at-once'], cases: ['kill-mode/main-fails-by-itself'] }],
    'AMB-36/zombies': [{ readings: ['remain', 'gone'], cases: ['kill-mode/zombie'] }],
    'AMB-36/kernel-threads': [
      {
        readings: ['remain', 'gone'],
        cases: ['regressions/kernel-thread-is-left', 'kill-mode/kernel-thread', 'regressions/kernel-thread-as-main'],
      },
    ],
    'AMB-36/forks': [
      {
        readings: ['remain', 'gone'],
        cases: [
          'kill-mode/fork-on-first-signal',
          'kill-mode/fork-while-stopping/Fork=between',
          'kill-mode/fork-while-stopping/Fork=final',
        ],
      },
    ],
    'AMB-37': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'kill-mode/fork-on-first-signal',
          'kill-mode/fork-then-exit',
          'kill-mode/fork-while-stopping/Fork=between',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'kill-mode/fork-on-first-signal',
          'kill-mode/fork-then-exit',
          'kill-mode/fork-while-stopping/Fork=between',
          'kill-mode/fork-while-stopping/Fork=final',
        ],
      },
      { readings: ['licensed', 'forbidden'], cases: ['kill-mode/fork-while-stopping/Fork=final'] },
    ],
    'AMB-38': [{ readings: ['main-first', 'unordered'], cases: ['kill-mode/order-of-a-pass'] }],
    'AMB-41': [{ readings: ['triggers', 'does-not'], cases: ['kill-mode/mixed-exit-type-cgroup'] }],
    'AMB-42': [
      {
        readings: ['nothing', 'again'],
        cases: [
          'kill-mode/second-stop/Mode=mixed',
          'kill-mode/second-stop/Mode=process',
          'kill-mode/second-stop/Mode=control-group',
          'restart-kill-signal/stop-after-first-pass',
        ],
      },
    ],
    'AMB-43/start': [
      {
        readings: ['commands-first', 'first-pass-at-once'],
        cases: ['regressions/out-of-memory-while-starting', 'kill-mode/stop-while-starting'],
      },
    ],
    'AMB-43/reload': [
      { readings: ['commands-first', 'first-pass-at-once'], cases: ['kill-mode/stop-while-reloading'] },
    ],
    'AMB-44': [
      {
        readings: ['old-settings', 'new-settings'],
        cases: ['regressions/watchdog-under-none', 'kill-mode/daemon-reload'],
      },
    ],
    'AMB-45/aliases': [
      {
        readings: ['valid', 'invalid'],
        cases: [
          'values/signal-aliases/Value=IOT',
          'values/signal-aliases/Value=SIGIOT',
          'values/signal-aliases/Value=SIGCLD',
          'values/signal-aliases/Value=SIGPOLL',
        ],
      },
    ],
    'AMB-45/numbers': [
      {
        readings: ['valid', 'invalid'],
        cases: [
          'values/signal-numbers/Value=decimal',
          'values/signal-numbers/Value=realtime',
          'values/signal-numbers/Value=last',
          'values/signal-numbers/Value=plus',
          'values/signal-numbers/Value=hexadecimal',
          'values/signal-numbers/Value=octal',
          'values/signal-numbers/Value=leading-zero',
          'values/signal-numbers/Value=binary',
        ],
      },
    ],
    'AMB-45/realtime': [
      {
        readings: ['valid', 'invalid'],
        cases: [
          'values/signal-realtime/Value=RTMIN',
          'values/signal-realtime/Value=SIGRTMIN',
          'values/signal-realtime/Value=SIGRTMAX',
          'values/signal-realtime/Value=RTMAX-30',
          'values/signal-realtime/Value=RTMIN+0x3',
          'values/signal-realtime/Value=SIGRTMIN+3',
          'kill-signal/realtime/Signal=first',
          'kill-signal/realtime/Signal=last',
        ],
      },
    ],
    'AMB-45/lower-case': [
      {
        readings: ['valid', 'invalid'],
        cases: [
          'values/signal-lower-case/Value=term',
          'values/signal-lower-case/Value=rtmin',
          'values/signal-lower-case/Value=sigterm',
          'values/signal-lower-case/Value=SigTerm',
        ],
      },
    ],
    'AMB-46': [
      {
        readings: ['unit-fails', 'ignored'],
        cases: [
          'values/boolean-invalid/Value=number',
          'values/boolean-invalid/Value=negative',
          'values/boolean-invalid/Value=octal',
          'values/signal-invalid/Value=empty',
          'values/signal-invalid/Value=zero',
          'values/signal-invalid/Value=beyond',
          'values/signal-invalid/Value=negative',
          'values/signal-invalid/Value=fraction',
        ],
      },
      {
        readings: ['unit-fails', 'default'],
        cases: [
          'values/kill-mode-invalid/Value=all',
          'values/kill-mode-invalid/Value=yes',
          'values/kill-mode-invalid/Value=main',
          'values/kill-mode-invalid/Value=upper',
          'values/kill-mode-invalid/Value=capital',
          'values/kill-mode-invalid/Value=cgroup',
          'values/kill-mode-invalid/Value=quoted',
          'values/kill-mode-invalid/Value=underscore',
        ],
      },
      {
        readings: ['ignored', 'default'],
        cases: [
          'values/kill-mode-invalid/Value=all',
          'values/kill-mode-invalid/Value=yes',
          'values/kill-mode-invalid/Value=main',
          'values/kill-mode-invalid/Value=upper',
          'values/kill-mode-invalid/Value=capital',
          'values/kill-mode-invalid/Value=cgroup',
          'values/kill-mode-invalid/Value=quoted',
          'values/kill-mode-invalid/Value=underscore',
        ],
      },
    ],
    'AMB-47/forms': [
      {
        readings: ['listed', 'short-too'],
        cases: [
          'values/boolean-forms/Before=no,Value=y',
          'values/boolean-forms/Before=no,Value=t',
          'values/boolean-forms/Before=yes,Value=n',
          'values/boolean-forms/Before=yes,Value=f',
          'values/boolean-forms/Before=no,Value=Yes',
          'values/boolean-forms/Before=no,Value=TRUE',
          'values/boolean-forms/Before=yes,Value=OFF',
          'values/boolean-forms-sigkill/Before=no,Value=y',
        ],
      },
    ],
    'AMB-47/empty': [
      {
        readings: ['resets', 'invalid'],
        cases: ['values/boolean-empty/Option=sighup', 'values/boolean-empty/Option=sigkill'],
      },
    ],
    'AMB-48': [
      {
        readings: ['never', 'at-once'],
        cases: [
          'kill-mode/timeout-zero/Mode=mixed',
          'kill-mode/timeout-zero/Mode=process',
          'kill-mode/timeout-zero/Mode=control-group',
        ],
      },
    ],
    'AMB-51': [
      {
        readings: ['thaw-first', 'as-it-is'],
        cases: [
          'regressions/frozen-when-it-ran-too-long',
          'kill-mode/frozen/Mode=mixed',
          'kill-mode/frozen/Mode=process',
          'kill-mode/frozen/Mode=control-group',
        ],
      },
    ],
    'AMB-53': [{ readings: ['by-kill-mode', 'nothing'], cases: ['kill-mode/oneshot-leaves-child'] }],
    'AMB-54': [
      {
        readings: ['main', 'any-process'],
        cases: [
          'closed-world/survivor-after-stop',
          'kill-mode/process-worker-stays',
          'kill-mode/process-worker-outlasts-timeout',
          'kill-mode/process-no-main-two-stop-commands-hang',
        ],
      },
    ],
    'AMB-55': [
      {
        readings: ['by-kill-mode', 'command-only'],
        cases: [
          'kill-mode/reload-hangs',
          'kill-mode/reload-hangs-whatever-else/Mode=mixed,Final=no',
          'kill-mode/reload-hangs-whatever-else/Mode=none,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=mixed,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=process,Final=no',
          'kill-mode/reload-hangs-whatever-else/Mode=process,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=control-group,Final=no',
          'kill-mode/reload-hangs-whatever-else/Mode=none,Final=other',
        ],
      },
      {
        readings: ['by-kill-mode', 'nothing'],
        cases: [
          'kill-mode/reload-hangs',
          'kill-mode/reload-hangs-whatever-else/Mode=mixed,Final=no',
          'kill-mode/reload-hangs-whatever-else/Mode=mixed,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=process,Final=no',
          'kill-mode/reload-hangs-whatever-else/Mode=process,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=control-group,Final=no',
          'kill-mode/reload-hangs-whatever-else/Mode=control-group,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=mixed,Final=other',
        ],
      },
      {
        readings: ['command-only', 'nothing'],
        cases: [
          'kill-mode/reload-hangs',
          'kill-mode/reload-hangs-whatever-else/Mode=none,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=mixed,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=process,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=none,Final=other',
          'kill-mode/reload-hangs-whatever-else/Mode=control-group,Final=default',
          'kill-mode/reload-hangs-whatever-else/Mode=mixed,Final=other',
          'kill-mode/reload-hangs-whatever-else/Mode=process,Final=other',
        ],
      },
    ],
    'AMB-56': [
      {
        readings: ['literal-sigkill', 'final-signal'],
        cases: ['final-kill-signal/mixed-literal-sigkill', 'final-kill-signal/mixed-main-exit'],
      },
    ],
    'AMB-58': [
      {
        readings: ['once-per-stop', 'each-pass'],
        cases: [
          'send-sighup/second-round',
          'send-sighup/no-second-round/Mode=control-group',
          'restart-kill-signal/second-round',
        ],
      },
    ],
    'AMB-60/trigger': [{ readings: ['expiry', 'not-expiry'], cases: ['watchdog-signal/trigger'] }],
    'AMB-60/trigger-while-stopping': [
      { readings: ['watchdog-pass', 'nothing'], cases: ['watchdog-signal/trigger-while-stopping'] },
    ],
    'AMB-60/expiry-while-stopping': [
      { readings: ['watchdog-pass', 'nothing'], cases: ['watchdog-signal/expiry-while-stopping'] },
    ],
    'AMB-61': [{ readings: ['counts', 'does-not'], cases: ['regressions/stop-post-in-extended-stop'] }],
    'AMB-62': [{ readings: ['exact', 'within-lateness'], cases: [], world: 'AMB-62.exact.within-lateness.yaml' }],
    'AMB-63': [{ readings: ['licensed', 'forbidden'], cases: [], world: 'AMB-63.licensed.forbidden.yaml' }],
    'AMB-64/own-exit': [
      {
        readings: ['owed', 'not'],
        cases: [
          'kill-mode/main-exits-by-itself/Mode=mixed',
          'kill-mode/main-exits-by-itself/Mode=control-group',
          'restart-kill-signal/automatic',
          'kill-mode/main-fails-by-itself',
          'kill-mode/main-exits-while-reloading/Mode=mixed',
          'kill-mode/main-exits-while-reloading/Mode=control-group',
        ],
      },
    ],
    'AMB-64/start-failure': [
      {
        readings: ['owed', 'not'],
        cases: [
          'kill-mode/start-times-out',
          'kill-mode/start-fails',
          'kill-mode/start-failure-mode/Failure=kill',
          'kill-mode/start-failure-mode/Failure=abort',
          'kill-mode/start-failure-mode/Failure=terminate',
          'regressions/main-named-before-the-start-command-ends',
        ],
      },
    ],
    'AMB-64/runtime-max': [{ readings: ['owed', 'not'], cases: ['kill-mode/runtime-max'] }],
    'AMB-64/oom': [
      { readings: ['owed', 'not'], cases: ['kill-mode/out-of-memory', 'regressions/out-of-memory-while-starting'] },
    ],
    'AMB-65': [
      { readings: ['before-too', 'after-first-pass-only'], cases: ['kill-mode/mixed-stop-command-ends-main'] },
    ],
    'AMB-66': [{ readings: ['runs', 'does-not'], cases: ['kill-mode/none-stop-post'] }],
    'AMB-67': [{ readings: ['none-wins', 'main-only'], cases: ['watchdog-signal/none'] }],
    'AMB-68': [{ readings: ['once', 'again'], cases: ['final-kill-signal/mixed-twice'] }],
    'AMB-70': [
      {
        readings: ['main-only', 'all-remaining'],
        cases: ['kill-mode/process-main-ignores', 'final-kill-signal/modes/Mode=process'],
      },
    ],
    'AMB-71': [
      {
        readings: ['signalled', 'not-in-control-group'],
        cases: [
          'kill-mode/main-leaves/Mode=mixed',
          'kill-mode/main-leaves/Mode=control-group',
          'kill-mode/main-outside/Mode=mixed,Main=ignores',
          'kill-mode/main-outside/Mode=control-group,Main=ignores',
          'kill-mode/main-outside/Mode=control-group,Main=exits',
          'regressions/late-main-leaves',
        ],
      },
    ],
    'AMB-72/kill-signal': [
      {
        readings: ['no', 'again'],
        cases: [
          'send-sigkill/no-restart-main-stays',
          'sections/send-sigkill-of-all-types/Unit=service',
          'send-sigkill/no-with-final-signal/Mode=mixed',
          'send-sigkill/no-with-final-signal/Mode=process',
          'send-sigkill/no-with-final-signal/Mode=control-group',
          'send-sigkill/no-restart/Mode=control-group',
          'send-sigkill/no/Mode=mixed',
          'send-sigkill/no/Mode=process',
        ],
      },
    ],
    'AMB-72/ends': [{ readings: ['no', 'yes'], cases: [], world: 'AMB-72-ends.no.yes.yaml' }],
    'AMB-73/sendsigkill-yes': [
      {
        readings: ['goes-on', 'refused'],
        cases: [
          'send-sigkill/yes-left-overs-and-start',
          'kill-mode/unkillable-worker/Final=SIGKILL',
          'kill-mode/unkillable-worker/Final=SIGQUIT',
        ],
      },
    ],
    'AMB-73/process': [{ readings: ['goes-on', 'refused'], cases: ['send-sigkill/left-overs-and-start/Mode=process'] }],
    'AMB-73/none': [{ readings: ['goes-on', 'refused'], cases: ['send-sigkill/left-overs-and-start/Mode=none'] }],
    'AMB-75/start': [{ readings: ['request', 'first-pass'], cases: [], world: 'AMB-75-start.request.first-pass.yaml' }],
    'AMB-75/end': [{ readings: ['claimed', 'last-exit'], cases: [], world: 'AMB-75-end.claimed.last-exit.yaml' }],
    'AMB-76': [
      {
        readings: ['all-modes', 'control-group-only'],
        cases: [
          'kill-mode/stop-command-in-other-modes/Mode=mixed',
          'kill-mode/stop-command-in-other-modes/Mode=process',
        ],
      },
    ],
    'AMB-77': [
      {
        readings: ['after-all', 'not'],
        cases: [
          'send-sighup/final',
          'send-sighup/watchdog-mixed',
          'send-sighup/mixed-main-exits',
          'send-sighup/watchdog',
        ],
      },
    ],
    'AMB-78': [
      {
        readings: ['signalled', 'every-remaining'],
        cases: [
          'kill-mode/mixed-stopped-worker',
          'kill-signal/sigcont-follows/Mode=mixed',
          'kill-signal/sigcont-follows/Mode=process',
        ],
      },
    ],
    'AMB-79': [
      {
        readings: ['nothing', 'kill-then-final'],
        cases: [
          'restart-kill-signal/stop-post-hangs/Mode=mixed',
          'restart-kill-signal/stop-post-hangs/Mode=process',
          'restart-kill-signal/stop-post-hangs/Mode=control-group',
          'kill-mode/stop-post-hangs',
          'kill-mode/two-stop-posts-hang/Mode=mixed,First=ignore',
          'kill-mode/two-stop-posts-hang/Mode=process,First=ignore',
          'kill-mode/two-stop-posts-hang/Mode=control-group,First=ignore',
          'kill-mode/two-stop-posts-hang/Mode=mixed,First=exit',
        ],
      },
    ],
  },
  socket: {
    'AMB-02': [
      {
        readings: ['services-only', 'any-unit'],
        cases: [
          'sections/restart-signal-of-all-types/Section=Socket',
          'restart-kill-signal/stop-post-of-socket-hangs',
          'kill-signal/sigkill-in-a-socket',
          'sections/options-of-all-types/Section=Socket',
          'sections/restart-with-both-signals-of-all-types/Section=Socket',
          'kill-mode/stop-post-of-socket-forks/Signal=SIGHUP',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-03': [
      {
        readings: ['no-timeout', 'timeout-sec'],
        cases: [
          'sections/final-signal-of-all-types/Unit=socket',
          'restart-kill-signal/stop-post-of-socket-hangs',
          'sections/mixed-of-all-types/Unit=socket',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'sections/socket-command-hangs',
          'kill-mode/start-of-socket-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
        ],
      },
    ],
    'AMB-04': [
      {
        readings: ['stop-request', 'first-pass'],
        cases: [
          'sections/socket-stop-pre-hangs',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=control-group',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=mixed',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=control-group',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGKILL',
        ],
      },
      {
        readings: ['stop-request', 'each-pass'],
        cases: [
          'sections/socket-stop-pre-hangs',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=control-group',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=mixed',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=control-group',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGKILL',
        ],
      },
    ],
    'AMB-05': [
      { readings: ['each-command', 'one-for-all'], cases: [], world: 'seed 1, world 612, mixed socket start' },
    ],
    'AMB-10': [
      {
        readings: ['exempt', 'included'],
        cases: [
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=process,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/start-of-socket-times-out/Mode=process,Reaction=exit',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=process',
        ],
      },
    ],
    'AMB-11': [
      {
        readings: ['nobody-then-final', 'everybody'],
        cases: [
          'sections/mixed-of-all-types/Unit=socket',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=mixed',
          'kill-mode/start-of-socket-stopped/Mode=mixed,Command=ExecStartPre',
        ],
      },
      {
        readings: ['nobody-then-final', 'final-at-once'],
        cases: [
          'sections/mixed-of-all-types/Unit=socket',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=mixed',
          'kill-mode/start-of-socket-stopped/Mode=mixed,Command=ExecStartPre',
        ],
      },
      {
        readings: ['everybody', 'final-at-once'],
        cases: [
          'sections/mixed-of-all-types/Unit=socket',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=mixed',
          'kill-mode/start-of-socket-stopped/Mode=mixed,Command=ExecStartPre',
        ],
      },
    ],
    'AMB-13': [
      {
        readings: ['nobody', 'everybody'],
        cases: [
          'kill-mode/start-of-socket-times-out/Mode=process,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=process,Reaction=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=process',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=process',
          'kill-mode/start-of-socket-stopped/Mode=process,Command=ExecStartPre',
          'kill-mode/start-of-socket-stopped/Mode=process,Command=ExecStartPost',
          'kill-mode/stop-pre-of-socket-hangs/Mode=process,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=process,Final=SIGUSR1',
        ],
      },
    ],
    'AMB-14/SIGKILL': [{ readings: ['always', 'licensed'], cases: ['kill-signal/sigkill-in-a-socket'] }],
    'AMB-14/SIGCONT': [
      { readings: ['always', 'licensed'], cases: [], world: 'seed 1, world 1328, control-group socket start' },
    ],
    'AMB-15/F': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'sections/mixed-of-all-types/Unit=socket',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGUSR1',
          'kill-mode/stop-post-of-socket-forks/Signal=SIGHUP',
          'kill-mode/stop-post-of-socket-forks/Signal=SIGTERM',
          'send-sighup/short-form-in-a-socket',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGTERM',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=socket',
          'sections/mixed-of-all-types/Unit=socket',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'sections/socket-command-hangs',
          'kill-mode/start-of-socket-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
        ],
      },
      {
        readings: ['licensed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=socket',
          'sections/mixed-of-all-types/Unit=socket',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'sections/socket-command-hangs',
          'kill-mode/start-of-socket-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
        ],
      },
    ],
    'AMB-16': [
      { readings: ['restart-too', 'only-kill-signal'], cases: [], world: 'tiny 1652, control-group socket restart' },
      { readings: ['restart-too', 'not-in-restart'], cases: [], world: 'tiny 1652, control-group socket restart' },
      {
        readings: ['only-kill-signal', 'not-in-restart'],
        cases: [],
        world: 'seed 1, world 1223, control-group socket restart',
      },
    ],
    'AMB-18': [
      {
        readings: ['per-process-hup-first', 'per-process-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Socket',
          'send-sighup/short-form-in-a-socket',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-hup-first'],
        cases: [
          'kill-signal/sigkill-in-a-socket',
          'sections/options-of-all-types/Section=Socket',
          'sections/socket-stop-pre-hangs',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGUSR1',
          'sections/restart-with-both-signals-of-all-types/Section=Socket',
          'send-sighup/short-form-in-a-socket',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGTERM',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Socket',
          'kill-signal/sigkill-in-a-socket',
          'sections/options-of-all-types/Section=Socket',
          'sections/socket-stop-pre-hangs',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGUSR1',
          'sections/restart-with-both-signals-of-all-types/Section=Socket',
          'send-sighup/short-form-in-a-socket',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-hup-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Socket',
          'kill-signal/sigkill-in-a-socket',
          'sections/options-of-all-types/Section=Socket',
          'sections/socket-stop-pre-hangs',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGUSR1',
          'sections/restart-with-both-signals-of-all-types/Section=Socket',
          'send-sighup/short-form-in-a-socket',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-cont-first'],
        cases: [
          'kill-signal/sigkill-in-a-socket',
          'sections/options-of-all-types/Section=Socket',
          'sections/socket-stop-pre-hangs',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGUSR1',
          'sections/restart-with-both-signals-of-all-types/Section=Socket',
          'send-sighup/short-form-in-a-socket',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGTERM',
        ],
      },
      {
        readings: ['batch-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Socket',
          'send-sighup/short-form-in-a-socket',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-21/try-restart': [
      { readings: ['counts', 'does-not'], cases: [], world: 'seed 1, world 88, control-group socket restart' },
    ],
    'AMB-21/dependency': [
      { readings: ['counts', 'does-not'], cases: [], world: 'seed 1, world 1352, control-group socket restart' },
    ],
    'AMB-21/reload-or-restart': [
      { readings: ['counts', 'does-not'], cases: [], world: 'seed 1, world 824, control-group socket stop' },
    ],
    'AMB-24': [
      { readings: ['first-job', 'last-job'], cases: [], world: 'seed 1, world 824, control-group socket stop' },
    ],
    'AMB-25': [
      {
        readings: ['once', 'then-sigkill'],
        cases: [
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGUSR1',
        ],
      },
    ],
    'AMB-28': [{ readings: ['all-units', 'services-only'], cases: ['sections/send-sigkill-of-all-types/Unit=socket'] }],
    'AMB-29': [
      { readings: ['kill-then-final', 'final'], cases: [], world: 'tiny 1459, none socket stop' },
      { readings: ['kill-then-final', 'nothing'], cases: [], world: 'tiny 1459, none socket stop' },
      { readings: ['final', 'nothing'], cases: [], world: 'tiny 1459, none socket stop' },
    ],
    'AMB-30': [
      {
        readings: ['none-only', 'all-modes'],
        cases: [
          'sections/final-signal-of-all-types/Unit=socket',
          'sections/other-sections-of-a-socket/Section=Swap',
          'sections/other-sections-of-a-socket/Section=Mount',
          'sections/other-sections-of-a-socket/Section=Scope',
          'sections/another-section-of-a-socket/Type=socket',
          'sections/socket',
          'sections/sighup-of-all-types/Section=Socket',
          'sections/send-sigkill-of-all-types/Unit=socket',
        ],
      },
    ],
    'AMB-36/zombies': [
      { readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 81, control-group socket stop' },
    ],
    'AMB-36/kernel-threads': [
      { readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 441, control-group socket stop' },
    ],
    'AMB-36/forks': [{ readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 80, control-group socket stop' }],
    'AMB-37': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'kill-mode/stop-post-of-socket-forks/Signal=SIGHUP',
          'kill-mode/stop-post-of-socket-forks/Signal=SIGTERM',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'kill-mode/stop-post-of-socket-forks/Signal=SIGHUP',
          'kill-mode/stop-post-of-socket-forks/Signal=SIGTERM',
        ],
      },
    ],
    'AMB-42': [{ readings: ['nothing', 'again'], cases: [], world: 'seed 1, world 884, control-group socket restart' }],
    'AMB-44': [
      { readings: ['old-settings', 'new-settings'], cases: [], world: 'seed 1, world 1620, control-group socket stop' },
    ],
    'AMB-45/numbers': [{ readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 83, mixed socket stop' }],
    'AMB-45/lower-case': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 916, control-group socket stop' },
    ],
    'AMB-46': [
      { readings: ['unit-fails', 'ignored'], cases: [], world: 'seed 1, world 92, control-group socket start' },
      { readings: ['unit-fails', 'default'], cases: [], world: 'seed 1, world 92, control-group socket start' },
      { readings: ['ignored', 'default'], cases: [], world: 'seed 1, world 92, control-group socket start' },
    ],
    'AMB-47/forms': [{ readings: ['listed', 'short-too'], cases: ['send-sighup/short-form-in-a-socket'] }],
    'AMB-48': [{ readings: ['never', 'at-once'], cases: [], world: 'seed 1, world 1146, control-group socket stop' }],
    'AMB-51': [{ readings: ['thaw-first', 'as-it-is'], cases: [], world: 'seed 1, world 731, process socket restart' }],
    'AMB-54': [
      {
        readings: ['main', 'any-process'],
        cases: [
          'kill-mode/start-of-socket-times-out/Mode=process,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=process,Reaction=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=process',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=process',
          'kill-mode/start-of-socket-stopped/Mode=process,Command=ExecStartPre',
          'kill-mode/start-of-socket-stopped/Mode=process,Command=ExecStartPost',
          'kill-mode/stop-pre-of-socket-hangs/Mode=process,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=process,Final=SIGUSR1',
        ],
      },
    ],
    'AMB-56': [
      {
        readings: ['literal-sigkill', 'final-signal'],
        cases: ['kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1'],
      },
    ],
    'AMB-61': [
      {
        readings: ['counts', 'does-not'],
        cases: [
          'restart-kill-signal/stop-post-of-socket-hangs',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=control-group',
          'kill-mode/two-stop-posts-of-socket-hang/Mode=mixed,First=ignore',
          'kill-mode/two-stop-posts-of-socket-hang/Mode=control-group,First=ignore',
          'kill-mode/two-stop-posts-of-socket-hang/Mode=mixed,First=exit',
          'kill-mode/two-stop-posts-of-socket-hang/Mode=control-group,First=exit',
          'kill-mode/stop-post-of-socket-forks/Signal=SIGHUP',
          'kill-mode/stop-post-of-socket-forks/Signal=SIGTERM',
        ],
      },
    ],
    'AMB-62': [
      {
        readings: ['exact', 'within-lateness'],
        cases: [
          'sections/final-signal-of-all-types/Unit=socket',
          'sections/other-sections-of-a-socket/Section=Swap',
          'sections/other-sections-of-a-socket/Section=Mount',
          'sections/other-sections-of-a-socket/Section=Scope',
          'sections/another-section-of-a-socket/Type=socket',
          'sections/socket',
          'sections/sighup-of-all-types/Section=Socket',
          'sections/send-sigkill-of-all-types/Unit=socket',
        ],
      },
    ],
    'AMB-64/start-failure': [
      {
        readings: ['owed', 'not'],
        cases: [
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-socket-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/start-of-socket-times-out/Mode=control-group,Reaction=exit',
        ],
      },
    ],
    'AMB-64/oom': [{ readings: ['owed', 'not'], cases: [], world: 'seed 1, world 1501, control-group socket stop' }],
    'AMB-66': [{ readings: ['runs', 'does-not'], cases: [], world: 'seed 1, world 87, none socket stop' }],
    'AMB-72/kill-signal': [{ readings: ['no', 'again'], cases: ['sections/send-sigkill-of-all-types/Unit=socket'] }],
    'AMB-72/ends': [{ readings: ['no', 'yes'], cases: ['sections/send-sigkill-of-all-types/Unit=socket'] }],
    'AMB-75/start': [
      {
        readings: ['request', 'first-pass'],
        cases: [
          'sections/socket-stop-pre',
          'sections/socket-stop-pre-hangs',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=control-group',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=mixed',
          'kill-mode/two-stop-pres-of-socket-hang/Mode=control-group',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGKILL',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1',
        ],
      },
    ],
    'AMB-75/end': [
      {
        readings: ['claimed', 'last-exit'],
        cases: [
          'sections/send-sigkill-of-all-types/Unit=socket',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/two-stop-posts-of-socket-hang/Mode=mixed,First=ignore',
          'kill-mode/two-stop-posts-of-socket-hang/Mode=mixed,First=exit',
          'kill-mode/stop-pre-of-socket-hangs/Mode=mixed,Final=SIGUSR1',
          'kill-mode/stop-pre-of-socket-hangs/Mode=control-group,Final=SIGUSR1',
        ],
      },
    ],
    'AMB-77': [
      {
        readings: ['after-all', 'not'],
        cases: [
          'send-sighup/short-form-in-a-socket',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Socket,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-79': [
      {
        readings: ['nothing', 'kill-then-final'],
        cases: [
          'restart-kill-signal/stop-post-of-socket-hangs',
          'sections/socket-command-hangs',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=ignore',
          'kill-mode/mixed-stop-post-of-socket-hangs/Signal=exit',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=mixed',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=process',
          'kill-mode/stop-pre-and-post-of-socket-hang/Mode=control-group',
          'kill-mode/two-stop-posts-of-socket-hang/Mode=mixed,First=ignore',
        ],
      },
    ],
  },
  mount: {
    'AMB-02': [
      {
        readings: ['services-only', 'any-unit'],
        cases: [
          'sections/restart-signal-of-all-types/Section=Mount',
          'sections/mount-helper-hangs',
          'sections/mount-restart',
          'sections/options-of-all-types/Section=Mount',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
        ],
      },
    ],
    'AMB-03': [
      {
        readings: ['no-timeout', 'timeout-sec'],
        cases: [
          'sections/final-signal-of-all-types/Unit=mount',
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mount-helper-ignores/Mode=control-group',
          'sections/mount-helper-hangs',
          'sections/mount-restart',
          'regressions/helper-of-an-earlier-start/tie=wake',
          'sections/mixed-of-all-types/Unit=mount',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
        ],
      },
    ],
    'AMB-04': [
      {
        readings: ['stop-request', 'first-pass'],
        cases: [
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mount-helper-ignores/Mode=control-group',
          'sections/mount-helper-hangs',
          'sections/mount-restart',
          'kill-mode/mixed-unmount-hangs/Reaction=ignore',
          'kill-mode/mixed-unmount-hangs/Reaction=exit',
          'sections/mount-helper-children',
          'final-kill-signal/mount-helper-unkillable',
        ],
      },
      {
        readings: ['stop-request', 'each-pass'],
        cases: [
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mount-helper-ignores/Mode=control-group',
          'sections/mount-helper-hangs',
          'sections/mount-restart',
          'kill-mode/mixed-unmount-hangs/Reaction=ignore',
          'kill-mode/mixed-unmount-hangs/Reaction=exit',
          'sections/mount-helper-children',
          'final-kill-signal/mount-helper-unkillable',
        ],
      },
    ],
    'AMB-10': [
      {
        readings: ['exempt', 'included'],
        cases: [
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mount-helper-ignores/Mode=process',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-mount-times-out/Mode=process,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=mixed,Final=no',
          'kill-mode/remount-stopped/Mode=mixed,Final=default',
          'kill-mode/remount-stopped/Mode=process,Final=no',
          'kill-mode/remount-stopped/Mode=process,Final=default',
        ],
      },
    ],
    'AMB-11': [
      {
        readings: ['nobody-then-final', 'everybody'],
        cases: [
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mixed-of-all-types/Unit=mount',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=mixed,Final=no',
          'kill-mode/remount-stopped/Mode=mixed,Final=default',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/remount-stopped/Mode=mixed,Final=other',
          'kill-mode/mixed-unmount-hangs/Reaction=ignore',
        ],
      },
      {
        readings: ['nobody-then-final', 'final-at-once'],
        cases: [
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mixed-of-all-types/Unit=mount',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=mixed,Final=default',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/remount-stopped/Mode=mixed,Final=other',
          'kill-mode/mixed-unmount-hangs/Reaction=ignore',
          'kill-mode/mixed-unmount-hangs/Reaction=exit',
        ],
      },
      {
        readings: ['everybody', 'final-at-once'],
        cases: [
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mixed-of-all-types/Unit=mount',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=mixed,Final=no',
          'kill-mode/remount-stopped/Mode=mixed,Final=default',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/remount-stopped/Mode=mixed,Final=other',
          'kill-mode/mixed-unmount-hangs/Reaction=ignore',
        ],
      },
    ],
    'AMB-13': [
      {
        readings: ['nobody', 'everybody'],
        cases: [
          'sections/mount-helper-ignores/Mode=process',
          'kill-mode/start-of-mount-times-out/Mode=process,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=process,Final=no',
          'kill-mode/remount-stopped/Mode=process,Final=default',
          'kill-mode/start-of-mount-times-out/Mode=process,Reaction=exit',
          'kill-mode/remount-stopped/Mode=process,Final=other',
          'kill-mode/start-of-mount-stopped/Mode=process,Reaction=ignore',
          'kill-mode/start-of-mount-stopped/Mode=process,Reaction=exit',
        ],
      },
    ],
    'AMB-15/F': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'sections/mixed-of-all-types/Unit=mount',
          'kill-mode/mixed-unmount-hangs/Reaction=ignore',
          'kill-mode/mixed-unmount-hangs/Reaction=exit',
          'sections/mount-helper-children',
          'final-kill-signal/mount-helper-unkillable',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=mount',
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mount-helper-ignores/Mode=control-group',
          'regressions/helper-of-an-earlier-start/tie=wake',
          'sections/mixed-of-all-types/Unit=mount',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-mount-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=mixed,Final=default',
        ],
      },
      {
        readings: ['licensed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=mount',
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mount-helper-ignores/Mode=control-group',
          'regressions/helper-of-an-earlier-start/tie=wake',
          'sections/mixed-of-all-types/Unit=mount',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-mount-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=mixed,Final=default',
        ],
      },
    ],
    'AMB-16': [
      { readings: ['restart-too', 'only-kill-signal'], cases: [], world: 'tiny 1924, control-group mount restart' },
      { readings: ['restart-too', 'not-in-restart'], cases: [], world: 'tiny 1924, control-group mount restart' },
      {
        readings: ['only-kill-signal', 'not-in-restart'],
        cases: [],
        world: 'seed 1, world 444, control-group mount reload',
      },
    ],
    'AMB-18': [
      {
        readings: ['per-process-hup-first', 'per-process-cont-first'],
        cases: ['sections/sighup-of-all-types/Section=Mount'],
      },
      {
        readings: ['per-process-hup-first', 'batch-hup-first'],
        cases: [
          'sections/options-of-all-types/Section=Mount',
          'sections/mount-helper-children',
          'regressions/remounted-while-remounting',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Mount',
          'sections/options-of-all-types/Section=Mount',
          'sections/mount-helper-children',
          'regressions/remounted-while-remounting',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-hup-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Mount',
          'sections/options-of-all-types/Section=Mount',
          'sections/mount-helper-children',
          'regressions/remounted-while-remounting',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-cont-first'],
        cases: [
          'sections/options-of-all-types/Section=Mount',
          'sections/mount-helper-children',
          'regressions/remounted-while-remounting',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
        ],
      },
      { readings: ['batch-hup-first', 'batch-cont-first'], cases: ['sections/sighup-of-all-types/Section=Mount'] },
    ],
    'AMB-21/try-restart': [
      { readings: ['counts', 'does-not'], cases: [], world: 'seed 1, world 1239, control-group mount restart' },
    ],
    'AMB-21/dependency': [
      { readings: ['counts', 'does-not'], cases: [], world: 'seed 1, world 104, control-group mount restart' },
    ],
    'AMB-24': [
      { readings: ['first-job', 'last-job'], cases: [], world: 'seed 1, world 993, control-group mount stop' },
    ],
    'AMB-25': [{ readings: ['once', 'then-sigkill'], cases: [], world: 'seed 1, world 96, control-group mount stop' }],
    'AMB-28': [
      {
        readings: ['all-units', 'services-only'],
        cases: ['sections/send-sigkill-of-all-types/Unit=mount', 'kill-mode/remount-stopped/Mode=mixed,Final=no'],
      },
    ],
    'AMB-29': [
      { readings: ['kill-then-final', 'final'], cases: [], world: 'tiny 1827, none mount stop' },
      { readings: ['kill-then-final', 'nothing'], cases: [], world: 'tiny 1827, none mount stop' },
      { readings: ['final', 'nothing'], cases: [], world: 'tiny 1827, none mount stop' },
    ],
    'AMB-30': [
      {
        readings: ['none-only', 'all-modes'],
        cases: [
          'sections/final-signal-of-all-types/Unit=mount',
          'sections/other-sections-of-a-mount/Section=Swap',
          'sections/other-sections-of-a-mount/Section=Scope',
          'sections/other-sections-of-a-mount/Section=Socket',
          'sections/another-section-of-a-socket/Type=mount',
          'sections/mount-unmount-succeeds',
          'sections/sighup-of-all-types/Section=Mount',
          'sections/send-sigkill-of-all-types/Unit=mount',
        ],
      },
    ],
    'AMB-36/zombies': [{ readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 208, mixed mount reload' }],
    'AMB-36/kernel-threads': [
      { readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 113, mixed mount reload' },
    ],
    'AMB-36/forks': [{ readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 318, control-group mount stop' }],
    'AMB-37': [
      { readings: ['owed', 'licensed'], cases: [], world: 'seed 1, world 318, control-group mount stop' },
      { readings: ['owed', 'forbidden'], cases: [], world: 'seed 1, world 318, control-group mount stop' },
    ],
    'AMB-39': [
      {
        readings: ['group', 'helper-only'],
        cases: [
          'sections/final-signal-of-all-types/Unit=mount',
          'sections/mount-helper-children',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
        ],
      },
    ],
    'AMB-40': [
      {
        readings: ['restart', 'remount'],
        cases: [
          'sections/restart-signal-of-all-types/Section=Mount',
          'sections/mount-remount',
          'sections/mount-restart',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
        ],
      },
    ],
    'AMB-42': [{ readings: ['nothing', 'again'], cases: [], world: 'seed 1, world 737, control-group mount reload' }],
    'AMB-44': [
      { readings: ['old-settings', 'new-settings'], cases: [], world: 'seed 1, world 1061, process mount stop' },
    ],
    'AMB-45/aliases': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 97, control-group mount stop' },
    ],
    'AMB-45/numbers': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 104, control-group mount restart' },
    ],
    'AMB-45/realtime': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 1575, control-group mount stop' },
    ],
    'AMB-46': [
      { readings: ['unit-fails', 'ignored'], cases: [], world: 'seed 1, world 646, mixed mount stop' },
      { readings: ['unit-fails', 'default'], cases: [], world: 'seed 1, world 101, process mount stop' },
      { readings: ['ignored', 'default'], cases: [], world: 'seed 1, world 101, process mount stop' },
    ],
    'AMB-47/forms': [
      { readings: ['listed', 'short-too'], cases: [], world: 'seed 1, world 1239, control-group mount restart' },
    ],
    'AMB-48': [{ readings: ['never', 'at-once'], cases: [], world: 'seed 1, world 96, control-group mount stop' }],
    'AMB-51': [
      { readings: ['thaw-first', 'as-it-is'], cases: [], world: 'seed 1, world 1514, control-group mount restart' },
    ],
    'AMB-54': [
      {
        readings: ['main', 'any-process'],
        cases: [
          'sections/mount-helper-ignores/Mode=process',
          'kill-mode/start-of-mount-times-out/Mode=process,Reaction=ignore',
          'kill-mode/remount-stopped/Mode=process,Final=default',
          'kill-mode/start-of-mount-times-out/Mode=process,Reaction=exit',
          'kill-mode/remount-stopped/Mode=process,Final=other',
          'kill-mode/start-of-mount-stopped/Mode=process,Reaction=ignore',
          'kill-mode/start-of-mount-stopped/Mode=process,Reaction=exit',
        ],
      },
    ],
    'AMB-56': [
      { readings: ['literal-sigkill', 'final-signal'], cases: ['kill-mode/remount-stopped/Mode=mixed,Final=other'] },
    ],
    'AMB-58': [
      { readings: ['once-per-stop', 'each-pass'], cases: [], world: 'seed 1, world 737, control-group mount reload' },
    ],
    'AMB-62': [
      {
        readings: ['exact', 'within-lateness'],
        cases: [
          'sections/final-signal-of-all-types/Unit=mount',
          'sections/other-sections-of-a-mount/Section=Swap',
          'sections/other-sections-of-a-mount/Section=Scope',
          'sections/other-sections-of-a-mount/Section=Socket',
          'sections/another-section-of-a-socket/Type=mount',
          'sections/sighup-of-all-types/Section=Mount',
          'sections/send-sigkill-of-all-types/Unit=mount',
          'sections/mount-helper-ignores/Mode=mixed',
        ],
      },
    ],
    'AMB-64/start-failure': [
      {
        readings: ['owed', 'not'],
        cases: [
          'regressions/helper-of-an-earlier-start/tie=wake',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-mount-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-mount-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/start-of-mount-times-out/Mode=control-group,Reaction=exit',
          'regressions/restart-after-a-remount-timed-out',
        ],
      },
    ],
    'AMB-72/kill-signal': [{ readings: ['no', 'again'], cases: ['sections/send-sigkill-of-all-types/Unit=mount'] }],
    'AMB-72/ends': [{ readings: ['no', 'yes'], cases: ['sections/send-sigkill-of-all-types/Unit=mount'] }],
    'AMB-75/start': [
      {
        readings: ['request', 'first-pass'],
        cases: [
          'sections/mount-unmount-succeeds',
          'sections/mount-helper-ignores/Mode=mixed',
          'sections/mount-helper-ignores/Mode=control-group',
          'sections/mount-helper-hangs',
          'sections/mount-restart',
          'kill-mode/mixed-unmount-hangs/Reaction=ignore',
          'kill-mode/mixed-unmount-hangs/Reaction=exit',
          'sections/mount-helper-children',
        ],
      },
    ],
    'AMB-75/end': [
      {
        readings: ['claimed', 'last-exit'],
        cases: [
          'sections/send-sigkill-of-all-types/Unit=mount',
          'regressions/helper-of-an-earlier-start/tie=wake',
          'kill-mode/remount-stopped/Mode=mixed,Final=no',
          'sections/mount-helper-children',
          'final-kill-signal/mount-helper-unkillable',
          'sections/restart-with-both-signals-of-all-types/Section=Mount',
          'regressions/restart-after-a-remount-timed-out',
        ],
      },
    ],
    'AMB-77': [{ readings: ['after-all', 'not'], cases: [], world: 'tiny 1829, mixed mount stop' }],
  },
  swap: {
    'AMB-02': [
      {
        readings: ['services-only', 'any-unit'],
        cases: [
          'sections/restart-signal-of-all-types/Section=Swap',
          'sections/options-of-all-types/Section=Swap',
          'sections/restart-with-both-signals-of-all-types/Section=Swap',
        ],
      },
    ],
    'AMB-03': [
      {
        readings: ['no-timeout', 'timeout-sec'],
        cases: [
          'sections/final-signal-of-all-types/Unit=swap',
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/swap-without-final-signal',
          'sections/swap-helper-hangs/Reaction=exits',
          'sections/mixed-of-all-types/Unit=swap',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
        ],
      },
    ],
    'AMB-04': [
      {
        readings: ['stop-request', 'first-pass'],
        cases: [
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/swap-helper-hangs/Reaction=exits',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
      {
        readings: ['stop-request', 'each-pass'],
        cases: [
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/swap-helper-hangs/Reaction=exits',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
    ],
    'AMB-10': [
      {
        readings: ['exempt', 'included'],
        cases: [
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=process,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/start-of-swap-times-out/Mode=process,Reaction=exit',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'kill-mode/mixed-activation-hangs/Reaction=exit',
        ],
      },
    ],
    'AMB-11': [
      {
        readings: ['nobody-then-final', 'everybody'],
        cases: [
          'sections/mixed-of-all-types/Unit=swap',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'kill-mode/mixed-activation-hangs/Reaction=exit',
          'kill-mode/start-of-swap-stopped/Mode=mixed,Reaction=ignore',
        ],
      },
      {
        readings: ['nobody-then-final', 'final-at-once'],
        cases: [
          'sections/mixed-of-all-types/Unit=swap',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'kill-mode/mixed-activation-hangs/Reaction=exit',
          'kill-mode/start-of-swap-stopped/Mode=mixed,Reaction=ignore',
        ],
      },
      {
        readings: ['everybody', 'final-at-once'],
        cases: [
          'sections/mixed-of-all-types/Unit=swap',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'kill-mode/mixed-activation-hangs/Reaction=exit',
          'kill-mode/start-of-swap-stopped/Mode=mixed,Reaction=ignore',
        ],
      },
    ],
    'AMB-13': [
      {
        readings: ['nobody', 'everybody'],
        cases: [
          'kill-mode/start-of-swap-times-out/Mode=process,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=process,Reaction=exit',
          'kill-mode/start-of-swap-stopped/Mode=process,Reaction=ignore',
          'kill-mode/start-of-swap-stopped/Mode=process,Reaction=exit',
        ],
      },
    ],
    'AMB-14/SIGKILL': [
      { readings: ['always', 'licensed'], cases: [], world: 'seed 1, world 1956, control-group swap stop' },
    ],
    'AMB-15/F': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'sections/mixed-of-all-types/Unit=swap',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=swap',
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/mixed-of-all-types/Unit=swap',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
        ],
      },
      {
        readings: ['licensed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=swap',
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/mixed-of-all-types/Unit=swap',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
        ],
      },
    ],
    'AMB-16': [
      { readings: ['restart-too', 'only-kill-signal'], cases: [], world: 'tiny 2116, control-group swap restart' },
      { readings: ['restart-too', 'not-in-restart'], cases: [], world: 'tiny 2116, control-group swap restart' },
      {
        readings: ['only-kill-signal', 'not-in-restart'],
        cases: [],
        world: 'seed 1, world 281, control-group swap start',
      },
    ],
    'AMB-18': [
      {
        readings: ['per-process-hup-first', 'per-process-cont-first'],
        cases: ['sections/sighup-of-all-types/Section=Swap', 'send-sighup/order-while-a-helper-hangs'],
      },
      {
        readings: ['per-process-hup-first', 'batch-hup-first'],
        cases: [
          'sections/options-of-all-types/Section=Swap',
          'sections/restart-with-both-signals-of-all-types/Section=Swap',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Swap',
          'sections/options-of-all-types/Section=Swap',
          'sections/restart-with-both-signals-of-all-types/Section=Swap',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-hup-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Swap',
          'sections/options-of-all-types/Section=Swap',
          'sections/restart-with-both-signals-of-all-types/Section=Swap',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-cont-first'],
        cases: [
          'sections/options-of-all-types/Section=Swap',
          'sections/restart-with-both-signals-of-all-types/Section=Swap',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
      {
        readings: ['batch-hup-first', 'batch-cont-first'],
        cases: ['sections/sighup-of-all-types/Section=Swap', 'send-sighup/order-while-a-helper-hangs'],
      },
    ],
    'AMB-21/try-restart': [
      { readings: ['counts', 'does-not'], cases: [], world: 'seed 1, world 1049, control-group swap restart' },
    ],
    'AMB-21/dependency': [
      { readings: ['counts', 'does-not'], cases: [], world: 'seed 1, world 1259, control-group swap restart' },
    ],
    'AMB-25': [{ readings: ['once', 'then-sigkill'], cases: [], world: 'seed 1, world 118, mixed swap stop' }],
    'AMB-28': [
      {
        readings: ['all-units', 'services-only'],
        cases: ['sections/send-sigkill-of-all-types/Unit=swap', 'sections/swap-without-final-signal'],
      },
    ],
    'AMB-29': [
      { readings: ['kill-then-final', 'final'], cases: [], world: 'tiny 2019, none swap stop' },
      { readings: ['kill-then-final', 'nothing'], cases: [], world: 'tiny 2019, none swap stop' },
      { readings: ['final', 'nothing'], cases: [], world: 'tiny 2019, none swap stop' },
    ],
    'AMB-30': [
      {
        readings: ['none-only', 'all-modes'],
        cases: [
          'sections/final-signal-of-all-types/Unit=swap',
          'sections/other-sections-of-a-swap/Section=Mount',
          'sections/other-sections-of-a-swap/Section=Scope',
          'sections/other-sections-of-a-swap/Section=Socket',
          'sections/another-section-of-a-socket/Type=swap',
          'sections/sighup-of-all-types/Section=Swap',
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/send-sigkill-of-all-types/Unit=swap',
        ],
      },
    ],
    'AMB-36/zombies': [
      { readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 345, control-group swap stop' },
    ],
    'AMB-36/kernel-threads': [{ readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 119, mixed swap stop' }],
    'AMB-37': [
      { readings: ['owed', 'licensed'], cases: [], world: 'seed 1, world 789, control-group swap stop' },
      { readings: ['owed', 'forbidden'], cases: [], world: 'seed 1, world 789, control-group swap stop' },
    ],
    'AMB-39': [
      {
        readings: ['group', 'helper-only'],
        cases: [
          'sections/final-signal-of-all-types/Unit=swap',
          'sections/restart-with-both-signals-of-all-types/Section=Swap',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
    ],
    'AMB-42': [{ readings: ['nothing', 'again'], cases: [], world: 'seed 1, world 116, control-group swap stop' }],
    'AMB-44': [
      { readings: ['old-settings', 'new-settings'], cases: [], world: 'seed 1, world 1251, control-group swap stop' },
    ],
    'AMB-45/aliases': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 1939, control-group swap start' },
    ],
    'AMB-45/numbers': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 1683, control-group swap restart' },
    ],
    'AMB-45/realtime': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 1760, control-group swap stop' },
    ],
    'AMB-46': [
      { readings: ['unit-fails', 'ignored'], cases: [], world: 'seed 1, world 732, control-group swap stop' },
      { readings: ['unit-fails', 'default'], cases: [], world: 'seed 1, world 126, process swap restart' },
      { readings: ['ignored', 'default'], cases: [], world: 'seed 1, world 126, process swap restart' },
    ],
    'AMB-47/forms': [{ readings: ['listed', 'short-too'], cases: [], world: 'seed 1, world 213, mixed swap stop' }],
    'AMB-48': [{ readings: ['never', 'at-once'], cases: [], world: 'seed 1, world 1000, control-group swap stop' }],
    'AMB-51': [
      { readings: ['thaw-first', 'as-it-is'], cases: [], world: 'seed 1, world 1843, control-group swap stop' },
    ],
    'AMB-54': [
      {
        readings: ['main', 'any-process'],
        cases: [
          'kill-mode/start-of-swap-times-out/Mode=process,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=process,Reaction=exit',
          'kill-mode/start-of-swap-stopped/Mode=process,Reaction=ignore',
          'kill-mode/start-of-swap-stopped/Mode=process,Reaction=exit',
        ],
      },
    ],
    'AMB-56': [
      { readings: ['literal-sigkill', 'final-signal'], cases: [], world: 'seed 1, world 118, mixed swap stop' },
    ],
    'AMB-58': [
      { readings: ['once-per-stop', 'each-pass'], cases: [], world: 'seed 1, world 116, control-group swap stop' },
    ],
    'AMB-62': [
      {
        readings: ['exact', 'within-lateness'],
        cases: [
          'sections/final-signal-of-all-types/Unit=swap',
          'sections/other-sections-of-a-swap/Section=Mount',
          'sections/other-sections-of-a-swap/Section=Scope',
          'sections/other-sections-of-a-swap/Section=Socket',
          'sections/another-section-of-a-socket/Type=swap',
          'sections/sighup-of-all-types/Section=Swap',
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/send-sigkill-of-all-types/Unit=swap',
        ],
      },
    ],
    'AMB-64/start-failure': [
      {
        readings: ['owed', 'not'],
        cases: [
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=control-group,Reaction=ignore',
          'kill-mode/start-of-swap-times-out/Mode=mixed,Reaction=exit',
          'kill-mode/start-of-swap-times-out/Mode=control-group,Reaction=exit',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=exit',
        ],
      },
    ],
    'AMB-64/oom': [{ readings: ['owed', 'not'], cases: [], world: 'seed 1, world 758, mixed swap stop' }],
    'AMB-72/kill-signal': [
      {
        readings: ['no', 'again'],
        cases: ['sections/send-sigkill-of-all-types/Unit=swap', 'sections/swap-without-final-signal'],
      },
    ],
    'AMB-72/ends': [
      {
        readings: ['no', 'yes'],
        cases: ['sections/send-sigkill-of-all-types/Unit=swap', 'sections/swap-without-final-signal'],
      },
    ],
    'AMB-75/start': [
      {
        readings: ['request', 'first-pass'],
        cases: [
          'sections/swap-helper-hangs/Reaction=ignores',
          'sections/swap-without-final-signal',
          'sections/swap-helper-hangs/Reaction=exits',
          'kill-mode/mixed-deactivation-hangs/Reaction=ignore',
          'kill-mode/mixed-deactivation-hangs/Reaction=exit',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
    ],
    'AMB-75/end': [
      {
        readings: ['claimed', 'last-exit'],
        cases: [
          'sections/send-sigkill-of-all-types/Unit=swap',
          'sections/swap-without-final-signal',
          'kill-mode/mixed-activation-hangs/Reaction=ignore',
          'kill-mode/mixed-activation-hangs/Reaction=exit',
          'sections/restart-with-both-signals-of-all-types/Section=Swap',
          'send-sighup/order-while-a-helper-hangs',
        ],
      },
    ],
    'AMB-77': [{ readings: ['after-all', 'not'], cases: ['send-sighup/order-while-a-helper-hangs'] }],
  },
  scope: {
    'AMB-01': [
      {
        readings: ['unreachable', 'scope-section'],
        cases: [
          'sections/mode-of-all-types/Section=Scope',
          'sections/final-signal-of-all-types/Unit=scope',
          'sections/scope-mode-and-signal',
          'sections/sighup-of-all-types/Section=Scope',
          'sections/scope-process-mode',
          'sections/send-sigkill-of-all-types/Unit=scope',
          'sections/scope-section/Option=mode',
          'sections/scope-section/Option=signal',
        ],
      },
    ],
    'AMB-02': [
      {
        readings: ['services-only', 'any-unit'],
        cases: [
          'sections/scope-section/Option=signal',
          'sections/options-of-all-types/Section=Scope',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-09': [{ readings: ['own-group', 'subtree'], cases: [], world: 'seed 1, world 1917, mixed scope stop' }],
    'AMB-11': [
      { readings: ['nobody-then-final', 'everybody'], cases: ['sections/mixed-of-all-types/Unit=scope'] },
      { readings: ['nobody-then-final', 'final-at-once'], cases: ['sections/mixed-of-all-types/Unit=scope'] },
      { readings: ['everybody', 'final-at-once'], cases: ['sections/mixed-of-all-types/Unit=scope'] },
    ],
    'AMB-13': [{ readings: ['nobody', 'everybody'], cases: ['sections/scope-process-mode'] }],
    'AMB-15/F': [
      {
        readings: ['owed', 'licensed'],
        cases: [
          'sections/mixed-of-all-types/Unit=scope',
          'regressions/forked-between-two-passes',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['owed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=scope',
          'sections/scope-timeout-zero',
          'sections/scope',
          'sections/mixed-of-all-types/Unit=scope',
          'regressions/forked-between-two-passes',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['licensed', 'forbidden'],
        cases: [
          'sections/final-signal-of-all-types/Unit=scope',
          'sections/scope-timeout-zero',
          'sections/scope',
          'sections/mixed-of-all-types/Unit=scope',
          'regressions/forked-between-two-passes',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-18': [
      {
        readings: ['per-process-hup-first', 'per-process-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Scope',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-hup-first'],
        cases: [
          'sections/scope',
          'sections/options-of-all-types/Section=Scope',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['per-process-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Scope',
          'sections/scope',
          'sections/options-of-all-types/Section=Scope',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-hup-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Scope',
          'sections/scope',
          'sections/options-of-all-types/Section=Scope',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['per-process-cont-first', 'batch-cont-first'],
        cases: [
          'sections/scope',
          'sections/options-of-all-types/Section=Scope',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
      {
        readings: ['batch-hup-first', 'batch-cont-first'],
        cases: [
          'sections/sighup-of-all-types/Section=Scope',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-19': [{ readings: ['two', 'one'], cases: [], world: 'seed 1, world 848, control-group scope stop' }],
    'AMB-25': [
      {
        readings: ['once', 'then-sigkill'],
        cases: ['regressions/forked-between-two-passes', 'sections/scope-options'],
      },
    ],
    'AMB-28': [{ readings: ['all-units', 'services-only'], cases: ['sections/send-sigkill-of-all-types/Unit=scope'] }],
    'AMB-30': [
      {
        readings: ['none-only', 'all-modes'],
        cases: [
          'sections/other-sections-of-a-scope/Section=Swap',
          'sections/other-sections-of-a-scope/Section=Mount',
          'sections/other-sections-of-a-scope/Section=Socket',
          'sections/another-section-of-a-socket/Type=scope',
          'sections/final-signal-of-all-types/Unit=scope',
          'sections/scope-timeout-zero',
          'sections/sighup-of-all-types/Section=Scope',
          'sections/scope-runtime-max',
        ],
      },
    ],
    'AMB-36/zombies': [
      { readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 357, control-group scope mishap' },
    ],
    'AMB-36/kernel-threads': [
      { readings: ['remain', 'gone'], cases: [], world: 'seed 1, world 645, control-group scope mishap' },
    ],
    'AMB-36/forks': [{ readings: ['remain', 'gone'], cases: ['regressions/forked-between-two-passes'] }],
    'AMB-37': [
      { readings: ['owed', 'licensed'], cases: [], world: 'seed 1, world 207, control-group scope mishap' },
      { readings: ['owed', 'forbidden'], cases: [], world: 'seed 1, world 207, control-group scope mishap' },
    ],
    'AMB-42': [{ readings: ['nothing', 'again'], cases: [], world: 'seed 1, world 406, control-group scope stop' }],
    'AMB-45/numbers': [{ readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 1868, mixed scope mishap' }],
    'AMB-45/realtime': [
      { readings: ['valid', 'invalid'], cases: [], world: 'seed 1, world 1433, control-group scope stop' },
    ],
    'AMB-46': [
      { readings: ['unit-fails', 'ignored'], cases: [], world: 'seed 1, world 0, control-group scope mishap' },
      { readings: ['unit-fails', 'default'], cases: [], world: 'seed 1, world 0, control-group scope mishap' },
      { readings: ['ignored', 'default'], cases: [], world: 'seed 1, world 1060, process scope stop' },
    ],
    'AMB-47/forms': [{ readings: ['listed', 'short-too'], cases: [], world: 'seed 1, world 134, mixed scope stop' }],
    'AMB-48': [
      {
        readings: ['never', 'at-once'],
        cases: ['sections/scope-timeout-zero', 'regressions/forked-between-two-passes'],
      },
    ],
    'AMB-49': [
      {
        readings: ['counts', 'no-timeout'],
        cases: [
          'sections/final-signal-of-all-types/Unit=scope',
          'sections/scope-timeout-zero',
          'sections/scope',
          'sections/mixed-of-all-types/Unit=scope',
          'regressions/forked-between-two-passes',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-51': [{ readings: ['thaw-first', 'as-it-is'], cases: [], world: 'seed 1, world 826, mixed scope stop' }],
    'AMB-54': [{ readings: ['main', 'any-process'], cases: [], world: 'tiny 2226, process scope stop' }],
    'AMB-56': [
      { readings: ['literal-sigkill', 'final-signal'], cases: [], world: 'seed 1, world 1385, mixed scope stop' },
    ],
    'AMB-62': [
      {
        readings: ['exact', 'within-lateness'],
        cases: [
          'sections/other-sections-of-a-scope/Section=Swap',
          'sections/other-sections-of-a-scope/Section=Mount',
          'sections/other-sections-of-a-scope/Section=Socket',
          'sections/another-section-of-a-socket/Type=scope',
          'sections/final-signal-of-all-types/Unit=scope',
          'sections/scope-timeout-zero',
          'sections/sighup-of-all-types/Section=Scope',
          'sections/send-sigkill-of-all-types/Unit=scope',
        ],
      },
    ],
    'AMB-64/runtime-max': [{ readings: ['owed', 'not'], cases: ['sections/scope-runtime-max'] }],
    'AMB-64/oom': [{ readings: ['owed', 'not'], cases: [], world: 'seed 1, world 645, control-group scope mishap' }],
    'AMB-72/kill-signal': [{ readings: ['no', 'again'], cases: ['sections/send-sigkill-of-all-types/Unit=scope'] }],
    'AMB-72/ends': [{ readings: ['no', 'yes'], cases: ['sections/send-sigkill-of-all-types/Unit=scope'] }],
    'AMB-75/end': [
      {
        readings: ['claimed', 'last-exit'],
        cases: [
          'sections/send-sigkill-of-all-types/Unit=scope',
          'regressions/forked-between-two-passes',
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
    ],
    'AMB-77': [
      {
        readings: ['after-all', 'not'],
        cases: [
          'sections/scope-options',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGTERM',
          'send-sighup/order-in-other-units/Section=Scope,Signal=SIGUSR1',
        ],
      },
    ],
  },
};
