import type { CommandName } from '../../../spec/vocabulary/unit.ts';
import type { Trace, TraceEvent } from '../../../spec/vocabulary/trace.ts';
import type { ExpectedLine } from '../../../harness/scenarios/read-expect.ts';
import type { Deed } from './attempt.ts';

const commandProcess = (name: CommandName, index: number): string => (index === 0 ? name : `${name}.${index + 1}`);

const deedOf = (event: TraceEvent): Deed | undefined => {
  if (event.kind === 'signal' && event.from === 'manager') {
    return { kind: 'signal', atUs: event.atUs, to: event.to, signal: event.signal };
  }
  if (event.kind === 'spawn' && event.by === 'manager' && event.command !== undefined) {
    return { kind: 'run', atUs: event.atUs, command: commandProcess(event.command.name, event.command.index) };
  }
  return undefined;
};

/** What the manager did, in order, and the index of the event that shows it. */
export const deedsOf = ({ events }: Trace): readonly { readonly deed: Deed; readonly eventIndex: number }[] =>
  events.flatMap((event, eventIndex) => {
    const deed = deedOf(event);
    return deed === undefined ? [] : [{ deed, eventIndex }];
  });

/** Deeds in the order in which a scenario expects them. */
export const inOrder = (deeds: readonly Deed[]): readonly Deed[] => deeds.toSorted((a, b) => a.atUs - b.atUs);

/** A deed as a line of `expect:`. */
export const lineOf = (deed: Deed): ExpectedLine =>
  deed.kind === 'signal'
    ? { kind: 'signals', atUs: deed.atUs, to: deed.to, signals: [deed.signal], offset: 0 }
    : { kind: 'runs', atUs: deed.atUs, command: deed.command, offset: 0 };

/** Lines of `expect:` as deeds, a signal each. */
export const lineDeeds = (lines: readonly ExpectedLine[]): readonly Deed[] =>
  lines.flatMap((line): readonly Deed[] =>
    line.kind === 'runs'
      ? [{ kind: 'run', atUs: line.atUs, command: line.command }]
      : line.signals.map((signal) => ({ kind: 'signal', atUs: line.atUs, to: line.to, signal })),
  );
