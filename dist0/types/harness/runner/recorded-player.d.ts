import type { Recording } from '../recordings/recording.ts';
import type { Player } from './player.ts';
/** Plays what was recorded of an implementation: the same traces, without it. Worlds that were not are not applicable. */
export declare const recordedPlayer: ({ provenance, cases }: Recording) => Player;
