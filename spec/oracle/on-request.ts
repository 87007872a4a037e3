import { asksToStop } from '../rules/asks-to-stop.ts';
import { canReload } from '../rules/can-reload.ts';
import type { Facts } from '../rules/facts.ts';
import type { StopJob } from '../rules/situation.ts';
import { startJobs } from '../rules/starting.ts';
import { isBoundByLeftOvers, isInControlGroup, leftOvers } from '../rules/view.ts';
import type { EventOf, Job } from '../vocabulary/trace.ts';
import { amend, type Context, view } from './context.ts';
import { again } from './final-pass.ts';
import { beginStop } from './first-pass.ts';
import { exercise } from './passes.ts';
import { hasGivenUp, isDown, mayGoOnAnew, stopping } from './stopping.ts';
import { afterStop } from './timeouts.ts';
import { unseenStop } from './unseen-stop.ts';

/** Another job is asked for in a stop (AMB-24). */
const noteJob = (context: Context, job: StopJob): void => {
  amend(context, { firstJob: context.draft.stop?.firstJob ?? job, lastJob: job });
};

const onStopJob = (context: Context, job: StopJob, before: Facts): void => {
  const { draft, choose } = context;
  if (!stopping(context) || mayGoOnAnew(context, before)) {
    const isUp = before.phase !== 'inactive' && !isDown(context, before);
    if (isUp && !context.asOther) beginStop(context, 'job', { job });
    // As long as its end is not claimed it may go on: whoever runs what comes after a stop shows it.
    else if (draft.stop !== undefined && draft.stop.claimedUs === undefined) noteJob(context, job);
    return;
  }
  const { stop } = draft;
  noteJob(context, job);
  const firstDue = stop?.t0Us !== undefined && stop.settings.kill.killMode !== 'none' && stop.finalUs === undefined;
  // Where nobody was sent anything upon the announcement, it is the job that stops the unit (AMB-20).
  const isUnasked =
    (stop?.t0Us === undefined && stop?.finalUs === undefined) ||
    (stop.timedOutUs !== undefined && stop.firstKind === 'abort');
  if (stop?.cause === 'stopping' && isUnasked && !hasGivenUp(context)) beginStop(context, 'job', { job });
  else if (firstDue && !hasGivenUp(context) && stop.firstKind === 'first' && choose('AMB-42') === 'again')
    again(context, 'second-request');
};

export const onRequest = (context: Context, event: EventOf<'request'>, before: Facts): void => {
  const isOver = before.phase === 'inactive' || (context.draft.stop?.startedUs === undefined && hasGivenUp(context));
  if (isOver && startJobs.includes(event.job)) overLeftOvers(context, event.job !== 'start');
  const asks = asksForStart(context, event.job, before);
  if (asksToStop(context.facts.unit, event.job)) onStopJob(context, event.job, before);
  if (asks) context.draft.startJob = event.job;
  else if (asks === false) delete context.draft.startJob;
};

/** Whether a job has the unit be started, once what stops it has ended; `undefined` where it leaves that as it is. */
const asksForStart = (context: Context, job: Job, before: Facts): boolean | undefined => {
  const isStopping = stopping(context);
  const isUp = !isStopping && before.phase !== 'inactive' && !isDown(context, before);
  switch (job) {
    case 'start':
    case 'restart':
      return true;
    case 'stop':
      return false;
    case 'try-restart':
    case 'dependency-restart':
      return isUp || isStopping;
    case 'reload-or-restart':
      return !isUp || !canReload(context.facts.unit) ? true : undefined;
    case 'reload':
    case 'remount':
      return undefined;
  }
};

/** A start is asked for where processes of an earlier run may remain: they are left alone, or killed again (AMB-27). */
const overLeftOvers = (context: Context, byRestart: boolean): void => {
  const { draft, choose, facts } = context;
  const last = draft.stop ?? unseenStop(context, facts.run);
  const stop = afterStop(last, facts.unit, choose);
  const seen = view(context, stop);
  if (stop.passive || stop.t0Us === undefined || !isBoundByLeftOvers(seen)) return;
  if (!leftOvers(seen).some(({ process, gone }) => !gone && isInControlGroup(process, seen))) return;
  draft.stop = last;
  exercise(draft, ['SK-3']);
  const reading = choose('AMB-27');
  if (reading === 'restart-jobs-killed' && !byRestart) return;
  amend(context, { leftOversUs: facts.nowUs, settings: stop.settings });
  if (reading.endsWith('killed')) again(context, 'start-over-left-overs');
  // What is left of the stop itself goes on by its own settings.
  amend(context, { settings: last.settings, leftOversKill: stop.settings.kill });
};
