import type { Profile } from '../../spec/profiles/profile.ts';
import { renderFailure } from '../../reports/formats/failure.ts';
import type { Setting } from '../../reports/formats/console.ts';
import { markSignals } from '../../reports/formats/mark-signals.ts';
import { tellViolation } from '../runner/tell-violation.ts';
import type { Player } from '../runner/player.ts';
import type { Failure } from '../runner/rank-failures.ts';
import { runCases } from '../runner/run-cases.ts';
import { shorten } from '../runner/shorten.ts';
import type { Case } from '../scenarios/case.ts';
import { againArguments, commandLine, fileArguments, type Invocation } from './invocation.ts';
import { saveShortest } from './save-shortest.ts';

/** What is needed to play a failing case again. */
export interface Replay {
  readonly player: Player;
  readonly profile: Profile;
  readonly invocation: Invocation;
  readonly killspec: string;
  readonly seed: number;
  /** The folder in which the last run is kept. */
  readonly cwd: string;
}

/** True where the case, played alone as the printed command does, fails as it did in the run. */
const reproduces = async (failure: Failure, one: Case, replay: Replay): Promise<boolean> => {
  const { outcome } = failure.result;
  const [again] = (await runCases([one], replay.player, replay)).cases;
  if (again?.outcome.status !== outcome.status) return false;
  if (outcome.status !== 'nonconformant' || again.outcome.status !== 'nonconformant') return true;
  return again.outcome.verdict.violation.rules[0] === outcome.verdict.violation.rules[0];
};

/**
 * A nonconformant case in its shortest form, with the commands that go on from it. The command that plays it again is
 * tried before it is shown. `undefined` where the case did not fail on a rule.
 */
export const showFailure = async (
  failure: Failure,
  one: Case,
  replay: Replay,
  setting: Setting,
): Promise<string | undefined> => {
  const { outcome, trace, name } = failure.result;
  if (outcome.status !== 'nonconformant' || trace === undefined) return undefined;
  const again = (await reproduces(failure, one, replay))
    ? commandLine(againArguments(replay.invocation, name))
    : 'alone, this case does not fail as it did in the run';
  const isDear = replay.player.playsDearly === true;
  const shortest = isDear ? undefined : await shorten(one.world, replay.player, replay.profile);
  const violation = shortest?.violation ?? tellViolation(trace, replay.profile, outcome.verdict);
  const told = shortest ?? { world: one.world, trace };
  const file = shortest === undefined ? undefined : saveShortest(replay.cwd, shortest, one);
  return renderFailure(
    {
      number: failure.number,
      name,
      rule: violation.rules[0] ?? 'PROC-1',
      world: told.world,
      marked: markSignals(told.trace, { ...replay.profile.choices, ...violation.assignment }),
      violation,
      ...(shortest === undefined ? {} : { relevance: shortest }),
      commands: [
        ['again', again],
        ...(file === undefined ? [] : [['short', commandLine(fileArguments(replay.invocation, file))] as const]),
        ['more', commandLine(['why', String(failure.number)])],
      ],
    },
    setting,
  );
};
