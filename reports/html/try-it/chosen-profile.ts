import { parseProfile } from '../../../spec/profiles/parse-profile.ts';
import { literal, open, type Profile } from '../../../spec/profiles/profile.ts';
import type { ChosenProfile } from './attempt.ts';

/** The data of the profiles that come with killspec as files, by name. */
export type KnownProfiles = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A profile, or why there is none. */
export type FoundProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly message: string };

type Data = Readonly<Record<string, unknown>>;

const without = (data: Data | undefined, keys: readonly string[]): Data =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => !keys.includes(key)));

/** What is settled holds for units of every type. */
const withReadings = (data: Data, readings: ChosenProfile['readings']): Data => {
  const settled = Object.keys(readings);
  const own = Object.entries((data['unitTypes'] ?? {}) as Readonly<Record<string, Data>>);
  return {
    ...data,
    choices: { ...(data['choices'] as Data | undefined), ...readings },
    ...(own.length === 0
      ? {}
      : { unitTypes: Object.fromEntries(own.map(([type, choices]) => [type, without(choices, settled)])) }),
  };
};

/** The data of the file that says the same; absent where the command line knows the profile by its name. */
export const profileData = ({ base, readings }: ChosenProfile, known: KnownProfiles): Data | undefined => {
  if (Object.keys(readings).length === 0) return undefined;
  const ofFile = Object.hasOwn(known, base) ? known[base] : undefined;
  return ofFile === undefined
    ? { name: 'tried', ...(base === 'literal' ? { base } : {}), choices: readings }
    : { ...withReadings(ofFile, readings), name: 'tried' };
};

/** The profile that is chosen, read as the command line reads it. */
export const chosenProfile = (chosen: ChosenProfile, known: KnownProfiles): FoundProfile => {
  const { base } = chosen;
  const isFile = Object.hasOwn(known, base);
  if (base !== 'open' && base !== 'literal' && !isFile) {
    return { ok: false, message: `there is no profile ${base}` };
  }
  const data = profileData(chosen, known) ?? (isFile ? known[base] : undefined);
  if (data === undefined) return { ok: true, profile: base === 'literal' ? literal : open };
  const parsed = parseProfile(data);
  if (parsed.status === 'ok') return { ok: true, profile: parsed.profile };
  const says = parsed.problems.map(({ message, hint }) => (hint === undefined ? message : `${message}: ${hint}`));
  return { ok: false, message: says.join('; ') };
};
