import type { Implementation } from '../adapters/adapter.ts';
import type { Player } from './player.ts';
/**
 * Plays an implementation of ours in this thread, without a guard against hangs: for the reference and the mutants,
 * which are known to come back.
 */
export declare const trustedPlayer: (implementation: Implementation) => Player;
