// The entry point `killspec/spec`: what the page says, pure, for Node and browsers alike.

export type { BooleanLiteralChoice } from './vocabulary/boolean-literal.ts';
export {
  type ChoiceNeeded,
  type KillMode,
  type KillSettings,
  killDefaults,
  killModes,
  killSettings,
  type SettingOrigin,
} from './vocabulary/kill-settings.ts';
export type { SignalLiteralChoice } from './vocabulary/signal-literal.ts';
export {
  type DefaultAction,
  defaultAction,
  isCatchable,
  isSignalName,
  type SignalName,
  signalFromNumber,
  signalNames,
  signalNumber,
} from './vocabulary/signals.ts';
export { addSpan, type Span, type Us } from './vocabulary/time.ts';
export {
  type Claim,
  type CommandRef,
  type Job,
  type KillResult,
  type ProcessInfo,
  type ProcessName,
  type ProcessRole,
  type Trace,
  type TraceEvent,
  type TraceEventKind,
  type TraceHeader,
  traceEventKinds,
  traceFormat,
} from './vocabulary/trace.ts';
export {
  type SettingLine,
  type CommandLine,
  type CommandName,
  commandNames,
  type Diagnostic,
  type FailureMode,
  type KillOption,
  killOptions,
  type NeighbourSettings,
  type Place,
  type RestartPolicy,
  type ServiceType,
  type Unit,
  type UnitSource,
  type UnitType,
  unitTypes,
} from './vocabulary/unit.ts';
export { caseBoundUs, type Prolonging } from './oracle/bound.ts';
export { judge } from './oracle/judge.ts';
export { allowed, begin, end, step } from './oracle/monitor.ts';
export { hypothesisCountMax, type MonitorState } from './oracle/monitor-state.ts';
export type { OnAsk } from './readings/on-ask.ts';
export type {
  Act,
  Allowed,
  Assignment,
  Breach,
  Expectation,
  RuleVerdict,
  Verdict,
  Violation,
  Window,
} from './oracle/verdict.ts';
export { parseProfile, profileFormat } from './profiles/parse-profile.ts';
export { literal, open, type Profile, withReading } from './profiles/profile.ts';
export { singleDeviations } from './profiles/single-deviations.ts';
export type { Duty, PageChange, RuleChange } from './rules/page-change.ts';
export { type RuleId, ruleIds } from './rules/rule-id.ts';
export type { OnConflict, Rulebook, RulesWith } from './rules/rulebook.ts';
export type { CallFor } from './rules/rule.ts';
export { ruleById, rules } from './rules/rules.ts';
export { type ChoiceId, choiceIds, type ReadingOf, type Readings, readingsOf } from './readings/register.ts';
export { parseUnit } from './vocabulary/parse-unit.ts';
export { renderDiagnostic } from './vocabulary/render-diagnostic.ts';
export { formatSpan, parseTimeSpan, type TimeSpan } from './vocabulary/time-span.ts';
export { unitTypeOf } from './vocabulary/unit-type-of.ts';
