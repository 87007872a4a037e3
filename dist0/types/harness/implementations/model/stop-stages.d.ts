import { type Pass } from '../../../spec/model/pass.ts';
import type { MemberIndex, State, Stop } from '../../../spec/model/state.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { CommandRef } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
/** What the stages of a stop need of the manager. */
export interface StagesHost {
    readonly state: State;
    /** Whether nobody is waited for whom SIGKILL has just been sent to: whoever is there still is signalled again at once. */
    readonly hurriesOn: boolean;
    unit(): Unit;
    /** Runs a command, which is then the last member. */
    run(command: CommandRef): void;
    /** Has signals go out. */
    open(stop: Stop, pass: Pass): void;
    /** Has the manager take its turn. */
    wake(): void;
}
/**
 * How a service or a socket stops by stages once its first pass is due. Each signal is waited for as long as a main
 * process or a command is there, or, where there was none, as long as anybody is; then ExecStopPost= runs, whoever is
 * left, and the signals follow once more for them. A socket has its first round only where a command is in the way.
 */
export declare class StopStages {
    #private;
    readonly stop: Stop;
    constructor(to: StagesHost, stop: Stop);
    get isOver(): boolean;
    /** Whether this goes on before anybody can have ended whom a signal was sent to. */
    get isHurrying(): boolean;
    /** What the page asks for besides is not done. */
    purge(): void;
    /** A process has ended. */
    exited(member: MemberIndex | undefined, status: number | undefined): void;
    /** The service triggers its watchdog itself, whatever is under way. */
    triggered(): void;
    /** The service asks for more time. */
    extend(byUs: Us): void;
    /** Does what is its turn to be done; false where nothing is. */
    step(): boolean;
}
