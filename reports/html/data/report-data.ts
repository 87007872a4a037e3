import type { GeneratedTrigger } from '../../../harness/generators/cell.ts';
import type { WorldOrigin } from '../../../harness/generators/world-source.ts';
import type { RunEnd, RunOutcome } from '../../../harness/runner/exit-code.ts';
import type { HuntEnd } from '../../../harness/runner/hunt/hunt-file.ts';
import type { Outcome, OutcomeCounts, OutcomeStatus } from '../../../harness/runner/outcome.ts';
import type { Score } from '../../../harness/runner/score.ts';
import type { RunConstraint } from '../../../spec/oracle/run-constraints.ts';
import type { Assignment } from '../../../spec/oracle/verdict.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { RuleId } from '../../../spec/rules/rule-id.ts';
import type { KillMode } from '../../../spec/vocabulary/kill-settings.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { RuleCounts } from './rule-counts.ts';

/** The version of what stands in the file of a report, between the one that writes it and the page that reads it. */
export const reportFormat = 'killspec-report/2';

/** What a case is about: what makes its unit stop. */
export type Trigger = GeneratedTrigger;

/** What a case is, as far as a table, a filter and a picture need it. */
export interface CaseFacts {
  readonly name: string;
  readonly unitType: UnitType;
  /** The rules that it was written for. */
  readonly about: readonly RuleId[];
  /** These three are absent where the case itself is not at hand. */
  readonly title?: string;
  readonly mode?: KillMode;
  readonly trigger?: Trigger;
}

/** One case of one run, in brief: what the table of all cases needs of it. */
export interface BriefCase extends CaseFacts {
  readonly status: OutcomeStatus;
  /** The verdict of each rule, one letter each, see `rule-letters.ts`; absent where none was judged. */
  readonly rules?: string;
  /** The rule that is charged first. */
  readonly broken?: RuleId;
  /** What the case came to in one line, where it came to more than a word. */
  readonly says?: string;
  /** The number that `why` knows a failure by. */
  readonly number?: number;
  /** The readings that a conformant case hangs on, by choice; absent where it hangs on none. */
  readonly dependsOn?: Assignment;
  /** Which line of the file holds the rest. */
  readonly detail?: number;
}

/** The rest of one case. */
export interface CaseDetail {
  readonly outcome: Outcome;
  readonly trace?: Trace;
  /** The unit, and what happens, in words; absent where the case itself is not at hand. */
  readonly story?: readonly string[];
  /** Of so many hypotheses it is not told here what killed them. */
  readonly deathsLeftOut?: number;
}

/** A world of a hunt, and what came of it where it could be played again: a hunt keeps no traces. */
export interface HuntedWorldDetail {
  readonly world: World;
  /** The unit, and what happens, in words. */
  readonly story: readonly string[];
  readonly played?: CaseDetail;
}

/** Whether results are sealed: what a run that has not come to its end says can change. */
export type Standing = 'sealed' | 'running';

/** A command but for one word: what stands before it, and behind it. */
export interface Again {
  readonly before: string;
  readonly after: string;
}

/** One run. */
export interface ReportRun {
  /** Tells it from the other runs: the implementation's name and version, and a number where those are alike. */
  readonly label: string;
  readonly standing: Standing;
  readonly implementation: { readonly name: string; readonly version: string };
  readonly killspec: string;
  readonly suite: number;
  readonly profile: Profile;
  readonly seed: number;
  readonly end: RunEnd;
  readonly outcome: RunOutcome;
  /** How many cases were selected. */
  readonly selected: number;
  readonly counts: OutcomeCounts;
  /** How many of the conformant cases conform only under some readings. */
  readonly dependent: number;
  readonly score?: Score;
  readonly constraints: readonly RunConstraint[];
  readonly tracesLeftOut?: number;
  /** The command that plays a case again. */
  readonly again: Again;
  /** How many cases were played. */
  readonly played: number;
  /** In how many of them each rule had which verdict. */
  readonly rules: Readonly<Record<RuleId, RuleCounts>>;
}

