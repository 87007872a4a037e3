import { type KillMode } from '../../spec/vocabulary/kill-settings.ts';
import { type UnitType } from '../../spec/vocabulary/unit.ts';
import { type TieClass, type World } from '../../spec/vocabulary/world.ts';
import type { SmallBehaviour, SmallBound, SmallCommand } from './small-scope-bounds.ts';
/** The version of the scope: in another one, an index may stand for another world. */
export declare const smallScopeVersion = 1;
/** What makes the unit of a small world stop. */
export type SmallTrigger = 'stop' | 'restart' | 'own-exit' | 'watchdog';
/** Who is there, and what comes first at one instant. */
export interface SmallCast {
    readonly main: SmallBehaviour | 'absent';
    readonly others: readonly SmallBehaviour[];
    readonly ties: readonly TieClass[];
}
/** A world of the small scope by its place on each axis. */
export interface SmallCase {
    readonly unitType: UnitType;
    readonly trigger: SmallTrigger;
    readonly cast: SmallCast;
    readonly mode: KillMode;
    readonly sendSighup: boolean;
    readonly sendSigkill: boolean;
    readonly finalSignal: string;
    readonly stopCommand: SmallCommand;
    readonly postCommand: SmallCommand;
}
/** Every world up to a bound, by index. Nothing is held but the axes. */
export interface SmallScope {
    readonly bound: SmallBound;
    readonly count: number;
    /** The case with this index, below `count`. */
    readonly caseAt: (index: number) => SmallCase;
    readonly at: (index: number) => World;
}
/**
 * The scope up to a bound: the product of KillMode=, SendSIGHUP=, SendSIGKILL=, FinalKillSignal=, the unit types, what
 * makes the unit stop, ExecStop= and ExecStopPost=, and every cast of processes, in both orders of ties where somebody
 * exits at the very timeout.
 */
export declare const smallScope: (bound: SmallBound) => SmallScope;
