import type { Pass } from './pass.ts';
import type { State, Stop } from './state.ts';

const copyPass = (pass: Pass): Pass => ({ ...pass, targets: pass.targets.map((target) => ({ ...target })) });

const copyStop = (stop: Stop): Stop => ({
  ...stop,
  commands: { ...stop.commands },
  firstTargets: [...stop.firstTargets],
  passes: stop.passes.map(copyPass),
  timers: stop.timers.map((timer) => ({ ...timer })),
});

/** A state of its own: what is done to it is not done to the other. */
export const copyState = (state: State): State => ({
  ...state,
  lifeTimers: state.lifeTimers.map((timer) => ({ ...timer })),
  members: state.members.map((member) => ({ ...member })),
  stops: state.stops.map(copyStop),
});
