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
  traceFormat,
} from './vocabulary/trace.ts';
export {
  type Assignment,
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
