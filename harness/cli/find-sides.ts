import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyImplications } from '../../spec/profiles/implications.ts';
import { literal, open } from '../../spec/profiles/profile.ts';
import { withReadings } from '../../spec/profiles/single-deviations.ts';
import type { Ambiguity } from '../../spec/readings/ambiguity.ts';
import { type AmbiguityId, type ChoiceId, choiceIds, readingsOf, register } from '../../spec/readings/register.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { type ReadingPair, readingPairs } from '../distinguish/reading-pairs.ts';
import type { Side } from '../distinguish/side.ts';
import { builtinImplementations } from '../implementations/registry.ts';
import { packageRoot } from '../package-root.ts';
import { findProfile, profileNames } from './find-profile.ts';
import { found, type Found, meant, mistake } from './mistake.ts';
import { openAdapter } from './open-adapter.ts';

/** What is to be told apart: readings of one point two at a time, or two sides of any kind. */
export type Asked =
  | {
      readonly kind: 'readings';
      readonly ambiguity: Ambiguity<AmbiguityId, ChoiceId>;
      readonly pairs: readonly ReadingPair[];
    }
  | { readonly kind: 'sides'; readonly sides: readonly [Side, Side] };

const recordingsFolder = (): string => join(packageRoot(), 'harness/recordings');

/** The names of the recordings that come with killspec: `systemd-257`. */
export const recordingNames = (): readonly string[] =>
  readdirSync(recordingsFolder())
    .filter((name) => name.endsWith('.ndjson.gz'))
    .map((name) => name.replace('.ndjson.gz', ''))
    .toSorted();

const sameWord = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The point that the page leaves open with this id, or that holds the choice with this id. */
export const findAmbiguity = (word: string): Found<Ambiguity<AmbiguityId, ChoiceId>> => {
  const ambiguity = register.find(
    ({ id, choices }) => sameWord(id, word) || choices.some((choice) => sameWord(choice.id, word)),
  );
  if (ambiguity !== undefined) return found(ambiguity);
  const point = word
    .toUpperCase()
    .replace(/=.*$/su, '')
    .replace(/^AMB-?(?=\d)|^(?=\d)/u, 'AMB-');
  const ids: readonly string[] = [...register.map(({ id }) => id), ...choiceIds];
  const near = ids.includes(point) ? point : didYouMean(point, ids);
  return mistake(`there is no ambiguity ${word}`, meant(near) ?? 'npx killspec list --ambiguities shows all');
};

/** `AMB-16=restart-too` */
export const findReading = (word: string): Found<{ readonly choice: ChoiceId; readonly reading: string }> => {
  const [name = '', reading = ''] = word.split('=');
  const choice = choiceIds.find((id) => sameWord(id, name));
  if (choice === undefined) {
    const ambiguity = findAmbiguity(name);
    if (!ambiguity.ok) return ambiguity;
    const ids = ambiguity.value.choices.map(({ id }) => id);
    return mistake(`${ambiguity.value.id} holds several choices`, `one of ${ids.join(', ')}`);
  }
  const readings: readonly string[] = readingsOf[choice];
  if (readings.includes(reading)) return found({ choice, reading });
  if (reading === '') {
    return mistake(
      `${choice} is named without a reading`,
      `one of ${readings.map((id) => `${choice}=${id}`).join(', ')}`,
    );
  }
  return mistake(
    `${choice} has no reading ${reading}`,
    meant(didYouMean(reading, readings)) ?? `one of ${readings.join(', ')}`,
  );
};

/** `literal` but for some readings: `AMB-06=again,AMB-58=each-pass`. */
const sideOfReadings = (operand: string): Found<Side> => {
  const settled: Record<string, readonly string[]> = {};
  for (const word of operand.split(',')) {
    const read = findReading(word);
    if (!read.ok) return read;
    settled[read.value.choice] = [read.value.reading];
  }
  const [profile] = applyImplications(settled) === undefined ? [] : withReadings(settled, literal);
  if (profile === undefined)
    return mistake(`the readings of ${operand} exclude each other`, 'npx killspec explain says why');
  return found({ kind: 'profile', name: operand, profile });
};

/** What can be named as an implementation without a path. */
export const implementationNames = (): readonly string[] => [
  ...recordingNames(),
  ...Object.keys(builtinImplementations).map((name) => `killspec:${name}`),
];

/** Where an implementation is, for `openAdapter`; a name of ours may stand without what says that it is one. */
export const placeOf = (operand: string, cwd: string): string | undefined => {
  if (/^(?:recording|machine|killspec):/.test(operand)) return operand;
  if (recordingNames().includes(operand)) return `recording:${operand}`;
  if (Object.hasOwn(builtinImplementations, operand)) return `killspec:${operand}`;
  return /\.[cm]?[jt]s$/.test(operand) || existsSync(resolve(cwd, operand)) ? operand : undefined;
};

