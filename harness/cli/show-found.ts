import type { Setting } from '../../reports/formats/console.ts';
import { renderFailure } from '../../reports/formats/failure.ts';
import type { HuntKind } from '../runner/hunt/hunt-sift.ts';
import { markSignals } from '../../reports/formats/mark-signals.ts';
import { printable } from '../../reports/formats/printable.ts';
import { ruleById } from '../../spec/rules/rules.ts';
import type { WorldOrigin } from '../generators/world-source.ts';
import type { HuntPlan } from '../runner/hunt/hunt-plan.ts';
import { type ReducedFailure, reduceFailure } from '../runner/hunt/reduce-failure.ts';
import { huntWorld } from '../runner/hunt/hunt-chunk.ts';
import type { Player } from '../runner/player.ts';
import { tellViolation } from '../runner/tell-violation.ts';
import { loadScenarioFile } from '../scenarios/load.ts';
import { choiceArguments, commandLine, fileArguments, type Invocation } from './invocation.ts';
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

/** The command that plays just this world of the hunt. */
const huntCommand = (index: number, { plan, invocation, invariantFile }: Trophies): string =>
  commandLine([
    ...(plan.origin.kind === 'drawn'
      ? ['hunt', '--seed', String(plan.origin.seed)]
      : ['exhaust', '--bound', plan.origin.bound]),
    '--from',
    String(index),
    '--runs',
    '1',
    ...(invariantFile === undefined ? [] : ['--invariant', invariantFile]),
    ...choiceArguments(invocation),
  ]);

const originWord = (origin: WorldOrigin): string =>
  origin.kind === 'drawn' ? `seed ${origin.seed}` : `scope ${origin.bound}`;

const titleOf = ({ status, manner }: HuntKind, reduced: ReducedFailure): string => {
  const { outcome } = reduced.hunted.played;
  if (outcome.status !== 'nonconformant') return `found by a hunt: ${status}, ${manner}`;
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

interface Saved {
  readonly commands: readonly (readonly [word: string, command: string])[];
}

const save = async (kind: HuntKind, index: number, reduced: ReducedFailure, trophies: Trophies): Promise<Saved> => {
  const { outcome } = reduced.hunted.played;
  const rules = outcome.status === 'nonconformant' ? outcome.verdict.violation.rules.slice(0, 1) : [];
  const foundBy = huntCommand(index, trophies);
  const file = saveFound(trophies.cwd, {
    world: reduced.world,
    what: rules[0] ?? kind.status,
    rules: rules.length === 0 ? ['PROC-1'] : rules,
    title: printable(titleOf(kind, reduced)),
    where: `${originWord(trophies.plan.origin).replaceAll(' ', '-')}-world-${index}`,
    foundBy,
  });
  const isReproducing = file !== undefined && (await reproduces(file, kind, trophies));
  // A scenario knows nothing of invariants: only the hunt asks about one.
  const again =
    isReproducing && kind.status !== 'invariant' ? commandLine(fileArguments(trophies.invocation, file)) : foundBy;
  return { commands: [['again', again], ...(file === undefined ? [] : [['saved', file] as const])] };
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
  const name = `world ${index} of ${originWord(plan.origin)}`;
  const reduced = await reduceFailure(index, kind, player, plan);
  if (reduced === undefined) {
    return `  ✗ ${name}   ${printable(kind.manner)}: played again, it does not fail so`;
  }
  const { commands } = await save(kind, index, reduced, trophies);
  const { outcome, trace } = reduced.hunted.played;
  if (outcome.status !== 'nonconformant' || trace === undefined) {
    const lines = commands.map(([word, command]) => `    ${word.padEnd(8)}${printable(command)}`);
    return [`${setting.style.bad(`  ✗ ${name}`)}   ${kind.status}: ${printable(kind.manner)}`, ...lines].join('\n');
  }
  const violation = tellViolation(trace, plan.profile, outcome.verdict);
  return renderFailure(
    {
      number,
      name,
      rule: violation.rules[0] ?? 'PROC-1',
      world: reduced.world,
      marked: markSignals(trace, { ...plan.profile.choices, ...violation.assignment }),
      violation,
      relevance: reduced,
      commands,
    },
    setting,
  );
};
