import { defaultTies, type World } from '../../../spec/vocabulary/world.ts';

/** A world with little in it, and what a test adds. */
export const worldOf = (text: string, rest: Partial<World> = {}, name = 'x.service'): World => ({
  unit: { name, text, dropIns: [] },
  initially: 'active',
  processes: { main: { when: {}, deeds: [] } },
  commands: {},
  operations: [{ atUs: 0, op: 'stop' }],
  ties: defaultTies,
  ...rest,
});
