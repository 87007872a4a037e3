import type { RestartPolicy } from '../../../spec/vocabulary/unit.ts';
import type { ExitEvent } from './charge.ts';
/** Why a service stopped without being asked to, in the words of the table of Restart= in systemd.service(5). */
export type Fate = 'clean' | 'unclean-status' | 'unclean-signal' | 'timeout' | 'watchdog';
/** What became of a main process that ended by itself. */
export declare const fateOf: ({ status, signal }: Pick<ExitEvent, "status" | "signal">) => Fate;
/** Whether the service is to be started again. */
export declare const restartsAfter: (policy: RestartPolicy, fate: Fate) => boolean;
