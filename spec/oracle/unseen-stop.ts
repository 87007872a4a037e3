import type { Stop } from '../rules/situation.ts';
import type { Context } from './context.ts';
import { stopSettings } from './timeouts.ts';

/** What is left of runs that ended before the trace began: there is a stop to speak of, though it was never seen. */
export const unseenStop = ({ facts, choose }: Context, run: number): Stop => ({
  cause: 'left-overs',
  requestedUs: facts.nowUs,
  sincePlace: facts.processCount,
  sinceRun: run,
  run,
  settings: stopSettings(facts.unit, choose),
  aside: true,
  t0Us: facts.nowUs,
  slackUs: 0,
  rounds: [],
});
