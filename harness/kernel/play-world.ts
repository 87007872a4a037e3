import type { World } from '../../spec/vocabulary/world.ts';
import { CaseOver } from './case-over.ts';
import type { Driver, SyncDriver } from './driver.ts';
import { Kernel, type KernelOptions } from './kernel.ts';
import type { CaseRecording } from './recording.ts';

/** Plays a world against a manager that acts within each call. Never throws because of what the manager does. */
export const playWorld = (world: World, driver: SyncDriver, options: KernelOptions): CaseRecording => {
  const kernel = new Kernel(world, options);
  try {
    kernel.openTurn();
    kernel.closeTurn(driver.start(kernel.host));
    for (;;) {
      const step = kernel.next(driver.nextWakeUs());
      if (step.kind === 'over') return kernel.recording();
      kernel.openTurn();
      kernel.closeTurn(step.kind === 'wake' ? driver.wake(step.atUs) : driver.deliver(step.event, step.atUs));
    }
  } catch (thrown) {
    // A bound was reached in the middle of the driver's turn.
    if (!(thrown instanceof CaseOver)) throw thrown;
    return kernel.recording();
  } finally {
    driver.end();
  }
};

/** Plays a world against a manager whose turns may take a while. Never rejects because of what the manager does. */
export const playWorldAsync = async (world: World, driver: Driver, options: KernelOptions): Promise<CaseRecording> => {
  const kernel = new Kernel(world, options);
  try {
    kernel.openTurn();
    kernel.closeTurn(await driver.start(kernel.host));
    for (;;) {
      const step = kernel.next(driver.nextWakeUs());
      if (step.kind === 'over') return kernel.recording();
      kernel.openTurn();
      kernel.closeTurn(await (step.kind === 'wake' ? driver.wake(step.atUs) : driver.deliver(step.event, step.atUs)));
    }
  } finally {
    driver.end();
  }
};
