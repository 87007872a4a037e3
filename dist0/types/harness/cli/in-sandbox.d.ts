import { type Found } from './mistake.ts';
/** The command that runs one in a sandbox. Where there can be no sandbox nothing is run: it was asked for. */
export declare const inSandbox: (command: readonly string[], folder: string) => Found<readonly string[]>;
