import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Us } from '../../spec/vocabulary/time.ts';
import {
  type ProcessInfo,
  type Trace,
  type TraceEvent,
  type TraceEventKind,
  traceFormat,
} from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { DrawnOrigin } from '../generators/world-source.ts';
import { unitSources } from '../kernel/load-unit.ts';

const format = 'killspec-recording/1';

/** Where traces come from: what was run, in what, and how it was seen. */
export interface Provenance {
  readonly name: string;
  readonly version: string;
  /** The kernel that it ran on, and whatever else it takes to run it again. */
  readonly machine: string;
  readonly latenessUs: Us;
  readonly observed: readonly TraceEventKind[];
  /** Where its worlds were drawn from, where they are no scenarios. */
  readonly drawn?: DrawnOrigin;
}

/** What was recorded of one case, beside what its world says already. */
export interface RecordedCase {
  readonly name: string;
  /** The world that was played, by its hash: another one under the same name was not recorded. */
  readonly world: string;
  readonly processes: readonly ProcessInfo[];
  readonly events: readonly TraceEvent[];
  readonly endUs: Us;
}

/** Traces of an implementation, to be judged without it. */
export interface Recording {
  readonly provenance: Provenance;
  readonly cases: readonly RecordedCase[];
}

/** The hash that a recording knows a world by. */
export const hashOfWorld = (world: World): string =>
  createHash('sha256').update(JSON.stringify(world)).digest('hex').slice(0, 16);

/** Takes a trace apart into what its world does not say. */
export const recordedCase = (name: string, world: World, { header, events, endUs }: Trace): RecordedCase => ({
  name,
  world: hashOfWorld(world),
  processes: header.initially.processes,
  events,
  endUs,
});

/** The trace of a case that was recorded. */
export const traceOf = (world: World, { processes, events, endUs }: RecordedCase, from: Provenance): Trace => ({
  header: {
    format: traceFormat,
    unit: { name: world.unit.name, sources: unitSources(world.unit) },
    initially: { state: world.initially, processes },
    resolutionUs: 1,
    latenessUs: from.latenessUs,
    ordered: true,
    observed: from.observed,
  },
  events,
  endUs,
});

/** Writes a recording: lines of JSON, compressed, with the number of cases at the end. The same gives the same bytes. */
export const writeRecording = ({ provenance, cases }: Recording): Buffer => {
  const lines = [{ format, ...provenance }, ...cases, { cases: cases.length }];
  return gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 });
};

/** Reads a recording; says in words what is wrong with one that is not whole, or is of another kind. */
export const readRecording = (bytes: Buffer): Recording | string => {
  try {
    const lines = gunzipSync(bytes, { maxOutputLength: 512 * 1024 * 1024 })
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const { format: found, ...provenance } = lines[0] as Provenance & { readonly format?: string };
    if (found !== format) return `it is no recording of the format ${format}`;
    const end = lines.at(-1) as { readonly cases?: number };
    const cases = lines.slice(1, -1) as readonly RecordedCase[];
    return end.cases === cases.length ? { provenance, cases } : 'it is cut off';
  } catch {
    return 'it is no recording, or is cut off';
  }
};
