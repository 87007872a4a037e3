import { type Facts } from '../rules/facts.ts';
import type { Death } from './hypothesis.ts';
/** The derivation of a violation: in this state, because of this sentence, this was owed; however, that happened. */
export declare const explainDeath: (death: Death, facts: Facts) => readonly string[];
