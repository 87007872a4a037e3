import type { Span } from '../vocabulary/time.ts';
import type { Facts } from './facts.ts';
/**
 * How long the unit may be active, from when it became so (systemd.service(5), RuntimeMaxSec=: "has been active for
 * longer"; it has no effect on oneshot services).
 */
export declare const runtimeLimit: ({ unit }: Facts) => Span;
