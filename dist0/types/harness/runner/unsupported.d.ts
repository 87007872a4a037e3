import type { Operation, World } from '../../spec/vocabulary/world.ts';
import type { Capabilities } from '../adapters/adapter.ts';
/** What a person or another unit asks of the manager; everything else that happens in a world is not its doing. */
export declare const operationNames: readonly Operation['op'][];
/**
 * The first thing in a world that an implementation says it cannot do, as words; `undefined` where it can do all of it.
 * Decided before the world is played.
 */
export declare const unsupported: (world: World, capabilities: Capabilities | undefined) => string | undefined;
