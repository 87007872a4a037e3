import { printable } from '../../kernel/printable.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Capabilities } from '../adapter.ts';
import type { Connection } from './connection.ts';
import { nameLengthMax } from './from-adapter-shape.ts';
import { type Hello, protocolVersions } from './messages.ts';

/** What an adapter says of itself, fit to be shown and kept. */
export interface StdioFacts {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly issues?: string;
  readonly capabilities: Capabilities;
  readonly latenessUs: Us;
  readonly resolutionUs: Us;
  readonly casesInFlight: number;
}

/** Its facts, or why there are none. */
export type Greeted =
  | { readonly status: 'greeted'; readonly facts: StdioFacts }
  | { readonly status: 'failed'; readonly fault: Fault };

const shown = (text: string): string => printable(text, nameLengthMax);

const factsOf = ({ name, version, language, issues, capabilities = {} }: Hello): StdioFacts => {
  const { latenessUs = 0, resolutionUs = 1, casesInFlight = 1, operations, ...more } = capabilities;
  return {
    name: shown(name),
    version: shown(version),
    language: shown(language),
    ...(issues === undefined ? {} : { issues: printable(issues, issues.length) }),
    capabilities: { ...more, ...(operations === undefined ? {} : { operations: operations.map(shown) }) },
    latenessUs,
    resolutionUs,
    casesInFlight,
  };
};

/** Says hello to an adapter that was just started. */
export const greet = async (connection: Connection, version: string): Promise<Greeted> => {
  const harness = { name: 'killspec', version };
  const body = JSON.stringify({ op: 'hello', protocols: protocolVersions, harness }).slice(1);
  const reply = await connection.request(body, 'hello');
  if (reply.status === 'lost') return { status: 'failed', fault: reply.fault };
  const { answer } = reply;
  if (answer.op === 'hello') return { status: 'greeted', facts: factsOf(answer) };
  const message = answer.op === 'error' ? printable(answer.message, nameLengthMax) : '';
  const isRefused = answer.op === 'error' && answer.kind === 'unsupported';
  const fault: Fault = isRefused
    ? { kind: 'protocol-error', message: `it says that it speaks none of the protocols offered: ${message}` }
    : { kind: 'crash', message: `it answered hello with an error: ${message}` };
  return { status: 'failed', fault };
};
