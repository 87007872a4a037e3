import type { CampaignPlan } from './campaign-plan.ts';

/** A part that was tried as often as it may be. */
export interface SetAside {
  readonly part: number;
  readonly tries: number;
  /** What came of the last try. */
  readonly reason: string;
}

/** How far a campaign has come. */
export interface Standing {
  readonly done: number;
  /** Parts that somebody is playing. */
  readonly playing: number;
  readonly waiting: number;
  readonly setAside: readonly SetAside[];
}

/** How somebody works on a campaign. */
export interface Work {
  /** Plays a part and gives its file; `undefined` where it was interrupted. What it throws is a failed try. */
  readonly play: (part: number) => Promise<string | undefined>;
  /** Called after each part that was played. */
  readonly onPlayed: (part: number) => void;
  /** Aborted to work no more. */
  readonly signal: AbortSignal;
}

/** Where a campaign lives: its plan, which parts are to be played, and what came of those that were. */
export interface CampaignStore {
  /** How messages call it; holds no password. */
  readonly name: string;
  readonly readPlan: () => Promise<CampaignPlan | undefined>;
  /** Begins the campaign, or goes on with beginning it: what is there already stays. */
  readonly begin: (plan: CampaignPlan) => Promise<void>;
  /** Plays parts until none is left that could be played, by anybody. */
  readonly work: (plan: CampaignPlan, work: Work) => Promise<void>;
  readonly standing: (plan: CampaignPlan) => Promise<Standing>;
  /** The file of each part that was played, in the order of the parts. */
  readonly results: (plan: CampaignPlan) => AsyncIterable<string>;
  readonly close: () => Promise<void>;
}

/** What a store cannot do for a reason that a person can do something about. */
export class StoreProblem extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
