import type { KillSettings } from '../vocabulary/kill-settings.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Rule } from './rule.ts';
import { leftOverNamed } from './view.ts';

/** "Whether to send SIGKILL (or the signal specified by FinalKillSignal=)": neither is. */
const isWithheld = (signal: SignalName, kill: KillSettings): boolean =>
  !kill.sendSigkill && (signal === kill.finalKillSignal || signal === 'SIGKILL');

/** SendSIGKILL=. */
export const sendSigkillRules: readonly Rule[] = [
  {
    id: 'SK-2',
    title: 'SendSIGKILL=no: no final signal is ever sent',
    says: 'with SendSIGKILL=no, the final signal is not sent',
    open: ['AMB-28', 'AMB-72'],
    since: 187,
    option: 'SendSIGKILL',
    forbids: ({ signal }, { kill }) => isWithheld(signal, kill),
    guards: (point, { kill }) => point.kind === 'first' && !kill.sendSigkill,
  },
  {
    id: 'SK-3',
    title: 'SendSIGKILL=no: no restart while processes of the prior run remain',
    says: 'with SendSIGKILL=no, a control-group or mixed service does not restart while processes of its prior run remain',
    open: ['AMB-27', 'AMB-73'],
    since: 187,
    option: 'SendSIGKILL',
    vacuous: (unit) => unit.type !== 'service',
    forbids: ({ to }, view) => view.stop.leftOversUs === view.facts.nowUs && leftOverNamed(to, view)?.gone === false,
  },
  {
    id: 'SK-5',
    title: 'SendSIGKILL= takes a boolean',
    says: 'SendSIGKILL= takes a boolean value',
    open: ['AMB-47'],
    since: 187,
    forbids: ({ signal }, { kill }) => kill.origin.SendSIGKILL === 'set' && isWithheld(signal, kill),
    guards: (point, { kill }) => point.kind === 'first' && kill.origin.SendSIGKILL === 'set',
  },
  {
    id: 'SK-6',
    title: 'SendSIGKILL= defaults to yes',
    says: 'SendSIGKILL= is on unless it is set',
    open: [],
    since: 187,
  },
];
