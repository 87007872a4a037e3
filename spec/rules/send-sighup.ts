import type { Entry, Point } from './situation.ts';
import { inRestartJob, type View } from './view.ts';
import { bystanders } from './kill-signal.ts';
import type { Rule } from './rule.ts';
import { sendsFirstSignal } from './targets.ts';
import type { KillOption } from '../vocabulary/unit.ts';

/** Whether SIGHUP follows the signal that this option names, in this job. */
const inThisJob = (option: KillOption, view: View): boolean => {
  if (!inRestartJob(view)) return true;
  const reading = view.choose('AMB-16');
  if (reading !== 'only-kill-signal') return reading === 'restart-too';
  if (option !== 'RestartKillSignal') return true;
  // Where RestartKillSignal= is not for units of this type it is not what was sent.
  return view.unitType !== 'service' && view.choose('AMB-02') === 'services-only';
};

/** The option that names the first signal to the targets of the mode. */
const optionOf = ({ kill }: View): KillOption =>
  kill.restartKillSignal === undefined ? 'KillSignal' : 'RestartKillSignal';

/** Whether SIGHUP has gone out in an earlier round of this stop, or with WatchdogSignal=. */
const wentBefore = (view: View): boolean => {
  const { stop } = view;
  if (!stop.settings.kill.sendSighup) return false;
  if (stop.firstKind === 'watchdog' && view.choose('AMB-77') === 'after-all') return true;
  return stop.rounds.slice(0, -1).some((jobs) => inThisJob(optionOf(view), { ...view, stop: { ...stop, ...jobs } }));
};

/**
 * Whether SIGHUP may follow in this round (AMB-58): once only, or each time. Who is forked, and a command that hangs, have
 * not been told before.
 */
const inThisRound = ({ kind }: Point, view: View): boolean =>
  kind !== 'again' || !wentBefore(view) || view.choose('AMB-58') === 'each-pass';

const followsHere = (sent: Entry, view: View): boolean => {
  if (!view.kill.sendSighup) return false;
  // SIGKILL after a final signal that was ignored (AMB-25) is the signal of no setting.
  if (sent.point.kind === 'last') return false;
  if (!sendsFirstSignal(sent.point)) return view.choose('AMB-77') === 'after-all';
  if (!inThisJob(sent.option ?? 'KillSignal', view) || !inThisRound(sent.point, view)) return false;
  const isHup = sent.act.kind === 'signal' && sent.act.signal === 'SIGHUP';
  return !isHup || view.choose('AMB-19') === 'two';
};

const isHup = ({ signal }: { readonly signal: string }): boolean => signal === 'SIGHUP';

/** SendSIGHUP=. */
export const sendSighupRules: readonly Rule[] = [
  {
    id: 'SH-1',
    title: 'SendSIGHUP=yes: SIGHUP follows immediately',
    says: 'with SendSIGHUP=yes, SIGHUP follows immediately after the first signal',
    open: ['AMB-16', 'AMB-17', 'AMB-18', 'AMB-19', 'AMB-58', 'AMB-77'],
    since: 207,
    option: 'SendSIGHUP',
    follows: (sent, view) => (followsHere(sent, view) ? { signal: 'SIGHUP', duty: 'owed' } : undefined),
    adds: (point, view) => {
      if (!view.kill.sendSighup || (point.kind !== 'first' && point.kind !== 'again')) return [];
      const others = bystanders(point, view);
      if (others.length === 0) return [];
      const reading = view.choose('AMB-17');
      if (reading === 'same-targets' || (reading === 'whole-group-mixed' && view.kill.killMode === 'process'))
        return [];
      if (!inThisJob(optionOf(view), view) || !inThisRound(point, view)) return [];
      return others.map((target) => ({ ...target, signal: 'SIGHUP' }));
    },
  },
  {
    id: 'SH-2',
    title: 'SIGHUP goes to nobody but the remaining processes it is meant for',
    says: 'SIGHUP goes to those that were just sent the first signal',
    open: ['AMB-16', 'AMB-17', 'AMB-19', 'AMB-21', 'AMB-23', 'AMB-24', 'AMB-40', 'AMB-58', 'AMB-77'],
    since: 207,
    forbids: (stray, { kill }) => isHup(stray) && kill.sendSighup,
    guards: (point, { kill }) => point.kind === 'first' && kill.sendSighup && kill.killMode !== 'none',
  },
  {
    id: 'SH-3',
    title: 'SendSIGHUP= takes a boolean',
    says: 'SendSIGHUP= takes a boolean value',
    open: ['AMB-47'],
    since: 207,
    forbids: (stray, { kill }) => isHup(stray) && !kill.sendSighup && kill.origin.SendSIGHUP === 'set',
    guards: (point, { kill }) => point.kind === 'first' && kill.origin.SendSIGHUP === 'set',
  },
  {
    id: 'SH-4',
    title: 'SendSIGHUP= defaults to no',
    says: 'SendSIGHUP= is off unless it is set',
    open: ['AMB-02', 'AMB-21', 'AMB-23', 'AMB-24', 'AMB-40'],
    since: 207,
    forbids: (stray, { kill }) => isHup(stray) && kill.origin.SendSIGHUP !== 'set',
    guards: (point, { kill }) => point.kind === 'first' && kill.origin.SendSIGHUP !== 'set',
  },
];
