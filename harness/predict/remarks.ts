import type { StopSettings } from '../../spec/rules/situation.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { StopTrigger } from './telling-worlds.ts';

/** What is to be said of a unit before its timelines, as sentences. */
export interface Remarks {
  readonly texts: readonly string[];
  /** There is nothing to predict, and the texts say why. */
  readonly isImpossible: boolean;
}

const impossible = (text: string): Remarks => ({ texts: [text], isImpossible: true });

/** What is particular about the stop of this unit. */
export const remarksOn = (unit: Unit, trigger: StopTrigger, { kill, stopTimeout }: StopSettings): Remarks => {
  const { type, settings } = unit;
  if (trigger === 'watchdog' && type !== 'service') return impossible(`A ${type} has no watchdog.`);
  if (trigger === 'watchdog' && settings.watchdog === 'infinity')
    return impossible('It has no watchdog: WatchdogSec= is not set.');
  if (type === 'socket' && Object.keys(settings.commands).length === 0)
    return impossible('It runs no commands, so that it has no processes: there is nothing to be killed.');
  const texts: string[] = [];
  if (!kill.loads) texts.push('A setting is invalid, so that the unit is not loaded: the page asks for nothing.');
  if (kill.killMode === 'none') texts.push('KillMode=none: nothing is killed, whatever else is set.');
  if (stopTimeout === 'infinity' && kill.killMode !== 'none' && kill.sendSigkill)
    texts.push('Its stop has no timeout: what ignores the first signal is waited for for ever.');
  const isGrouped = kill.killMode === 'control-group' || kill.killMode === 'mixed';
  if (trigger === 'restart' && type === 'service' && !kill.sendSigkill && isGrouped)
    texts.push('SendSIGKILL=no: while processes outlive the stop it is not started again (SendSIGKILL=, paragraph 1).');
  return { texts, isImpossible: false };
};
