import type { Us } from '../../spec/vocabulary/time.ts';
import type { PlayableCase } from '../runner/playable-case.ts';
import type { PlayOptions } from '../runner/play-case.ts';
import type { AdapterChoice } from './invocation.ts';

/** What a thread of a run is started with: what it opens for itself, and the cases that it is given parts of. */
export interface RunThreadStart {
  readonly adapter: AdapterChoice;
  readonly folder: string;
  readonly latenessUs?: Us;
  readonly cases: readonly PlayableCase[];
  readonly options: Omit<PlayOptions, 'judge'>;
}
