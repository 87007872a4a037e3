/**
 * Shows what an adapter writes to its standard error: line by line, each marked as the adapter's, so that none can pass
 * for ours or for an order to whatever reads it; printable, and no more than a bound of it.
 */
export declare const showAdapterOutput: (write: (text: string) => void) => ((chunk: Buffer) => void);
