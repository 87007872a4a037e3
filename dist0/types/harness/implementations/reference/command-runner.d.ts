import type { Span, Us } from '../../../spec/vocabulary/time.ts';
import type { Host, Pid } from '../../adapters/adapter.ts';
import type { ExitEvent } from './charge.ts';
import type { Command } from './commands.ts';
/** How a list of commands ended. */
export type CommandsEnd = {
    readonly kind: 'done';
}
/** One failed, and the rest was skipped. */
 | {
    readonly kind: 'failed';
    readonly exit: ExitEvent;
}
/** One took too long, and the rest was skipped; `pid` still runs. */
 | {
    readonly kind: 'timed-out';
    readonly pid: Pid;
};
/** Runs commands one after another, each with a timeout of its own. */
export declare class CommandRunner {
    #private;
    constructor(host: Host, timeout: Span, onEnd: (end: CommandsEnd) => void);
    /** Begins with the first command; an empty list is done at once. */
    run([command, ...rest]: readonly Command[]): void;
    /** The command that runs, if one does. */
    get pid(): Pid | undefined;
    /** Tells of the end of any process; the runner picks out its own. */
    exited(exit: ExitEvent): void;
    /** Gives the command that runs at least this long from now. */
    extend(byUs: Us): void;
    /** Waits no longer. A command that runs goes on running. */
    abandon(): void;
}
