import type { World } from '../../spec/vocabulary/world.ts';
import type { Driver, SyncDriver } from './driver.ts';
import { type KernelOptions } from './kernel.ts';
import type { CaseRecording } from './recording.ts';
/** Plays a world against a manager that acts within each call. Never throws because of what the manager does. */
export declare const playWorld: (world: World, driver: SyncDriver, options: KernelOptions) => CaseRecording;
/** Plays a world against a manager whose turns may take a while. Never rejects because of what the manager does. */
export declare const playWorldAsync: (world: World, driver: Driver, options: KernelOptions) => Promise<CaseRecording>;
