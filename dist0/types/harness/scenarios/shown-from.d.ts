import type { Loaded } from './load.ts';
/** What was loaded, with files named as seen from a folder. */
export declare const shownFrom: (loaded: Loaded, folder: string) => Loaded;
