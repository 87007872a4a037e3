import type { Us } from '../../spec/vocabulary/time.ts';
import type { Player } from './player.ts';
/** A player whose observations may be late by so much, whatever it says of itself. */
export declare const latePlayer: (player: Player, latenessUs: Us) => Player;
