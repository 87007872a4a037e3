/** A word as a shell takes it back. */
export declare const quoteWord: (word: string) => string;
