import { firstSignalOf } from '../../../spec/model/kill-pass.ts';
import { killSteps, otherSteps, type Pass, type Step } from '../../../spec/model/pass.ts';
import type { State, Stop } from '../../../spec/model/state.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import { atPasses, copyOf, reasonOf, withSteps } from '../operators/passes.ts';
import { reading, sets } from '../operators/settings.ts';
import type { Quirk } from './quirk.ts';

/** SIGCONT that need not follow: it does, but for signals after which it is pointless. */
const woken = (steps: readonly Step[]): readonly Step[] => {
  const own = steps.find(({ isOwn }) => isOwn)?.signal;
  const isPointless = own === 'SIGKILL' || own === 'SIGCONT';
  return steps.flatMap((step) => {
    if (step.isOwed || step.signal !== 'SIGCONT') return [step];
    return isPointless ? [] : [{ ...step, isOwed: true }];
  });
};

const startCommands: ReadonlySet<string> = new Set(['ExecStartPre', 'ExecStartPost']);

const isForLivingCommand = ({ members }: State, { targets }: Pass): boolean =>
  targets.some(({ member }) => members[member]?.command !== undefined && members[member].isAlive);

const isForStartCommand = ({ members }: State, { targets }: Pass): boolean =>
  targets.some(({ member }) => members[member]?.isAlive && startCommands.has(members[member]?.command?.name ?? ''));

const later = (pass: Pass, byUs: Us): Pass => ({
  ...copyOf(pass),
  dueUs: pass.dueUs + byUs,
  untilUs: pass.untilUs + byUs,
});

/** What goes out because the main process, which was told to end, has done so. */
const isOnMainExit = (pass: Pass, { wasMainSent, mainExitUs }: Stop): boolean =>
  pass.kind !== 'watchdog' && wasMainSent && pass.dueUs === mainExitUs;

const isFirstOfRestart = (pass: Pass, stop: Stop, state: State): boolean =>
  pass.kind === 'kill' && pass.dueUs === stop.firstPassUs && reasonOf(pass, stop, state) === 'restart';

const momentUs: Us = 1000;

/** All quirks that can be played, in the order in which they are tried on an implementation. */
export const quirks: readonly Quirk[] = [
  {
    name: 'sigcont-where-it-may-be',
    says: 'sends SIGCONT after every signal after which it may, but for SIGKILL and SIGCONT',
    seams: { pass: (pass) => [withSteps(pass, woken)] },
  },
  {
    name: 'mounts-and-swaps-end-only-what-hangs',
    says: 'kills nothing of a mount or a swap, unless the command that ends it hangs',
    seams: {
      pass: (pass, { procedure: { unitType } }, state) =>
        (unitType === 'mount' || unitType === 'swap') && !isForLivingCommand(state, pass) ? [] : [pass],
    },
  },
  {
    name: 'kills-the-start-of-a-socket-at-once',
    says: 'begins with the final signal where a socket is stopped while a command of its start runs',
    seams: {
      pass: (pass, { procedure, cause }, state) => {
        if (procedure.unitType !== 'socket' || cause !== 'request' || pass.kind !== 'kill') return [pass];
        if (!procedure.sendsFinal || !isForStartCommand(state, pass)) return [pass];
        const steps = otherSteps(procedure, 'final', procedure.finalSignal).filter(({ isOwn }) => isOwn);
        return [{ ...withSteps(pass, () => steps), kind: 'final' }];
      },
    },
  },
  {
    name: 'restart-signal-of-services-only',
    says: 'has never heard of RestartKillSignal= in what is no service',
    seams: {
      unit: reading((line, unit) => (unit.type !== 'service' && sets(line, 'RestartKillSignal', unit) ? [] : [line])),
    },
  },
  {
    name: 'begins-again-after-the-final-signal',
    says: 'sends the first signal again one stop timeout after the final one, and the final one once more after that',
    seams: {
      pass: atPasses({ reason: 'timeout', unitType: 'service' }, (pass, stop) => {
        const { spans } = stop.procedure;
        if (spans.stop === 'infinity') return [pass];
        const first = killSteps(stop.procedure, firstSignalOf(stop), stop.job, true);
        const again: Pass = { ...withSteps(later(pass, spans.stop), () => first), kind: 'kill' };
        return [pass, again, later(pass, 2 * spans.stop)];
      }),
    },
  },
  {
    name: 'a-moment-after-main',
    says: 'looks for who remains a moment after the main process has exited: who exits at the same instant is gone',
    seams: { pass: (pass, stop) => [isOnMainExit(pass, stop) ? later(pass, momentUs) : pass] },
  },
  {
    name: 'no-hangup-on-restart',
    says: 'sends no SIGHUP with the first signal of a restart',
    seams: {
      pass: (pass, stop, state) => [
        isFirstOfRestart(pass, stop, state)
          ? withSteps(pass, (steps) => steps.filter(({ isOwn, signal }) => isOwn || signal !== 'SIGHUP'))
          : pass,
      ],
    },
  },
];

/** A quirk by its name. */
export const quirkNamed = (name: string): Quirk | undefined => quirks.find((quirk) => quirk.name === name);
