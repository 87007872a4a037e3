import type { Profile } from '../../spec/profiles/profile.ts';
import type { Sentence } from '../../spec/page/sentence.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import { type Conflict, newConflicts } from './conflicts.ts';
import { judgeTwice, type JudgedTwice } from './judged-twice.ts';
import { needlessSentences } from './needless-sentences.ts';
import { provingCases } from './proving-cases.ts';
import type { Witnessed } from './witnessed.ts';

/** What another page would change. */
export interface Effects {
  readonly implementations: readonly JudgedTwice[];
  /** Sentences that would be needless: without them no verdict would be another one. */
  readonly needless: readonly Sentence[];
  /** Sentences that would contradict each other. */
  readonly conflicts: readonly Conflict[];
  /** What the weight of sentences was tried on: so many traces that keep the page, and so many that break it. */
  readonly triedCount: { readonly right: number; readonly wrong: number };
}

/** Two pages that are compared: what one says and what another would say, each as one may take it and as `literal` does. */
export interface Pages {
  readonly page: Profile;
  readonly other: Profile;
  readonly literally: { readonly page: Profile; readonly other: Profile };
}

/** What becomes of implementations, and of the other sentences, where the page says something else. */
export const effectsOf = (witnessed: readonly Witnessed[], pages: Pages, cases: readonly PlayableCase[]): Effects => {
  const { page, other, literally } = pages;
  const tried = provingCases(cases);
  return {
    implementations: witnessed.map((one) => judgeTwice(one, page, other)),
    needless: needlessSentences(tried.contrasts, literally.page, literally.other),
    conflicts: newConflicts(tried.right, literally.page, literally.other),
    triedCount: { right: tried.right.length, wrong: tried.contrasts.length },
  };
};
