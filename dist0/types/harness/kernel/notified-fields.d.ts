import type { World } from '../../spec/vocabulary/world.ts';
/** The fields of every notification that anybody in a world sends, by himself, on a signal or when he is told to. */
export declare const notifiedFields: ({ processes, commands, operations, }: World) => readonly Readonly<Record<string, string>>[];
