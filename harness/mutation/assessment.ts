import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Subject } from './subject.ts';
import type { Refusal } from './try-out.ts';

/** A case of the suite in which a mutant is refused. */
export interface Kill {
  readonly case: string;
  readonly literal: Refusal;
  /** Why it is refused under every reading; absent where one allows it. */
  readonly open?: Refusal;
}

/** What a mutant is. There are no other kinds: what is `unexplained` is a hole in the rules, or no mistake. */
export type Fate =
  /** It is refused under every reading: in which case first, or in which drawn world where no case does so. */
  | { readonly kind: 'killed'; readonly case: string; readonly rules: readonly RuleId[] }
  /** It is refused under `literal`, first in this case; under these readings it is allowed wherever that is so. */
  | {
      readonly kind: 'reading';
      readonly case: string;
      readonly rules: readonly RuleId[];
      readonly readings: readonly string[];
    }
  /** Some reading allows it wherever it is refused under `literal`, and no reading allows it in all of these cases. */
  | {
      readonly kind: 'contradiction';
      readonly cases: readonly string[];
      /** The choices of which it takes one reading here and another there. */
      readonly choices: readonly string[];
    }
  /** It does in every world up to a bound what it would do without its mistake. */
  | { readonly kind: 'equivalent'; readonly bound: string; readonly worldCount: number }
  | { readonly kind: 'unexplained'; readonly why: string };

/** All that is known of a mutant. */
export interface Assessment {
  readonly name: string;
  readonly origin: Subject['origin'];
  readonly breaks: RuleId;
  readonly says: string;
  readonly fate: Fate;
  readonly kills: readonly Kill[];
  /** How many drawn worlds a hunt needs until it is refused under every reading; absent where those were too few. */
  readonly worldsNeeded?: number;
}
