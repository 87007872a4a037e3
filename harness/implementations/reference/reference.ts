import type { Implementation } from '../../adapters/adapter.ts';
import { pagePolicy } from './policy.ts';
import { UnitManager } from './unit-manager.ts';

/**
 * A service manager that does what systemd.kill(5) says, for one unit of any of the five types. Where the page is open
 * it does what the words say, and nothing that no sentence asks for.
 */
export const reference: Implementation = {
  name: 'reference',
  version: '1',
  synchronous: true,
  capabilities: { freezing: true },
  start: (host) => new UnitManager(host, pagePolicy),
};
