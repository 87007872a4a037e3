import type { Implementation } from '../adapters/adapter.ts';
import type { Mutant } from './mutants/mutant.ts';
/** Every mutant, in the order of the rules that they break; `hasty`, which breaks several, comes last. */
export declare const mutants: readonly Mutant[];
/** The implementations that come with killspec, by name. */
export declare const builtinImplementations: Readonly<Record<string, Implementation>>;
/** One of the implementations that come with killspec, a mutant by operator among them. */
export declare const implementationNamed: (name: string) => Implementation | undefined;
