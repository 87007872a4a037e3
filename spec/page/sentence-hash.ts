import { sha256 } from './sha-256.ts';

/**
 * What the ledger keeps of a sentence in place of its words: the first 16 hexadecimal digits of the SHA-256 of its
 * normalised text. Sixteen are far more than some seventy sentences need to stay apart.
 */
export const sentenceHash = (normalised: string): string => sha256(normalised).slice(0, 16);
