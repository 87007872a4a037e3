import type { CaseRecording } from '../kernel/recording.ts';
import type { Played } from './player.ts';
/** What a recording comes to for a run: something to be judged, or an outcome of its own. */
export declare const playedFrom: ({ trace, ending }: CaseRecording) => Played;