const findSide = async (operand: string, cwd: string): Promise<Found<Side>> => {
  if (operand === 'literal') return found({ kind: 'profile', name: operand, profile: literal });
  if (operand === 'open') return found({ kind: 'profile', name: operand, profile: open });
  if (/^AMB-/i.test(operand)) return sideOfReadings(operand);
  if (/\.ya?ml$/.test(operand)) {
    const { loadProfileFile } = await import('./load-profile.ts');
    const loaded = loadProfileFile(operand, cwd);
    return loaded.ok ? found({ kind: 'profile', name: operand, profile: loaded.value }) : loaded;
  }
  const ofOurs = /^profile:(.*)$/.exec(operand)?.[1];
  if (ofOurs !== undefined && profileNames().includes(ofOurs)) {
    const profile = await findProfile(ofOurs, packageRoot());
    return profile.ok ? found({ kind: 'profile', name: operand, profile: profile.value }) : profile;
  }
  const place = placeOf(operand, cwd);
  if (place === undefined) {
    const near = didYouMean(operand, [
      'literal',
      'open',
      ...implementationNames(),
      ...profileNames().map((name) => `profile:${name}`),
    ]);
    return mistake(
      `${operand} is no reading, no profile and no implementation`,
      meant(near) ??
        'as in: AMB-16=restart-too, literal, a YAML file, killspec:reference, systemd-257, profile:systemd-257',
    );
  }
  const player = await openAdapter(place, { folder: cwd });
  return player.ok ? found({ kind: 'implementation', name: operand, player: player.value }) : player;
};

/** Two readings of one choice, where the operands are that. */
const pairOf = (one: string, other: string): Found<ReadingPair> | undefined => {
  if (![one, other].every((operand) => /^AMB-[^,]*$/i.test(operand))) return undefined;
  const [first, second] = [findReading(one), findReading(other)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  if (first.value.choice !== second.value.choice) return undefined;
  return found({ choice: first.value.choice, readings: [first.value.reading, second.value.reading] });
};

/** The implementation that is the command after `--`. */
const sideOfCommand = async (command: readonly string[], cwd: string): Promise<Found<Side>> => {
  const player = await openAdapter(command, { folder: cwd });
  return player.ok ? found({ kind: 'implementation', name: command.join(' '), player: player.value }) : player;
};

const withCommand = async (
  operands: readonly string[],
  command: readonly string[],
  cwd: string,
): Promise<Found<Asked>> => {
  const [operand, ...more] = operands;
  if (operand === undefined || more.length > 0) {
    return mistake(
      'the command after -- is told from one other',
      'as in: npx killspec distinguish literal -- ./my-adapter',
    );
  }
  const first = await findSide(operand, cwd);
  if (!first.ok) return first;
  const second = await sideOfCommand(command, cwd);
  if (second.ok) return found({ kind: 'sides', sides: [first.value, second.value] });
  if (first.value.kind === 'implementation') await first.value.player.close();
  return second;
};

const findTwo = async (one: string, other: string, cwd: string): Promise<Found<Asked>> => {
  if (sameWord(one, other)) return mistake(`${one} is given twice`, 'name two that may differ');
  const pair = pairOf(one, other);
  if (pair !== undefined) {
    if (!pair.ok) return pair;
    const ambiguity = findAmbiguity(pair.value.choice);
    return ambiguity.ok ? found({ kind: 'readings', ambiguity: ambiguity.value, pairs: [pair.value] }) : ambiguity;
  }
  const first = await findSide(one, cwd);
  if (!first.ok) return first;
  const second = await findSide(other, cwd);
  if (second.ok) return found({ kind: 'sides', sides: [first.value, second.value] });
  if (first.value.kind === 'implementation') await first.value.player.close();
  return second;
};

const oneAlone = (operand: string): Found<Asked> => {
  if (!/^AMB-[^=]*$/i.test(operand)) {
    const hint = /^AMB-/i.test(operand) ? `npx killspec distinguish ${operand.replace(/=.*/, '')}` : undefined;
    return mistake(`${operand} is to be told from what?`, hint ?? 'name two, or an ambiguity: AMB-16');
  }
  const ambiguity = findAmbiguity(operand);
  if (!ambiguity.ok) return ambiguity;
  const pairs = readingPairs(ambiguity.value);
  const own = pairs.filter(({ choice }) => sameWord(choice, operand));
  return found({ kind: 'readings', ambiguity: ambiguity.value, pairs: own.length === 0 ? pairs : own });
};

/** What a user asks to be told apart. Implementations are opened, and have to be closed. */
export const findSides = async (
  operands: readonly string[],
  cwd: string,
  command?: readonly string[],
): Promise<Found<Asked>> => {
  if (command !== undefined) return withCommand(operands, command, cwd);
  const [one, other, ...more] = operands;
  if (one === undefined) return mistake('nothing is to be told apart', 'as in: npx killspec distinguish AMB-16');
  if (other === undefined) return oneAlone(one);
  if (more.length > 0) return mistake('more than two are told apart two at a time', `leave out ${more.join(' ')}`);
  return findTwo(one, other, cwd);
};
