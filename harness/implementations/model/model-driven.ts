import { literal } from '../../../spec/profiles/profile.ts';
import type { Settled } from '../../../spec/model/settled.ts';
import type { Implementation } from '../../adapters/adapter.ts';
import { ModelManager } from './model-manager.ts';
import type { Seams } from './seams.ts';

/** A manager that does what the model owes under a profile that settles every choice, apart from what seams change. */
export const modelDriven = (name: string, seams: Seams = {}, profile: Settled = literal): Implementation => ({
  name,
  version: '1',
  synchronous: true,
  capabilities: { freezing: true },
  start: (host) => new ModelManager(host, profile, seams),
});

/** A manager that does what the model owes under `literal`. */
export const modelManager: Implementation = modelDriven('model');
