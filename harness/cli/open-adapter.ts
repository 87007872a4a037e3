import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { builtinImplementations } from '../implementations/registry.ts';
import type { Player } from '../runner/player.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import { found, type Found, meant, mistake } from './mistake.ts';

const scheme = 'killspec:';

const openBuiltin = (name: string): Found<Player> => {
  const implementation = Object.hasOwn(builtinImplementations, name) ? builtinImplementations[name] : undefined;
  if (implementation !== undefined) return found(trustedPlayer(implementation));
  const near = didYouMean(name, Object.keys(builtinImplementations));
  const hint = meant(near === undefined ? undefined : `${scheme}${near}`);
  return mistake(`no implementation of ours is called ${name}`, hint ?? 'npx killspec list --implementations');
};

/** Opens an implementation by what a user typed: a path, or `killspec:` and the name of one of ours. */
export const openAdapter = async (adapter: string, cwd: string): Promise<Found<Player>> => {
  if (adapter.startsWith(scheme)) return openBuiltin(adapter.slice(scheme.length));
  return mistake(`there is no implementation ${adapter} in ${cwd}`);
};
