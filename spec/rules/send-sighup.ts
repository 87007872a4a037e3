import type { Entry } from './situation.ts';
import { inRestartJob, type View } from './view.ts';
import { bystanders } from './kill-signal.ts';
import type { Rule } from './rule.ts';
import { sendsFirstSignal } from './targets.ts';

const inThisJob = (view: View): boolean => {
  if (!inRestartJob(view)) return true;
  const reading = view.choose('AMB-16');
  return reading === 'restart-too' || (reading === 'only-kill-signal' && view.kill.restartKillSignal === undefined);
};

/** SIGHUP has gone out before in this stop: with an earlier round, or with WatchdogSignal= where it follows that too. */
const wentBefore = ({ stop, choose }: View): boolean =>
  stop.rounds > 1 || (stop.firstKind === 'watchdog' && choose('AMB-77') === 'after-all');

const inThisRound = (view: View): boolean => !wentBefore(view) || view.choose('AMB-58') === 'each-pass';

const followsHere = (sent: Entry, view: View): boolean => {
  if (!view.kill.sendSighup) return false;
  if (!sendsFirstSignal(sent.point)) return view.choose('AMB-77') === 'after-all';
  if (!inThisJob(view) || !inThisRound(view)) return false;
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
      const others = bystanders(view);
      if (others.length === 0 || !inThisJob(view) || !inThisRound(view)) return [];
      const reading = view.choose('AMB-17');
      if (reading === 'same-targets' || (reading === 'whole-group-mixed' && view.kill.killMode === 'process'))
        return [];
      return others.map((target) => ({ ...target, signal: 'SIGHUP' }));
    },
  },
  {
    id: 'SH-2',
    title: 'SIGHUP goes to nobody but the remaining processes it is meant for',
    says: 'SIGHUP goes to those that were just sent the first signal',
    open: ['AMB-17'],
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
    open: [],
    since: 207,
    forbids: (stray, { kill }) => isHup(stray) && kill.origin.SendSIGHUP !== 'set',
    guards: (point, { kill }) => point.kind === 'first' && kill.origin.SendSIGHUP !== 'set',
  },
];
