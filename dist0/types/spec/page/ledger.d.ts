import type { Sentence } from './sentence.ts';
/**
 * Every sentence of systemd.kill(5), version 257, in the page's order. The words of version 252 are the same, without the
 * history lines, which came with 254.
 */
export declare const ledger: readonly Sentence[];
