import type { Parting } from './parting.ts';
import type { SettledPair } from './reading-pairs.ts';

/** What was gone through without a difference: `the bound tiny`, and how many worlds of it. */
export interface Looked {
  readonly where: string;
  readonly worlds: number;
  /** Whether every change of one act was tried, too. */
  readonly isChanged: boolean;
}

/** The other worlds in which two differ. */
export interface Others {
  readonly where: string;
  readonly worlds: number;
  /** Their names, the smallest world first. */
  readonly names: readonly string[];
}

/** What came of a search for a world in which two differ. */
export type Distinction =
  | {
      readonly status: 'found';
      readonly pair: SettledPair;
      readonly parting: Parting;
      /** Where it was found: `kill-mode/fork-on-first-signal`. */
      readonly from: string;
      /** False where parts may be left that do not matter. */
      readonly isShortest: boolean;
      /** Where every world that both were played in was looked at: in which others of how many they differ. */
      readonly others?: Others;
    }
  | { readonly status: 'none'; readonly pair: SettledPair; readonly looked: readonly Looked[] }
  | { readonly status: 'interrupted' };
