import type { Us } from '../../spec/vocabulary/time.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Capabilities } from '../adapters/adapter.ts';

/** What came of playing one world. */
export type Played =
  | { readonly status: 'recorded'; readonly trace: Trace }
  /** The implementation failed; `trace` is what was recorded up to then. */
  | {
      readonly status: 'crash' | 'hang' | 'protocol-error';
      readonly message: string;
      readonly trace?: Trace;
      /** Nothing can be played on it any more. */
      readonly isLast?: true;
    }
  /** It answered that it does not support this, although it had not said so before. */
  | { readonly status: 'not-kept'; readonly message: string; readonly trace?: Trace }
  /** It cannot be put to the implementation this way, by what the world itself says. */
  | { readonly status: 'not-applicable'; readonly message: string; readonly trace?: Trace }
  /** A bound was reached, or facts are missing, so that there is nothing to judge. */
  | { readonly status: 'inconclusive'; readonly message: string; readonly trace?: Trace };

/** An implementation that can be driven through worlds, one at a time or several. */
export interface Player {
  readonly implementation: {
    readonly name: string;
    readonly version: string;
    readonly capabilities?: Capabilities;
  };
  /** How late what its manager does may be seen, where that is told with the results; it is in each trace, too. */
  readonly latenessUs?: Us;
  /** How many worlds may be played at a time; 1 where absent. What comes of them is the same. */
  readonly inFlightMax?: number;
  /** Announces worlds that are going to be played, in their order: some players play several in one go. */
  readonly prepare?: (worlds: readonly World[]) => void;
  /** Why a world is not applicable, where that is known without playing it; `undefined` where it is not. */
  readonly whyNot?: (world: World) => string | undefined;
  /** True where a world costs seconds, or others than those known cannot be played: cases are then not made smaller. */
  readonly playsDearly?: true;
  /** Plays one world from a fresh start. Rejects only where killspec itself is at fault. */
  readonly play: (world: World) => Promise<Played>;
  /** Ends what was started for it; nothing is played afterwards. */
  readonly close: () => Promise<void>;
}
