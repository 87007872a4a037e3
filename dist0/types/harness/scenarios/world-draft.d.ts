import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Behaviour, World } from '../../spec/vocabulary/world.ts';
import type { Reference } from './process-name.ts';
import type { PlacedOperation } from './read-operations.ts';
import type { Text } from './reader.ts';
/** A behaviour and the key that names its process. */
export interface PlacedBehaviour {
    readonly key: Text;
    readonly behaviour: Behaviour;
}
/** A world as it has been read, with the places of its parts, before it is known whether they go together. */
export interface WorldDraft {
    readonly unit: Unit;
    readonly initially: World['initially'];
    readonly processes: ReadonlyMap<ProcessName, PlacedBehaviour>;
    readonly commands: ReadonlyMap<ProcessName, PlacedBehaviour>;
    readonly operations: readonly PlacedOperation[];
    readonly references: readonly Reference[];
}
