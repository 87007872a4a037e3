import { isCatchable, signalNames } from '../../spec/vocabulary/signals.ts';
import { formatSpan } from '../../spec/vocabulary/time-span.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Behaviour, Deed, Reaction } from '../../spec/vocabulary/world.ts';
import { writeFields, writeScalar } from './write-scalar.ts';

/** The widest behaviour that is written on one line, in characters. */
const oneLineMax = 96;

const catchable = signalNames.filter(isCatchable);

const after = (afterUs: Us): string => (afterUs === 0 ? '' : ` after ${formatSpan(afterUs)}`);

const writeReaction = (reaction: Reaction): string => {
  switch (reaction.kind) {
    case 'exit':
      return `exit${after(reaction.afterUs)}${reaction.status === 0 ? '' : ` with ${reaction.status}`}`;
    case 'fork':
      return `fork ${reaction.child}${after(reaction.afterUs)}`;
    case 'forward':
      return `forward ${reaction.signal} to ${reaction.to}${after(reaction.afterUs)}`;
    case 'notify':
      return `notify ${writeFields(reaction.fields)}${after(reaction.afterUs)}`;
    case 'leave':
      return `leave${after(reaction.afterUs)}`;
    default:
      return reaction.kind;
  }
};

const writeDeed = (deed: Deed): string =>
  deed.kind === 'signal' ? `signal ${deed.signal} to ${deed.to}${after(deed.afterUs)}` : writeReaction(deed);

/** One text, or a list of several. */
const writeList = (texts: readonly string[]): string => {
  const [first, ...rest] = texts.map(writeScalar);
  return first !== undefined && rest.length === 0 ? first : `[${texts.map(writeScalar).join(', ')}]`;
};

/** The reactions that most signals share, where a process reacts to all that it can: it is written as `otherwise`. */
const commonReactions = (when: Behaviour['when']): string | undefined => {
  const counts = new Map<string, number>();
  for (const signal of catchable) {
    const reactions = when[signal];
    if (reactions === undefined) return undefined;
    const text = writeList(reactions.map(writeReaction));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0];
};

const writeWhen = (when: Behaviour['when']): readonly string[] => {
  const otherwise = commonReactions(when);
  const named = catchable.flatMap((signal) => {
    const reactions = when[signal];
    const text = reactions === undefined ? otherwise : writeList(reactions.map(writeReaction));
    return text === otherwise ? [] : [`${signal}: ${text}`];
  });
  return [
    ...(named.length === 0 ? [] : [`when: { ${named.join(', ')} }`]),
    ...(otherwise === undefined ? [] : [`otherwise: ${otherwise}`]),
  ];
};

const writeDeeds = (kind: 'process' | 'command', { deeds, exitsWith }: Behaviour): readonly string[] => {
  const [first, ...more] = deeds;
  const hangs = kind === 'command' && exitsWith === undefined && deeds.every((deed) => deed.kind !== 'exit');
  const hangsPart = hangs ? ['hangs: true'] : [];
  if (first === undefined) return hangsPart;
  if (first.kind !== 'exit' || more.length > 0) return [`does: ${writeList(deeds.map(writeDeed))}`, ...hangsPart];
  return [`exits: ${formatSpan(first.afterUs)}${first.status === 0 ? '' : ` with ${first.status}`}`];
};

const writeUnkillable = ({ unkillable }: Behaviour): readonly string[] => {
  if (unkillable === undefined) return [];
  return [`unkillable: ${unkillable.forUs === undefined ? 'true' : formatSpan(unkillable.forUs)}`];
};

/**
 * A behaviour as it stands after the name and the colon: nothing, a mapping on the same line, or one below. A command
 * without an own end is said to hang; a process need not be.
 */
export const writeBehaviour = (kind: 'process' | 'command', behaviour: Behaviour): string => {
  const { exitsWith } = behaviour;
  const parts = [
    ...writeWhen(behaviour.when),
    ...writeDeeds(kind, behaviour),
    ...(exitsWith === undefined ? [] : [`exits with: ${exitsWith.process}${after(exitsWith.afterUs)}`]),
    ...(behaviour.stopped === true ? ['stopped: true'] : []),
    ...writeUnkillable(behaviour),
    ...(behaviour.protected === true ? ['protected: true'] : []),
    ...(behaviour.zombie === true ? ['zombie: true'] : []),
    ...(behaviour.forked === true ? ['forked: true'] : []),
    ...(behaviour.kernelThread === true ? ['kernel thread: true'] : []),
    ...(behaviour.outsider === true ? ['outsider: true'] : []),
    ...(behaviour.subgroup === undefined ? [] : [`subgroup: ${writeScalar(behaviour.subgroup)}`]),
    ...(behaviour.outside === true ? ['outside: true'] : []),
    ...(behaviour.foreign === true ? ['foreign: true'] : []),
  ];
  if (parts.length === 0) return ' {}';
  if (kind === 'command' && parts.length === 1 && parts[0] === 'hangs: true') return ' hangs';
  const oneLine = ` { ${parts.join(', ')} }`;
  return oneLine.length <= oneLineMax ? oneLine : `\n${parts.map((part) => `    ${part}`).join('\n')}`;
};
