import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Pid } from '../../adapters/adapter.ts';
import type { Charge } from './charge.ts';
/**
 * Sends each process the signals in order, one process after the other. Looks before each signal whether the process
 * is still there: it may have gone because of the one before, or together with another process.
 */
export declare const sendPass: (charge: Charge, targets: readonly Pid[], signals: readonly SignalName[]) => void;
