import type { ChoiceId, ReadingOf } from './register.ts';
/**
 * Asks which reading a choice takes. What it answers holds for the rest of the hypothesis. Where `apart` says of two
 * readings the same, either may be answered for both: who asks no more than that does not tell them apart.
 */
export type Choose = <C extends ChoiceId>(choice: C, apart?: (reading: ReadingOf<C>) => boolean) => ReadingOf<C>;
