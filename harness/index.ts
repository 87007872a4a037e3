// The entry point `killspec`: judging recordings, running implementations, reading and writing results.

export { judge } from '../spec/oracle/judge.ts';
export type { RunConstraint } from '../spec/oracle/run-constraints.ts';
export type { Assignment, Breach, Expectation, RuleVerdict, Verdict, Violation } from '../spec/oracle/verdict.ts';
export { parseProfile } from '../spec/profiles/parse-profile.ts';
export { literal, open, type Profile } from '../spec/profiles/profile.ts';
export type { RuleId } from '../spec/rules/rule-id.ts';
export type { Trace, TraceEvent, TraceHeader } from '../spec/vocabulary/trace.ts';
export type { World } from '../spec/vocabulary/world.ts';
export type { Implementation } from './adapters/adapter.ts';
export { ownCases, run, type RunRequest } from './run.ts';
export type { CaseResult } from './runner/case-result.ts';
export { type ExitCode, exitCode, type RunEnd, type RunSummary } from './runner/exit-code.ts';
export type { Outcome, OutcomeStatus } from './runner/outcome.ts';
export { type Results, type ResultsHeader, summarise } from './runner/results.ts';
export type { PlayableCase } from './runner/run-cases.ts';
export { sealResults, type Unsealed, unsealResults } from './runner/seal.ts';
export type { Case, Scenario } from './scenarios/case.ts';
export { type Loaded, loadScenarioFile, loadScenarioTree } from './scenarios/load.ts';
export type { Problem } from './scenarios/problem.ts';
