import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
import type { CommandName } from '../vocabulary/unit.ts';
import { copyState } from './copy-state.ts';
import { fallDue } from './elapse.ts';
import { memberAt } from './members.ts';
import { lastInstant } from './open-pass.ts';
import { disorder, isPending } from './pass.ts';
import { isThere } from './members.ts';
import type { State, Stop } from './state.ts';

/** Something that a manager which follows the page may do now. */
export type Act =
  | {
      readonly kind: 'signal';
      readonly to: ProcessName;
      readonly signal: SignalName;
      /** True where it must be done by `untilUs`, unless its target is gone by then. */
      readonly isOwed: boolean;
      readonly untilUs: Us;
    }
  | {
      readonly kind: 'command';
      readonly name: CommandName;
      /** Counts from 0 within its setting. */
      readonly index: number;
      readonly isOwed: boolean;
      readonly untilUs: Us;
    };

const signalsOf = (state: State, stop: Stop): readonly Act[] =>
  stop.passes.flatMap((pass) =>
    pass.targets.flatMap((target): readonly Act[] => {
      const [next] = target.rest;
      const isBarred = disorder(pass, target, 0, (index) => isThere(state, stop, index)) !== undefined;
      if (next === undefined || isBarred || state.nowUs < pass.dueUs || state.nowUs > pass.untilUs) return [];
      const to = memberAt(state, target.member).info.name;
      const isOwed = isPending(target) && isThere(state, stop, target.member);
      return [{ kind: 'signal', to, signal: next.signal, isOwed, untilUs: pass.untilUs }];
    }),
  );

const commandOf = (state: State, { commands, procedure }: Stop): readonly Act[] => {
  const name = procedure.stopCommand;
  if (commands.phase !== 'due' || name === undefined) return [];
  const { index, mustRun, dueUs } = commands;
  return [{ kind: 'command', name, index, isOwed: mustRun, untilUs: lastInstant(state, dueUs, 0) }];
};

/** What the manager may do next because of what has fallen due so far. */
export const openActs = (state: State): readonly Act[] => [
  ...state.stops.flatMap((stop) => commandOf(state, stop)),
  ...state.stops.flatMap((stop) => signalsOf(state, stop)),
];

/** What the manager may do in this state, next: for each process of each pass the signal whose turn it is. */
export const acts = (state: State): readonly Act[] => {
  const now = copyState(state);
  const commands = openActs(now).filter(({ kind }) => kind === 'command');
  // A helper that nobody owes may still come; the rest is what would be due without it.
  while (fallDue(now, now.nowUs));
  return [...commands, ...openActs(now).filter(({ kind }) => kind === 'signal')];
};