/** Failures of a hunt that are of one kind. */
export interface ReportHuntKind {
  readonly status: string;
  readonly manner: string;
  readonly count: number;
  readonly firstIndex: number;
  readonly firstAbout: string;
  /** Which line of the file holds that world; absent where it was made by another version of the generator. */
  readonly detail?: number;
}

/** How many worlds of a cell of the table mode × unit type × trigger there were, and how many of them failed. */
export interface WorldCell {
  readonly mode: KillMode;
  readonly unitType: UnitType;
  readonly trigger: Trigger;
  readonly count: number;
  readonly failed: number;
  /** How many conform or failed; absent where some were not judged, and it is not known which. */
  readonly judged?: number;
}

/** One hunt through generated worlds, or all worlds up to a bound. */
export interface ReportHunt {
  /** Tells it from the others of its kind, hunts or exhausts. */
  readonly label: string;
  readonly standing: Standing;
  readonly implementation: { readonly name: string; readonly version: string };
  readonly killspec: string;
  readonly suite: number;
  readonly profile: Profile;
  readonly origin: WorldOrigin & { readonly from: number };
  /** Absent while it is running. */
  readonly end?: HuntEnd;
  readonly outcome: RunOutcome;
  readonly worldCount: number;
  readonly counts: OutcomeCounts;
  /** How many worlds break a property of the user's own. */
  readonly brokenCount: number;
  readonly constraints: readonly RunConstraint[];
  readonly kinds: readonly ReportHuntKind[];
  /** How many kinds are not told here. */
  readonly kindsLeftOut: number;
  readonly cells: readonly WorldCell[];
  /** Of so many worlds it is known in which cell they are; the rest were too many to be counted. */
  readonly cellsOf: number;
  /** What was exhausted, in words; absent for worlds that were drawn. */
  readonly exhausted?: string;
  /** The command that plays one world again. */
  readonly again: Again;
}

/** One figure of `npm run bench`. */
export interface BenchFigure {
  /** Of which benchmark, and what of it. */
  readonly name: string;
  readonly perSecond: number;
  /** How many times the baseline of its own run it is; the rest of a series is held against its smallest. */
  readonly ratio: number;
  /** What the ratio is to be at least, where that is laid down. */
  readonly atLeast?: number;
  /** How much memory each event takes, where that was measured. */
  readonly bytesPerEvent?: number;
}

/** A run of `npm run bench`. */
export interface ReportBench {
  readonly label: string;
  readonly figures: readonly BenchFigure[];
}

/** How many cases broke a rule first in each run, for the rules of which there are any. */
export interface MatrixRule {
  readonly rule: RuleId;
  readonly counts: readonly number[];
}

/** What the conformant cases of each run allow of a choice; `undefined` is left out as an empty place. */
export interface MatrixReading {
  readonly choice: string;
  readonly unitType: UnitType;
  readonly allowed: readonly (readonly string[] | 'untold')[];
}

/** A rule broken in one manner, and by how many cases of each run. */
export interface MatrixDeparture {
  readonly rule: RuleId;
  readonly unitType: UnitType;
  readonly title: string;
  readonly shownBy: readonly { readonly count: number; readonly first?: string }[];
}

/** The runs side by side. */
export interface Matrix {
  readonly rules: readonly MatrixRule[];
  readonly readings: readonly MatrixReading[];
  readonly departures: readonly MatrixDeparture[];
}

/** Everything that a report shows but for its cases one by one. */
export interface ReportHead {
  readonly format: typeof reportFormat;
  /** The version of killspec that wrote it. */
  readonly killspec: string;
  readonly runs: readonly ReportRun[];
  readonly hunts: readonly ReportHunt[];
  readonly benches: readonly ReportBench[];
  readonly matrix: Matrix;
}

/** A report: its head, the cases of each run, and their details by number, each as JSON. */
export interface Report {
  readonly head: ReportHead;
  readonly cases: readonly (readonly BriefCase[])[];
  readonly details: readonly string[];
}
