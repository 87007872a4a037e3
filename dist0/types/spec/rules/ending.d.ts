import type { SignalName } from '../vocabulary/signals.ts';
/** How a process ended, for telling a clean exit from a failed one. */
export interface Ending {
    readonly status?: number;
    readonly signal?: SignalName;
}
/** True for an exit that systemd.service(5) calls clean: status 0, or SIGHUP, SIGINT, SIGTERM or SIGPIPE. */
export declare const isCleanEnding: (ending: Ending) => boolean;
