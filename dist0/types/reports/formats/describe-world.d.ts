import type { World } from '../../spec/vocabulary/world.ts';
/** The settings of a world's unit in one line: `[Service] KillMode=mixed TimeoutStopSec=90s`. */
export declare const describeUnit: ({ unit }: Pick<World, "unit">) => string;
/** The processes and commands of a world, and what is done to it, in one sentence. */
export declare const describeEvents: (world: World) => string;
