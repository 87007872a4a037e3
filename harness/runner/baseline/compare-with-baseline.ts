import { findCases } from '../../scenarios/find-cases.ts';
import type { Text } from '../../scenarios/reader.ts';
import type { CaseResult } from '../case-result.ts';
import { type HowItFails, howItFails } from '../how-it-fails.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Results } from '../results.ts';
import type { Baseline, KnownFailure } from './baseline.ts';
import { type Failable, failablesOf } from './failable.ts';
import type { BaselineReport, Notice } from './baseline-report.ts';

/** What a comparison hangs on besides the results. */
export interface BaselineTerms {
  /** The day on which the run is judged, as `2027-01-31`. */
  readonly today: string;
  /** Whether only a part of the cases was asked for, so that a name may well stand for none of them. */
  readonly isPart: boolean;
}

/** A failure in words: `rule KM-MX-2, KillSignal= sent to aux at once (unlicensed)`. */
export const failureWords = ({ what, manner }: HowItFails): string =>
  `${/^[A-Z]/.test(what) ? `rule ${what}` : what}, ${manner}`;

/**
 * Whether a failure is the one that is known. A part of the cases may contradict itself elsewhere than all of them do.
 */
export const isSameFailure = (one: HowItFails, known: HowItFails, isPart: boolean): boolean =>
  one.what === known.what && (one.manner === known.manner || (isPart && one.what === 'self-contradiction'));

const removeIt = 'npx killspec baseline --prune removes it';

/** Tells of a case, as soon as it was played, whether it fails as a baseline knows it to. */
export const knownBy =
  ({ known }: Baseline, profile: Profile) =>
  (result: CaseResult): boolean => {
    const how = howItFails(result, profile);
    if (how === undefined) return false;
    return known.some(
      (entry) =>
        isSameFailure(how, entry, false) &&
        entry.cases.some(({ value }) => findCases([value], [result]).cases.length > 0),
    );
  };

/** What is wrong with one case that an entry speaks of; nothing where it fails as it is known to. */
const noticeOf = (
  { name, how }: Failable,
  entry: KnownFailure,
  offset: number,
  isPart: boolean,
): Notice | undefined => {
  const about = { offset, caseName: name };
  if (how === undefined) return { kind: 'fixed', ...about, message: `${name} does not fail any more`, hint: removeIt };
  if (isSameFailure(how, entry, isPart)) return undefined;
  const hint = `was ${failureWords(entry)}\nnow ${failureWords(how)}`;
  return { kind: 'differs', ...about, message: `${name} still fails, but differently`, hint };
};

interface Compared {
  readonly known: readonly string[];
  readonly notices: readonly Notice[];
  readonly isMatched: boolean;
}

/** What a run says of one name or pattern of an entry. */
const compareOne = (text: Text, entry: KnownFailure, failables: readonly Failable[], isPart: boolean): Compared => {
  const matched = findCases([text.value], failables).cases;
  const judged = matched.filter(({ isJudged }) => isJudged);
  if (judged.length === 0 && matched.some(({ isOfLaterSuite }) => isOfLaterSuite !== true)) {
    const message = `${text.value} is not judged: the implementation says that it cannot do this`;
    const notice = { kind: 'not-judged', offset: text.offset, message, hint: removeIt } as const;
    return { known: [], notices: [notice], isMatched: true };
  }
  const compared = judged.map((each) => ({ name: each.name, notice: noticeOf(each, entry, text.offset, isPart) }));
  return {
    known: compared.flatMap(({ name, notice }) => (notice === undefined ? [name] : [])),
    notices: compared.flatMap(({ notice }) => notice ?? []),
    isMatched: matched.length > 0,
  };
};

/** What is wrong with an entry whatever the run was like. */
const ownNotices = (entry: KnownFailure, today: string): readonly Notice[] => {
  const { until, why, whyOffset } = entry;
  const notices: Notice[] = [];
  if (why === '') {
    const hint = 'say why this is not mended yet';
    notices.push({ kind: 'without-reason', offset: whyOffset, message: 'this failure has no reason', hint });
  }
  if (until !== undefined && until.value < today) {
    const message = `this failure was to be mended by ${until.value}, and today is ${today}`;
    notices.push({ kind: 'expired', offset: until.offset, message });
  }
  return notices;
};

/** Holds a run against a baseline: which failures are known, and which entries do not hold any more. */
export const compareWithBaseline = (
  baseline: Baseline,
  results: Results,
  { today, isPart }: BaselineTerms,
): BaselineReport => {
  const known = new Map<string, KnownFailure>();
  const notices: Notice[] = [];
  let notLookedAt = 0;
  const mayMiss = isPart || results.end !== 'complete';
  const failables = failablesOf(results, mayMiss);
  for (const entry of baseline.known) {
    notices.push(...ownNotices(entry, today));
    for (const text of entry.cases) {
      const compared = compareOne(text, entry, failables, mayMiss);
      for (const name of compared.known) known.set(name, entry);
      notices.push(...compared.notices);
      if (compared.isMatched) continue;
      if (mayMiss) notLookedAt += 1;
      else notices.push(unmatched(text, results));
    }
  }
  return { known, notices: notices.toSorted((one, other) => one.offset - other.offset), notLookedAt };
};

const unmatched = (text: Text, results: Results): Notice => {
  const [missing] = findCases([text.value], results.cases).unmatched;
  const message = `no case of this run is called ${text.value}`;
  return { kind: 'unmatched', offset: text.offset, message, hint: missing?.hint ?? removeIt };
};
