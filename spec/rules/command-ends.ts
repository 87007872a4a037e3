import type { Facts, ProcessFact } from './facts.ts';

/** True for a command that failed, and whose failure is not to be ignored. */
export const commandFailed = (facts: Facts, process: ProcessFact, status: number | undefined): boolean => {
  const { command } = process;
  if (status === 0 || command === undefined) return status !== 0;
  return facts.unit.settings.commands[command.name]?.[command.index]?.ignoreFailure !== true;
};

/** True for the last command of its setting. */
export const isLastCommand = (facts: Facts, { command }: ProcessFact): boolean =>
  command !== undefined && command.index + 1 >= (facts.unit.settings.commands[command.name]?.length ?? 0);
