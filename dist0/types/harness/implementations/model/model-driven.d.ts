import type { Settled } from '../../../spec/model/settled.ts';
import type { Implementation } from '../../adapters/adapter.ts';
import type { Seams } from './seams.ts';
/** A manager that does what the model owes under a profile that settles every choice, apart from what seams change. */
export declare const modelDriven: (name: string, seams?: Seams, profile?: Settled) => Implementation;
/** A manager that does what the model owes under `literal`. */
export declare const modelManager: Implementation;
