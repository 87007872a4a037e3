import type { Seams } from '../model/seams.ts';
import type { Quirk } from './quirk.ts';
/** Several quirks at once: each changes what those before it have left. */
export declare const seamsOf: (quirks: readonly Quirk[]) => Seams;
