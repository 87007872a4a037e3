import type { PartsHeader } from '../runner/parts/part-file.ts';

/** The version of the format of campaigns. */
export const campaignFormat = 'killspec-campaign/1';

/** What a campaign is of. Each part is a pure function of this and of its number. */
export interface CampaignPlan {
  readonly format: typeof campaignFormat;
  /** The command whose parts are played, as words: `hunt --runs 1000000`. */
  readonly words: readonly string[];
  /** A hash of the code that plays: only the same build can take part. */
  readonly bundle: string;
  /** What the parts are parts of, and how many there are. */
  readonly header: PartsHeader;
  /** How often a part is tried before it is set aside. */
  readonly tries: number;
}

/** Whether two campaigns are the same. */
export const isSameCampaign = (one: CampaignPlan, other: CampaignPlan): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
