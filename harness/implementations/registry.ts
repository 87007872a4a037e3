import type { Implementation } from '../adapters/adapter.ts';
import { hasty } from './mutants/hasty.ts';
import { killModeMutants } from './mutants/kill-mode.ts';
import { killSignalMutants } from './mutants/kill-signal.ts';
import type { Mutant } from './mutants/mutant.ts';
import { sectionMutants } from './mutants/sections.ts';
import { sendSignalMutants } from './mutants/send-signals.ts';
import { watchdogSignalMutants } from './mutants/watchdog-signal.ts';
import { operatorMutants } from './operators/registry.ts';
import { reference } from './reference/reference.ts';

/** Every mutant, in the order of the rules that they break; `hasty`, which breaks several, comes last. */
export const mutants: readonly Mutant[] = [
  ...sectionMutants,
  ...killModeMutants,
  ...killSignalMutants,
  ...sendSignalMutants,
  ...watchdogSignalMutants,
  hasty,
];

/** The implementations that come with killspec, by name. */
export const builtinImplementations: Readonly<Record<string, Implementation>> = Object.fromEntries(
  [reference, ...mutants.map(({ implementation }) => implementation)].map((each) => [each.name, each]),
);

/** One of the implementations that come with killspec, a mutant by operator among them. */
export const implementationNamed = (name: string): Implementation | undefined =>
  Object.hasOwn(builtinImplementations, name)
    ? builtinImplementations[name]
    : operatorMutants.find((mutant) => mutant.name === name)?.implementation;
