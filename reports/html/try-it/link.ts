import { isSignalName } from '../../../spec/vocabulary/signals.ts';
import type { Actor, Attempt, ChosenProfile, Deed } from './attempt.ts';
import { attemptYaml } from './attempt-yaml.ts';
import { checkText } from './check-attempt.ts';
import { attemptFrom } from './read-attempt.ts';
import { isMapping } from '../../../spec/profiles/data-problem.ts';

/** The longest link that is read. */
export const linkLengthMax = 200_000;

/** The most deeds that are read from a link. */
const deedCountMax = 1000;

type WrittenDeed = readonly [atUs: number, who: string, signal?: string];

/** What a link carries: the scenario as text, who acts, and the readings. */
interface Carried {
  readonly v: 1;
  readonly yaml: string;
  readonly actor: string;
  readonly deeds?: readonly WrittenDeed[];
  readonly base: string;
  readonly readings?: Readonly<Record<string, string>>;
}

const writeDeed = (deed: Deed): WrittenDeed =>
  deed.kind === 'signal' ? [deed.atUs, deed.to, deed.signal] : [deed.atUs, deed.command];

const actorWord = (actor: Actor): string => (actor.kind === 'mutant' ? `killspec:${actor.name}` : actor.kind);

const toBase64 = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64 = (text: string): string => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (each) => each.charCodeAt(0)));
};

/** What is tried, as the part of an address that brings it back. */
export const toLink = (attempt: Attempt): string => {
  const { actor, profile } = attempt;
  const plain: Attempt = actor.kind === 'deeds' ? { ...attempt, actor: { kind: 'reference' } } : attempt;
  const carried: Carried = {
    v: 1,
    yaml: attemptYaml(plain),
    actor: actorWord(actor),
    ...(actor.kind === 'deeds' ? { deeds: actor.deeds.map(writeDeed) } : {}),
    base: profile.base,
    ...(Object.keys(profile.readings).length === 0 ? {} : { readings: profile.readings }),
  };
  return toBase64(JSON.stringify(carried));
};

const readDeed = (value: unknown): Deed | undefined => {
  if (!Array.isArray(value)) return undefined;
  const [atUs, who, signal] = value as readonly unknown[];
  if (!Number.isSafeInteger(atUs) || Number(atUs) < 0 || typeof who !== 'string') return undefined;
  if (signal === undefined) return { kind: 'run', atUs: Number(atUs), command: who };
  if (typeof signal !== 'string' || !isSignalName(signal)) return undefined;
  return { kind: 'signal', atUs: Number(atUs), to: who, signal };
};

const readActor = (carried: Readonly<Record<string, unknown>>): Actor | undefined => {
  const { actor, deeds } = carried;
  if (actor === 'reference' || actor === 'readings') return { kind: actor };
  if (actor === 'deeds' && Array.isArray(deeds) && deeds.length <= deedCountMax) {
    const read = deeds.map(readDeed);
    return read.some((deed) => deed === undefined)
      ? undefined
      : { kind: 'deeds', deeds: read.filter((deed) => deed !== undefined) };
  }
  const name = typeof actor === 'string' ? /^killspec:([\w.:+-]{1,100})$/.exec(actor)?.[1] : undefined;
  return name === undefined ? undefined : { kind: 'mutant', name };
};

const readProfile = ({ base, readings = {} }: Readonly<Record<string, unknown>>): ChosenProfile | undefined => {
  if (typeof base !== 'string' || !isMapping(readings)) return undefined;
  const pairs = Object.entries(readings);
  if (!pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string')) return undefined;
  return { base, readings: Object.fromEntries(pairs) };
};

/** What a link brings back, or why it cannot be read. */
export type ReadLink =
  | { readonly ok: true; readonly attempt: Attempt }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): ReadLink => ({ ok: false, message });

/** Reads what a link carries. Never throws on what it is. */
export const readLink = (link: string): ReadLink => {
  if (link.length > linkLengthMax) return refuse('the link is longer than any that is made here');
  let carried: unknown;
  try {
    carried = JSON.parse(fromBase64(link));
  } catch {
    return refuse('the link is cut off or damaged');
  }
  if (!isMapping(carried) || carried['v'] !== 1 || typeof carried['yaml'] !== 'string') {
    return refuse('the link was made by another version of killspec');
  }
  const actor = readActor(carried);
  const profile = readProfile(carried);
  if (actor === undefined || profile === undefined) return refuse('the link is damaged');
  const read = checkText(carried['yaml']);
  if (!read.ok) return refuse('the link holds a scenario that cannot be read');
  const [first] = read.cases;
  return first === undefined
    ? refuse('the link holds a scenario without a case')
    : { ok: true, attempt: { ...attemptFrom(first), actor, profile } };
};
