import { finalTargets } from '../../../spec/model/final-pass.ts';
import { firstSignalOf } from '../../../spec/model/kill-pass.ts';
import { isRestartJob } from '../../../spec/model/procedure.ts';
import { killSteps, newTarget, otherSteps, type Pass, type Step } from '../../../spec/model/pass.ts';
import type { Member, State, Stop } from '../../../spec/model/state.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import { atPasses, copyOf, reasonOf, withSteps } from '../operators/passes.ts';
import { fateOf } from '../reference/restart-policy.ts';
import type { Quirk } from './quirk.ts';

const isOwnSigkill = ({ isOwn, signal }: Step): boolean => isOwn && signal === 'SIGKILL';

/** SIGCONT that need not follow: it does, but for signals after which it is pointless. */
const woken = (steps: readonly Step[]): readonly Step[] => {
  const own = steps.find(({ isOwn }) => isOwn)?.signal;
  const isPointless = own === 'SIGKILL' || own === 'SIGCONT';
  return steps.flatMap((step) => {
    if (step.isOwn || step.signal !== 'SIGCONT') return [step];
    return isPointless ? [] : [{ ...step, isOwed: true }];
  });
};

const isForLivingCommand = ({ members }: State, { targets }: Pass): boolean =>
  targets.some(({ member }) => members[member]?.command !== undefined && members[member].isAlive);

const startCommands: ReadonlySet<string> = new Set(['ExecStartPre', 'ExecStartPost']);

/** For a command that runs though the unit is to stop, or that it was to begin with and hangs. */
const isForCommandInTheWay = ({ members }: State, { targets }: Pass, { cause }: Stop): boolean =>
  targets.some(({ member }) => {
    const { command, isAlive } = members[member] ?? {};
    if (command === undefined || isAlive !== true) return false;
    return command.name === 'ExecStopPre' || (cause === 'request' && startCommands.has(command.name));
  });

/** The final signal in the place of the first one: to everybody where that is whom the mode has it sent to. */
const finalInstead = (pass: Pass, stop: Stop, state: State): Pass => {
  const { procedure } = stop;
  const steps = woken(otherSteps(procedure, 'final', procedure.finalSignal));
  const { to } = procedure.mode === 'process' ? { to: [] } : finalTargets(state, stop);
  const there = new Set(pass.targets.map(({ member }) => member));
  const others = to.filter((member) => !there.has(member)).map((member) => newTarget(member, steps, true));
  const changed = withSteps(pass, () => steps);
  return { ...changed, kind: 'final', targets: [...changed.targets, ...others] };
};

const isForNobody = ({ kind, targets }: Pass): boolean => kind === 'kill' && !targets.some(({ isOwed }) => isOwed);

const later = (pass: Pass, byUs: Us): Pass => ({
  ...copyOf(pass),
  dueUs: pass.dueUs + byUs,
  untilUs: pass.untilUs + byUs,
});

/** What goes out because the main process, which was told to end, has done so. */
const isOnMainExit = (pass: Pass, { wasMainSent, mainExitUs }: Stop): boolean =>
  pass.kind !== 'watchdog' && wasMainSent && pass.dueUs === mainExitUs;

const isFirstOfRestart = (pass: Pass, stop: Stop, state: State): boolean =>
  stop.procedure.unitType === 'service' &&
  pass.kind === 'kill' &&
  pass.dueUs === stop.firstPassUs &&
  reasonOf(pass, stop, state) === 'restart';

const isMainOrCommand = (member: Member | undefined): boolean =>
  member?.isMain === true || member?.command !== undefined;

const isMountOrSwap = ({ type }: Unit): boolean => type === 'mount' || type === 'swap';

const momentUs: Us = 1000;

