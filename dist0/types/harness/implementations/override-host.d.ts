import type { Host } from '../adapters/adapter.ts';
/** A host with some of its calls changed. Spelled out, because a host may be an instance, whose methods a spread loses. */
export declare const overrideHost: (host: Host, changes: Partial<Host>) => Host;
