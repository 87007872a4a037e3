// The entry point `killspec`: judging recordings, running implementations, reading and writing results.

export { judge } from '../spec/oracle/judge.ts';
export type { RunConstraint } from '../spec/oracle/run-constraints.ts';
export type {
  Act,
  Assignment,
  Breach,
  Expectation,
  RuleVerdict,
  Verdict,
  Violation,
  Window,
} from '../spec/oracle/verdict.ts';
export type { DataProblem } from '../spec/profiles/data-problem.ts';
export { type ParsedProfile, parseProfile } from '../spec/profiles/parse-profile.ts';
export { literal, open, type Profile } from '../spec/profiles/profile.ts';
export type { RuleId } from '../spec/rules/rule-id.ts';
export type { Trace, TraceEvent, TraceHeader } from '../spec/vocabulary/trace.ts';
export type { Behaviour, Deed, Operation, Reaction, TieClass, World } from '../spec/vocabulary/world.ts';
export type { Implementation } from './adapters/adapter.ts';
export { ownCases, run, type RunRequest } from './run.ts';
export type { Baseline, KnownFailure } from './runner/baseline/baseline.ts';
export type { BaselineReport, Notice, NoticeKind } from './runner/baseline/baseline-report.ts';
export type { CaseResult } from './runner/case-result.ts';
export { type ExitCode, exitCode, exitCodes, type RunEnd, type RunSummary } from './runner/exit-code.ts';
export type { Invariant } from './runner/hunt/ask-invariant.ts';
export type {
  ConformantVerdict,
  NonconformantVerdict,
  Outcome,
  OutcomeCounts,
  OutcomeStatus,
} from './runner/outcome.ts';
export { type Results, type ResultsHeader, summarise } from './runner/results.ts';
export type { PlayableCase } from './runner/playable-case.ts';
export type { RunOptions } from './runner/run-cases.ts';
export { type Score, scoreOf, type Share } from './runner/score.ts';
export { sealResults, type Unsealed, type UnsealedCode, unsealResults } from './runner/seal.ts';
export type { Case, Scenario } from './scenarios/case.ts';
export {
  type JudgeExpectation,
  type Loaded,
  loadScenarioFile,
  loadScenarioTree,
  type LoadOptions,
  type Refusal,
} from './scenarios/load.ts';
export type { Problem, ProblemCode } from './scenarios/problem.ts';
export type { ExpectedLine } from './scenarios/read-expect.ts';
export type { Text } from './scenarios/reader.ts';
export type { SourceText } from './scenarios/source-text.ts';
