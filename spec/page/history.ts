import type { Duty, PageChange } from '../rules/page-change.ts';
import { rules } from '../rules/rules.ts';
import type { SentenceId } from './sentence-id.ts';

/** A change of wording that changes what the page promises. */
export interface Rewording {
  /** The last version that was read with the older words, and the first with the newer ones. */
  readonly lastWith: number;
  readonly firstWith: number;
  readonly sentence: SentenceId;
  /** What the older words say, and the newer ones, paraphrased. */
  readonly before: string;
  readonly after: string;
  /** What the older words make of the rules; `duty` is what they ask for where they can be taken in two ways. */
  readonly undone: (duty: Duty) => PageChange;
}

/** The versions whose page was read, word by word. */
export const versionsRead: readonly number[] = [247, 252, 254, 257, 262];

/** Every change of wording between the versions that were read which changes what is promised, the oldest first. */
export const rewordings: readonly Rewording[] = [
  {
    lastWith: 247,
    firstWith: 252,
    sentence: 'kill-mode.4.3',
    before:
      'The request is repeated once the main process has exited or the stop timeout is over; no mode is named for either.',
    after:
      'That the main process has exited counts under mixed only; that the stop timeout is over, in all modes but none.',
    undone: (duty) => ({
      'KM-MX-4': { kind: 'changed', modes: { mixed: 'owed', 'control-group': duty } },
    }),
  },
];

/** What the page of a version makes of the rules, if its words are known; no change where they are those of the ledger. */
export type PageAsOf =
  | { readonly status: 'known'; readonly change?: PageChange }
  | { readonly status: 'unread'; readonly why: string; readonly instead: readonly number[] };

const newestRead = Math.max(...versionsRead);
const oldestRead = Math.min(...versionsRead);

/**
 * The page as one version had it. Between two versions with the same words all have them; between two with other words
 * it is not known which has which. What the older words leave in two ways is `owed` as `literal` takes them, and
 * `licensed` where any way to read them is allowed.
 */
export const pageAsOf = (version: number, duty: Duty): PageAsOf => {
  if (version < oldestRead || version > newestRead) {
    return {
      status: 'unread',
      why: `the pages of ${oldestRead} to ${newestRead} were read`,
      instead: versionsRead,
    };
  }
  const between = rewordings.find(({ lastWith, firstWith }) => version > lastWith && version < firstWith);
  if (between !== undefined) {
    const { lastWith, firstWith } = between;
    return {
      status: 'unread',
      why: `the wording changed between ${lastWith} and ${firstWith}, and in which version is not known`,
      instead: [lastWith, firstWith],
    };
  }
  const undone = rewordings.filter(({ firstWith }) => version < firstWith).map((each) => each.undone(duty));
  const younger = rules.filter(({ since }) => since > version).map(({ id }) => [id, { kind: 'dropped' }] as const);
  if (undone.length === 0 && younger.length === 0) return { status: 'known' };
  return { status: 'known', change: Object.assign({}, Object.fromEntries(younger), ...undone) as PageChange };
};