/**
 * All quirks that can be played, in the order in which they are tried on an implementation and played: those that change
 * little before those that change much, so that what one of the former explains is not put down to one of the latter.
 */
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
    name: 'kills-a-command-of-a-socket-at-once',
    says: 'begins with the final signal where a socket is stopped while a command runs or hangs, but in a restart',
    seams: {
      pass: (pass, stop, state) => {
        const { procedure, job } = stop;
        if (procedure.unitType !== 'socket' || pass.kind !== 'kill' || isRestartJob(procedure.readings, job))
          return [pass];
        return [isForCommandInTheWay(state, pass, stop) ? finalInstead(pass, stop, state) : pass];
      },
    },
  },
  {
    name: 'kills-a-scope-under-mixed-at-once',
    says: 'kills a scope at once under mixed, even with SendSIGKILL=no',
    seams: {
      pass: (pass, stop, state) => {
        const { mode, unitType } = stop.procedure;
        if (mode !== 'mixed' || unitType !== 'scope') return [pass];
        if (isForNobody(pass)) return [finalInstead(pass, stop, state)];
        // It has been sent by then.
        return pass.kind === 'final' && stop.firstTargets.length === 0 ? [] : [pass];
      },
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
    says: 'sends no SIGHUP with the first signal of a restart of a service',
    seams: {
      pass: (pass, stop, state) => [
        isFirstOfRestart(pass, stop, state)
          ? withSteps(pass, (steps) => steps.filter(({ isOwn, signal }) => isOwn || signal !== 'SIGHUP'))
          : pass,
      ],
    },
  },
  {
    name: 'no-stop-commands-after-a-failure',
    says: 'leaves ExecStop= out where the main process ends by itself and has failed',
    seams: {
      skipsCommands: ({ cause, procedure }, on) =>
        procedure.unitType === 'service' && cause === 'own-exit' && on.kind === 'exit' && fateOf(on) !== 'clean',
    },
  },
  {
    name: 'aborts-main-alone',
    says: 'under mixed, aborts the main process and commands alone where a stop times out',
    seams: {
      pass: atPasses({ kind: 'watchdog', mode: 'mixed' }, (pass, { cause, firstPassUs }, { members }) => {
        if (cause === 'watchdog' || pass.dueUs === firstPassUs) return [pass];
        const targets = pass.targets.filter(({ member }) => isMainOrCommand(members[member]));
        return [{ ...pass, forNewcomers: undefined, targets }];
      }),
    },
  },
  {
    name: 'stays-mounted',
    says: 'takes a mount or a swap to be there still where the command that was to end it failed, and starts it no more',
    seams: { endsByCommand: (unit) => (isMountOrSwap(unit) ? { unlessItFails: true } : {}) },
  },
  {
    name: 'ended-once-it-is-unmounted',
    says: 'takes a mount or a swap to have ended once its command has succeeded, whoever is left',
    seams: { endsByCommand: (unit) => (isMountOrSwap(unit) ? { whenItSucceeds: true } : {}) },
  },
  {
    name: 'kills-a-remount-at-once',
    says: 'kills the command of a remount by SIGKILL where the mount is stopped meanwhile',
    seams: {
      endsReloadBy: ({ type }) => (type === 'mount' ? 'SIGKILL' : undefined),
      pass: atPasses({ unitType: 'mount', cause: 'request' }, (pass, _, { members }) => {
        const targets = pass.targets.filter(({ member }) => members[member]?.command?.name !== 'ExecRemount');
        return [{ ...pass, targets }];
      }),
    },
  },
  {
    name: 'kills-a-hung-reload',
    says: 'kills an ExecReload= command that takes too long by SIGKILL, alone, whatever is set',
    seams: {
      endsHungReloadBy: ({ type }) => (type === 'service' ? 'SIGKILL' : undefined),
      pass: atPasses({ unitType: 'service', cause: 'reload-timed-out' }, () => []),
    },
  },
  {
    name: 'zero-is-no-timeout',
    says: 'takes TimeoutSec=0 of sockets, mounts and swaps for no timeout at all',
    seams: {
      unit: (unit) =>
        unit.settings.timeoutStop === 0 && (unit.type === 'socket' || isMountOrSwap(unit))
          ? { ...unit, settings: { ...unit.settings, timeoutStop: 'infinity' } }
          : unit,
    },
  },
  {
    name: 'stops-by-stages',
    says:
      'stops services and sockets by stages: when main has gone, or a final signal has come to nothing, ExecStopPost= runs, ' +
      'and to who is left after it the first signal goes again, and then the final one; of a socket that is the only round',
    seams: { hasStages: true },
  },
  {
    name: 'waits-for-nobody-it-has-killed',
    says:
      'after a SIGKILL that is for neither main nor a command, goes on at that instant: a scope gets the final signal, too, ' +
      'and services and sockets that stop by stages the next one',
    seams: {
      hurriesOn: true,
      pass: (pass, stop, state) => {
        const { unitType, sendsFinal } = stop.procedure;
        const isKilling = pass.kind === 'kill' && pass.targets.some(({ rest }) => rest.some(isOwnSigkill));
        if (unitType !== 'scope' || !isKilling || !sendsFinal) return [pass];
        return [pass, finalInstead(pass, stop, state)];
      },
    },
  },
];

/** A quirk by its name. */
export const quirkNamed = (name: string): Quirk | undefined => quirks.find((quirk) => quirk.name === name);
