import { existsSync } from 'node:fs';
import { plural } from '../../reports/formats/console.ts';
import { printable } from '../../reports/formats/printable.ts';
import type { WorldOrigin } from '../generators/world-source.ts';
import type { HuntSum } from '../runner/hunt/hunt-file.ts';
import type { Recording } from '../recordings/recording.ts';
import { type AdapterChoice, commandLine } from './invocation.ts';
import { loadRecording, ourRecording } from './load-recording.ts';
import { recordingPrefix } from './open-adapter.ts';

/** What a recording is of, and what to do for a hunt in it that finds something. */
const wordsOf = (name: string, { provenance, cases }: Recording, origin: WorldOrigin): readonly [string, string] => {
  const { drawn } = provenance;
  if (drawn === undefined) {
    const ofDrawn = `drawn/${name}`;
    return existsSync(ourRecording(ofDrawn))
      ? [`it is of scenarios; ${ofDrawn} is of generated worlds`, commandLine(['hunt', '--recording', ofDrawn])]
      : [
          'it is of scenarios',
          `${commandLine(['run', '--recording', name])}; record --drawn N records generated worlds`,
        ];
  }
  const { version, seed } = drawn;
  const holds = `it is of ${plural(cases.length, 'world', 'worlds')} of seed ${seed}, generator ${version}`;
  if (origin.kind === 'drawn' && origin.version !== version) {
    return [`${holds}, which this killspec does not draw`, 'record it again'];
  }
  return [holds, commandLine(['hunt', '--recording', name, ...(seed === 1 ? [] : ['--seed', String(seed)])])];
};

/** What is said under a hunt in a recording that holds none of its worlds; empty where that is not so. */
export const unrecordedNote = (
  { place, origin, sum }: { readonly place: AdapterChoice; readonly origin: WorldOrigin; readonly sum: HuntSum },
  cwd: string,
): string => {
  if (sum.counts['not-applicable'] < sum.worldCount || typeof place !== 'string') return '';
  if (!place.startsWith(recordingPrefix)) return '';
  const name = place.slice(recordingPrefix.length);
  const recording = loadRecording(name, cwd);
  if (!recording.ok) return '';
  const [what, hint] = wordsOf(name, recording.value, origin);
  return `\nNothing was judged, for none of these worlds is in the recording ${printable(name)}: ${printable(what)}.\n  ${printable(hint)}\n`;
};
