import { isFinalForEverybody } from '../rules/final-targets.ts';
import { isForEverybody } from '../rules/newcomers.ts';
import type { Point } from '../rules/situation.ts';
import { wasForEverybody } from '../rules/targets.ts';
import type { EventOf } from '../vocabulary/trace.ts';
import { processNamed } from '../rules/facts.ts';
import { finalSignalOf } from '../rules/final-signal.ts';
import { isClosedByClaim } from './consume.ts';
import { amend, type Context, license, raise, view } from './context.ts';
import { hasGivenUp } from './stopping.ts';

/** A process was forked by another one. */
export const onFork = (context: Context, event: EventOf<'spawn'>): void => {
  const { draft, facts, choose } = context;
  const { stop } = draft;
  if (stop?.t0Us === undefined || stop.passive || stop.aside || event.process.role === 'outsider') return;
  const process = event.process.name;
  // That pass comes after the final signal, where there was one.
  const isOverLeftOvers = stop.pass?.trigger === 'start-over-left-overs' && stop.pass.atUs >= (stop.finalUs ?? 0);
  const meeting = isOverLeftOvers ? passMeeting(context) : undefined;
  if (meeting !== undefined) {
    licenseNewcomer(context, meeting, process);
    return;
  }
  if (stop.finalUs !== undefined) {
    forkedInFinalPass(context, process);
    return;
  }
  if (hasGivenUp(context)) return;
  const met = passMeeting(context);
  const isAfterFirst = stop.firstKind === 'first' && wasForEverybody(view(context));
  if (isAfterFirst && choose('AMB-37') !== 'forbidden') {
    if (isClosedByClaim(draft, view(context))) return;
    const due = met === undefined ? {} : { atUs: met.atUs, slackUs: facts.nowUs - met.atUs };
    raise(context, { kind: 'fork', trigger: 'forked', process, ...due });
  } else if (met !== undefined) licenseNewcomer(context, met, process);
};

/** The pass for everybody before the final signal that whoever comes now may be met by. */
const passMeeting = (context: Context): Point | undefined => {
  const { pass } = view(context).stop;
  const isMeeting =
    pass !== undefined && isForEverybody(pass, view(context)) && mayStillBeSeen(context, pass.atUs, pass.slackUs);
  return isMeeting ? pass : undefined;
};

const licenseNewcomer = (context: Context, { kind, trigger, atUs }: Point, process: string): void =>
  license(context, { kind, trigger, process, atUs, slackUs: context.facts.nowUs - atUs });

/** True at the instant of a pass, and as much later as it may be late (AMB-62). */
const mayStillBeSeen = ({ facts, header, choose }: Context, dueUs: number, slackUs: number): boolean =>
  facts.nowUs === dueUs ||
  (facts.nowUs <= dueUs + slackUs + header.latenessUs && choose('AMB-62') === 'within-lateness');

/** While the final signal may still be seen, what comes to be may be met by it; it is owed nothing. */
const forkedInFinalPass = (context: Context, process: string): void => {
  const { choose } = context;
  const { finalUs = 0, finalSlackUs = 0 } = view(context).stop;
  if (!mayStillBeSeen(context, finalUs, finalSlackUs) || choose('AMB-36/forks') === 'gone') return;
  if (!isFinalForEverybody(view(context))) return;
  license(context, { kind: 'final', trigger: 'forked', process, atUs: finalUs, slackUs: finalSlackUs });
};

/**
 * The ExecStopPost= that was run at the instant of the final signal is sent it: it may be met by that where it counts (AMB-61).
 * Asked only now, as one that is sent nothing shows nothing.
 */
export const meetPost = (context: Context, { to, signal }: EventOf<'signal'>): void => {
  const { draft, facts, choose } = context;
  const { post, metPost, finalUs, finalSlackUs = 0 } = draft.stop ?? {};
  if (post !== to || metPost === to || finalUs === undefined || signal !== finalSignalOf(view(context))) return;
  const { bornUs = -1 } = processNamed(facts, to) ?? {};
  if (bornUs < finalUs || !mayStillBeSeen(context, finalUs, finalSlackUs)) return;
  if (choose('AMB-61') === 'does-not' || !isFinalForEverybody(view(context))) return;
  amend(context, { metPost: to });
  license(context, { kind: 'final', trigger: 'post-run', process: to, atUs: finalUs, slackUs: finalSlackUs });
};

/** A command that the manager runs at the instant of a pass for everybody may be met by it, like who is forked. */
export const onCommandInPass = (context: Context, { command, process }: EventOf<'spawn'>): void => {
  const { stop } = context.draft;
  if (stop?.t0Us === undefined || stop.passive || stop.aside || command === undefined) return;
  if (command.name === 'ExecStopPost') return;
  if (stop.finalUs !== undefined) {
    forkedInFinalPass(context, process.name);
    return;
  }
  const met = hasGivenUp(context) ? undefined : passMeeting(context);
  if (met !== undefined) licenseNewcomer(context, met, process.name);
};
