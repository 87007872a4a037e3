import { inOrder } from '../../spec/oracle/entries.ts';
import { explainPoint } from '../../spec/oracle/explain-point.ts';
import { advance, begin, step } from '../../spec/oracle/monitor.ts';
import type { MonitorState } from '../../spec/oracle/monitor-state.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Entry } from '../../spec/rules/situation.ts';
import type { ProcessName, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { PredictedStep } from './prediction.ts';

/** The steps of a behaviour, before it is known which open points bear on them. */
export interface PlainBehaviour {
  readonly steps: readonly PredictedStep[];
  readonly left: readonly ProcessName[];
}

const entryFor = (state: MonitorState, event: TraceEvent): Entry | undefined => {
  const entries = inOrder(advance(state, event.atUs).living[0]?.hypothesis.entries ?? []);
  return entries
    .filter(({ act }) =>
      event.kind === 'signal'
        ? act.kind === 'signal' && act.to === event.to && act.signal === event.signal
        : act.kind === 'run' && event.kind === 'spawn' && act.command.index === event.command?.index,
    )
    .toSorted((a, b) => Number(b.owed) - Number(a.owed))[0];
};

const isOfValues = (id: RuleId): boolean => /-(VAL|DEF)-/.test(id) || ['SH-3', 'SH-4', 'SK-5', 'SK-6'].includes(id);

/** One rule on who, the most specific one, and one on what. */
const rulesOf = ({ who, what }: Entry): readonly RuleId[] => {
  const target = who.findLast((id) => !isOfValues(id));
  return [...new Set([...(target === undefined ? [] : [target]), ...what.slice(0, 1)])];
};

const stepOf = (state: MonitorState, event: TraceEvent): PredictedStep | undefined => {
  const { atUs } = event;
  switch (event.kind) {
    case 'signal': {
      if (event.from !== 'manager') return undefined;
      const entry = entryFor(state, event);
      const rules = entry === undefined ? [] : rulesOf(entry);
      const because = entry === undefined ? '' : explainPoint(entry.point);
      return { kind: 'signal', atUs, to: event.to, signal: event.signal, rules, because, open: [] };
    }
    case 'spawn': {
      if (event.command === undefined || event.process.role === 'main') return undefined;
      const entry = entryFor(state, event);
      const rules = entry === undefined ? [] : rulesOf(entry);
      return { kind: 'run', atUs, process: event.process.name, command: event.command, rules, open: [] };
    }
    case 'exit': {
      const { process, status, signal } = event;
      return {
        kind: 'exit',
        atUs,
        process,
        ...(status === undefined ? {} : { status }),
        ...(signal === undefined ? {} : { signal }),
      };
    }
    default:
      return undefined;
  }
};

/** What a conforming trace of a stop tells a person, each signal with the rules that ask for it. */
export const predictedSteps = (trace: Trace, profile: Profile, unit: Unit): PlainBehaviour => {
  const steps: PredictedStep[] = [];
  const left = new Set(trace.header.initially.processes.map(({ name }) => name));
  let state = begin(unit, profile, trace.header);
  for (const event of trace.events) {
    const found = stepOf(state, event);
    if (found !== undefined) steps.push(found);
    if (event.kind === 'spawn') left.add(event.process.name);
    if (event.kind === 'exit') left.delete(event.process);
    state = step(state, event);
  }
  return { steps, left: [...left] };
};
