import type { ChoiceId, ReadingOf } from './register.ts';

/** Asks which reading a choice takes. What it answers holds for the rest of the hypothesis. */
export type Choose = <C extends ChoiceId>(choice: C) => ReadingOf<C>;
