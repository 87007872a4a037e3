import { useState } from 'preact/hooks';
import { type SignalName, signalNames } from '../../../spec/vocabulary/signals.ts';
import type { ProcessName, Trace } from '../../../spec/vocabulary/trace.ts';
import type { Deed } from './attempt.ts';
import type { DeedChange } from './change-deeds.ts';
import { deedsOf } from './deeds.ts';
import { SpanInput } from './span-input.tsx';

const shownSignals = signalNames.filter((name) => !name.startsWith('SIGRT'));

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly onChange: (value: T) => void;
}

const Select = <T extends string>({ label, value, values, onChange }: SelectProps<T>) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => {
      const chosen = values.find((each) => each === event.currentTarget.value);
      if (chosen !== undefined) onChange(chosen);
    }}
  >
    {[...new Set([value, ...values])].map((each) => (
      <option key={each} value={each}>
        {each}
      </option>
    ))}
  </select>
);

interface ChosenProps {
  readonly deed: Extract<Deed, { kind: 'signal' }>;
  readonly index: number;
  readonly names: readonly ProcessName[];
  readonly onChange: (change: DeedChange) => void;
}

const ChosenSignal = ({ deed, index, names, onChange }: ChosenProps) => (
  <div class="try-row" role="group" aria-label="The chosen signal">
    <Select
      label="the chosen signal"
      value={deed.signal}
      values={shownSignals}
      onChange={(signal: SignalName) => onChange({ kind: 'send', index, signal })}
    />
    to
    <Select
      label="sent to"
      value={deed.to}
      values={names}
      onChange={(to) => onChange({ kind: 'send-to', index, to })}
    />
    <SpanInput label="at" name="sent at" us={deed.atUs} onChange={(atUs) => onChange({ kind: 'move', index, atUs })} />
    <button type="button" onClick={() => onChange({ kind: 'remove', index })}>
      Do not send it
    </button>
  </div>
);

interface AddProps {
  readonly names: readonly ProcessName[];
  readonly onChange: (change: DeedChange) => void;
}

const AddSignal = ({ names, onChange }: AddProps) => {
  const [signal, setSignal] = useState<SignalName>('SIGKILL');
  const [to, setTo] = useState('');
  const [atUs, setAtUs] = useState(1_000_000);
  const target = names.includes(to) ? to : names[0];
  if (target === undefined) return undefined;
  return (
    <div class="try-row" role="group" aria-label="One more signal">
      <Select label="one more signal" value={signal} values={shownSignals} onChange={setSignal} />
      to
      <Select label="one more signal to" value={target} values={names} onChange={setTo} />
      <SpanInput label="at" name="one more signal at" us={atUs} onChange={setAtUs} />
      <button
        type="button"
        onClick={() => onChange({ kind: 'add', deed: { kind: 'signal', atUs, to: target, signal } })}
      >
        Send it too
      </button>
    </div>
  );
};

interface DeedEditorProps {
  readonly trace: Trace;
  readonly chosen: number | undefined;
  readonly onChange: (change: DeedChange) => void;
}

/** Changes what the manager does: the signal that is chosen, and one more. */
export const DeedEditor = ({ trace, chosen, onChange }: DeedEditorProps) => {
  const names = [
    ...trace.header.initially.processes.map(({ name }) => name),
    ...trace.events.flatMap((event) => (event.kind === 'spawn' ? [event.process.name] : [])),
  ];
  const deeds = deedsOf(trace);
  const index = deeds.findIndex(({ eventIndex }) => eventIndex === chosen);
  const deed = deeds[index]?.deed;
  return (
    <section class="try-part" aria-label="What the manager does">
      <h3>Change what the manager does</h3>
      {deed?.kind === 'signal' ? (
        <ChosenSignal deed={deed} index={index} names={names} onChange={onChange} />
      ) : (
        <p class="try-quiet">Choose a signal in the timeline to move, change or remove it.</p>
      )}
      <AddSignal names={names} onChange={onChange} />
    </section>
  );
};
