import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import { commandRef, type Reference, takeProcess } from './process-name.ts';
import { quoted, type Reader, type Value } from './reader.ts';
import { Words } from './words.ts';

/** One line of `expect:`: what the manager does at an instant, and where the file says so. */
export type ExpectedLine = { readonly atUs: Us; readonly offset: number } & (
  | { readonly kind: 'signals'; readonly to: ProcessName; readonly signals: readonly SignalName[] }
  | { readonly kind: 'runs'; readonly command: ProcessName }
);

const readLine = (reader: Reader, node: Value, references: Reference[]): ExpectedLine | undefined => {
  const text = reader.text(node, 'a line of "expect"');
  if (text === undefined) return undefined;
  const words = new Words(reader, text);
  const atUs = words.takeInstant();
  const name = atUs === undefined ? undefined : takeProcess(words, references, 'process');
  if (atUs === undefined || name === undefined) return undefined;
  if (words.peek() === 'runs') {
    words.take('');
    if (commandRef(name) !== undefined) {
      return words.end() ? { kind: 'runs', atUs, command: name, offset: text.offset } : undefined;
    }
    reader.report(
      text,
      'unknown-name',
      `${quoted(name)} is no command that a manager runs`,
      'as in: 0s  ExecStop runs',
    );
    return undefined;
  }
  const signals: SignalName[] = [];
  do {
    const signal = words.takeSignal();
    if (signal === undefined) return undefined;
    signals.push(signal);
  } while (words.peek() !== undefined);
  return { kind: 'signals', atUs, to: name, signals, offset: text.offset };
};

/** The lines of `expect:`, in order of time: `0s  main  SIGTERM SIGCONT`, `0s  ExecStop runs`. */
export const readExpect = (reader: Reader, value: Value, references: Reference[]): readonly ExpectedLine[] => {
  const lines: ExpectedLine[] = [];
  for (const node of reader.list(value, '"expect"') ?? []) {
    const line = readLine(reader, node, references);
    if (line === undefined) continue;
    if (line.atUs < (lines.at(-1)?.atUs ?? 0)) {
      reader.report(node, 'inconsistent', 'this is before what stands above it', 'put "expect" in order of time');
    }
    lines.push(line);
  }
  return lines;
};
