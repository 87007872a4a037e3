import type { Us } from '../../../spec/vocabulary/time.ts';
import type { CommandName } from '../../../spec/vocabulary/unit.ts';
import type { Charge, ExitEvent } from './charge.ts';
import type { Occasion } from './policy.ts';
/** What a stop begins with. */
export interface StopCause {
    readonly occasion: Occasion;
    /** The commands that have to end before the first pass: ExecStop= and its like; none where they are not to run. */
    readonly commandsFirst: CommandName | undefined;
}
/**
 * One stop, from its request to its end: the stop commands, the first pass, the wait, the second pass, and the commands
 * that run afterwards. What is decided by KillMode= and the other options is asked of the policy.
 */
export declare class Stop {
    #private;
    constructor(charge: Charge, cause: StopCause, onEnd: (success: boolean) => void);
    /** Runs the stop commands, each with a timeout of its own, and then sends the first pass. */
    begin(): void;
    /** Whether the first pass has been sent. What follows repeats its request. */
    get hasBegunToKill(): boolean;
    /** A job has taken the place of the one before: the last one counts. */
    replaceJob(job: 'stop' | 'restart'): void;
    /** The service asks for more time (EXTEND_TIMEOUT_USEC= of sd_notify(3)): at least this long from now. */
    extend(byUs: Us): void;
    /** A process of the unit, or a command, has ended; `wasMain` where it was the main process. */
    exited(exit: ExitEvent, wasMain: boolean): void;
}
