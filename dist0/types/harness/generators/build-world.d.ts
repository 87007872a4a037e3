import type { World } from '../../spec/vocabulary/world.ts';
import type { Shape } from './shape.ts';
/** Builds the world that a shape stands for. Every shape has one, and every such world is a sound scenario. */
export declare const buildWorld: (shape: Shape) => World;
