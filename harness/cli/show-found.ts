import type { Setting } from '../../reports/formats/console.ts';
import { renderFailure } from '../../reports/formats/failure.ts';
import { renderTold, type ToldFailure } from '../../reports/formats/told-failure.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Outcome } from '../runner/outcome.ts';
import type { HuntKind } from '../runner/hunt/hunt-sift.ts';
import { markSignals } from '../../reports/formats/mark-signals.ts';
import { printable } from '../../reports/formats/printable.ts';
import { ruleById } from '../../spec/rules/rules.ts';
import type { HuntPlan } from '../runner/hunt/hunt-plan.ts';
import { type ReducedFailure, reduceFailure } from '../runner/hunt/reduce-failure.ts';
import { huntWorld } from '../runner/hunt/hunt-chunk.ts';
import type { Player } from '../runner/player.ts';
import { tellViolation } from '../runner/tell-violation.ts';
import { loadScenarioFile } from '../scenarios/load.ts';
import { huntOfOne, originWord, worldName } from './hunted-world.ts';
import { commandLine, fileArguments, type Invocation } from './invocation.ts';
import { saveFound } from './save-found.ts';
import { resolve } from 'node:path';

/** What is needed to show what a hunt found. */
export interface Trophies {
  readonly player: Player;
  readonly plan: HuntPlan;
  readonly invocation: Invocation;
  readonly cwd: string;
  /** `--invariant` as typed. */
  readonly invariantFile?: string;
}

/** What was said of it, figures included, where a kind has none: they differ from world to world. */
const saidOf = ({ manner }: HuntKind, { hunted: { played, says } }: ReducedFailure): string => {
  const { outcome } = played;
  if (says !== undefined) return says;
  if ('message' in outcome) return outcome.message;
  return 'reason' in outcome ? outcome.reason : manner;
};

const titleOf = (kind: HuntKind, reduced: ReducedFailure): string => {
  const { status, manner } = kind;
  const { outcome } = reduced.hunted.played;
  if (outcome.status !== 'nonconformant') return `found by a hunt: ${status}, ${saidOf(kind, reduced)}`;
  const [rule] = outcome.verdict.violation.rules;
  return `found by a hunt: ${rule === undefined ? manner : (ruleById(rule)?.title ?? rule)}`;
};

/** True where the saved file, played again, fails as the world did. */
const reproduces = async (file: string, kind: HuntKind, { player, plan, cwd }: Trophies): Promise<boolean> => {
  const loaded = loadScenarioFile(resolve(cwd, file));
  const world = loaded.ok ? loaded.scenarios[0]?.cases[0]?.world : undefined;
  if (world === undefined) return false;
  const { failure } = await huntWorld(world, player, plan);
  return failure?.status === kind.status && failure.manner === kind.manner;
};

/** What the command does that plays a broken invariant again, where another finding is played as it was saved. */
const howAgain = '(plays the world as it was drawn, and makes it small anew: run asks no invariant)';

interface Saved {
  readonly commands: readonly (readonly [word: string, command: string])[];
}

const save = async (kind: HuntKind, index: number, reduced: ReducedFailure, trophies: Trophies): Promise<Saved> => {
  const { outcome } = reduced.hunted.played;
  const rules = outcome.status === 'nonconformant' ? outcome.verdict.violation.rules.slice(0, 1) : [];
  const foundBy = huntOfOne({ ...trophies, origin: trophies.plan.origin, index });
  const file = saveFound(trophies.cwd, {
    world: reduced.world,
    what: rules[0] ?? kind.status,
    rules: rules.length === 0 ? ['PROC-1'] : rules,
    title: printable(titleOf(kind, reduced)),
    where: `${originWord(trophies.plan.origin).replaceAll(' ', '-')}-world-${index}`,
    foundBy,
  });
  const saved = file === undefined ? [] : [['saved', file] as const];
  // A scenario knows nothing of invariants: only the hunt asks about one.
  if (kind.status === 'invariant') return { commands: [['again', foundBy], ['', howAgain], ...saved] };
  const isReproducing = file !== undefined && (await reproduces(file, kind, trophies));
  const again = isReproducing ? commandLine(fileArguments(trophies.invocation, file)) : foundBy;
  return { commands: [['again', again], ...saved] };
};

const ofWorld = (reduced: ReducedFailure) => ({ world: reduced.world, relevance: reduced });

/** A trace in which a user's invariant does not hold. One that could not be judged has no marks. */
const toldBroken = (
  trace: Trace,
  outcome: Outcome,
  says: string,
  { plan, invariantFile = 'the invariant' }: Trophies,
): Pick<ToldFailure, 'what' | 'marked' | 'because'> => {
  const what = 'breaks the invariant';
  const remark = `${invariantFile} says: ${says}`;
  if (outcome.status === 'conformant') {
    const [assignment = {}] = outcome.verdict.assignments;
    const marked = markSignals(trace, { ...plan.profile.choices, ...assignment });
    return { what, marked, because: `The page allows all of this; ${remark}` };
  }
  const unmarked = { trace, marks: new Map(), missing: [], broken: new Map() };
  return { what, marked: unmarked, because: `By the page this is ${outcome.status}; ${remark}` };
};

/**
 * Makes the first failure of a kind as small as it can be, saves it as a scenario, and tells of it, with a command that
 * plays it again, tried before it is shown.
 */
export const showFound = async (
  kind: HuntKind,
  number: number,
  trophies: Trophies,
  setting: Setting,
): Promise<string> => {
  const { player, plan } = trophies;
  const index = kind.failures[0]?.index ?? 0;
  const name = worldName({ origin: plan.origin, index });
  const reduced = await reduceFailure(index, kind, player, plan);
  if (reduced === undefined) {
    return `  ✗ ${name}   ${printable(kind.manner)}: played again, it does not fail so`;
  }
  const { commands } = await save(kind, index, reduced, trophies);
  const { played, says } = reduced.hunted;
  const { outcome, trace } = played;
  if (trace !== undefined && says !== undefined) {
    return renderTold({ name, ...toldBroken(trace, outcome, says, trophies), ...ofWorld(reduced), commands }, setting);
  }
  if (outcome.status !== 'nonconformant' || trace === undefined) {
    const lines = commands.map(([word, command]) => `    ${word.padEnd(8)}${printable(command)}`);
    return [`${setting.style.bad(`  ✗ ${name}`)}   ${kind.status}: ${printable(saidOf(kind, reduced))}`, ...lines].join(
      '\n',
    );
  }
  const violation = tellViolation(trace, plan.profile, outcome.verdict);
  return renderFailure(
    {
      number,
      name,
      rule: violation.rules[0] ?? 'PROC-1',
      ...ofWorld(reduced),
      marked: markSignals(trace, { ...plan.profile.choices, ...violation.assignment }),
      violation,
      commands,
    },
    setting,
  );
};
