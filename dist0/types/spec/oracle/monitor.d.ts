import type { Profile } from '../profiles/profile.ts';
import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { type Facts } from '../rules/facts.ts';
import { type Hypothesis } from './hypothesis.ts';
import { type IndexedSignal } from './on-event.ts';
import { type Living } from './merge-alike.ts';
import { type OnConflict, type Rulebook } from '../rules/rulebook.ts';
import { type SortedBlocks } from '../rules/sorted-blocks.ts';
import { type OnAsk } from '../readings/on-ask.ts';
import { type Possible } from './possible.ts';
import type { Allowed, Verdict } from './verdict.ts';
/** The bound on hypotheses that live at once; a trace that needs more is inconclusive. */
export declare const hypothesisCountMax = 256;
interface Dead {
    readonly possible: Possible;
    readonly death: NonNullable<Hypothesis['dead']>;
    readonly facts: Facts;
    readonly exercised: Hypothesis['exercised'];
}
/** The state of a monitor. Never written to once made, so that a search can branch from it. */
export interface MonitorState {
    readonly unit: Unit;
    readonly profile: Profile;
    readonly header: TraceHeader;
    readonly base: Possible;
    readonly facts: Facts;
    readonly living: readonly Living[];
    readonly dead: readonly Dead[];
    readonly overflow: boolean;
    readonly eventCount: number;
    /** Where the order within an instant means nothing: the signals of this one, judged when it is over. Facts keep theirs. */
    readonly held: SortedBlocks<IndexedSignal>;
    readonly onAsk?: OnAsk;
    readonly book: Rulebook;
}
/**
 * Begins to monitor one trace. Of the lateness in its header no more counts than AMB-62 admits.
 *
 * @param onAsk hears, from now on, which choices are consulted
 * @param onConflict hears where rules ask for what another forbids
 * @throws {Error} where the profile contradicts itself; `parseProfile` lets no such profile through.
 */
export declare const begin: (unit: Unit, of: Profile, declared: TraceHeader, onAsk?: OnAsk, onConflict?: OnConflict) => MonitorState;
/**
 * The monitor after one more event. Events come in order of time. Once more than `hypothesisCountMax` hypotheses have been
 * alive the trace is inconclusive whatever follows, which is not looked at any more.
 */
export declare const step: (state: MonitorState, event: TraceEvent) => MonitorState;
/** The monitor with everything fallen due that does so, without any event, up to `atUs`. */
export declare const advance: (state: MonitorState, atUs: Us) => MonitorState;
/** What is owed and licensed at `atUs` (the present instant where absent), and when more falls due. */
export declare const allowed: (state: MonitorState, atUs?: Us) => Allowed;
/** The verdict, with nothing more to come after `endUs`. */
export declare const end: (state: MonitorState, endUs: Us) => Verdict;
export {};
