import type { Profile } from '../../spec/profiles/profile.ts';
import { configFileName } from '../scenarios/load-config.ts';
import { findProfile } from './find-profile.ts';
import { type Found, mistake } from './mistake.ts';

/** The profile that was typed, or else the one of the settings: where there is none of that name, their file is to blame. */
export const findAskedProfile = async (
  typed: string | undefined,
  configured: string | undefined,
  cwd: string,
): Promise<Found<Profile>> => {
  const profile = await findProfile(typed ?? configured, cwd);
  if (profile.ok || typed !== undefined || profile.mistake.problems !== undefined) return profile;
  const { message, hint } = profile.mistake;
  return mistake(`profile in ${configFileName}: ${message}`, hint);
};
