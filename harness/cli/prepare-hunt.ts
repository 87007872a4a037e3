import type { Profile } from '../../spec/profiles/profile.ts';
import { parseTimeSpan } from '../../spec/vocabulary/time-span.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import { drawnFrom, exhausted, openSource, type WorldOrigin } from '../generators/world-source.ts';
import { packageVersion } from '../package-version.ts';
import type { HuntChunk } from '../runner/hunt/hunt-chunk.ts';
import { huntFormat, type HuntHeader, readHunt } from '../runner/hunt/hunt-file.ts';
import type { HuntPlan } from '../runner/hunt/hunt-plan.ts';
import { differing } from '../runner/parts/differing.ts';
import type { Player } from '../runner/player.ts';
import { suite as newestSuite } from '../runner/run-sheet.ts';
import type { Suite } from '../suites/suites.ts';
import { checkFirst } from './check-first.ts';
import { chooseSandbox } from './choose-sandbox.ts';
import { findConfig } from './find-config.ts';
import { findAskedProfile } from './find-asked-profile.ts';
import { findSuite } from './find-suite.ts';
import type { AdapterChoice } from './invocation.ts';
import type { Io } from './io.ts';
import { loadInvariant } from './load-invariant.ts';
import { found, type Found, mistake } from './mistake.ts';
import { openAdapter } from './open-adapter.ts';
import { referenceAdapter } from './plan-run.ts';
import { readNamed } from './read-named.ts';

/** The options of `killspec hunt`. */
export interface HuntCommandOptions {
  readonly adapter?: AdapterChoice;
  readonly sandbox?: boolean;
  readonly runs?: number;
  readonly budget?: string;
  readonly seed?: number;
  readonly from?: number;
  readonly workers?: number;
  readonly output?: string;
  readonly resume?: string;
  /** The part that is played: `3/8`. */
  readonly shard?: string;
  readonly invariant?: string;
  readonly profile?: string;
  readonly distribution?: boolean;
  readonly suite?: number;
  /** Every world up to this bound instead of drawn ones: `killspec exhaust`. */
  readonly bound?: string;
  readonly color?: boolean;
  readonly progress?: boolean;
}

/** Everything that a hunt needs, once nothing about it can be mistaken any more. */
export interface Expedition {
  readonly player: Player;
  readonly place: AdapterChoice;
  readonly plan: HuntPlan;
  readonly header: HuntHeader;
  readonly latenessUs?: Us;
  /** What an earlier hunt has found already. */
  readonly before: readonly HuntChunk[];
  readonly file: string | undefined;
  readonly budgetUs: number | undefined;
  readonly isReference: boolean;
  /** The suite that was asked for: its rules and none of later ones are held against the implementation. */
  readonly suite?: Suite;
}

/** How long the hunt may take, and what options say against each other. */
const readBudget = ({ budget, runs, output, resume }: HuntCommandOptions): Found<Us | undefined> => {
  if (output !== undefined && resume !== undefined) {
    return mistake('--resume goes on in the file that it names', 'leave --output out');
  }
  if (budget === undefined) return found(undefined);
  if (runs !== undefined) {
    return mistake('--runs and --budget both say how many worlds there are', 'leave one of them out');
  }
  const parsed = parseTimeSpan(budget);
  if (parsed.status === 'valid' && parsed.span !== 'infinity' && parsed.span > 0) return found(parsed.span);
  return mistake(`--budget ${budget} is no time`, 'write one as in 30s, 10m, 1h 30min');
};

const readEarlier = (
  file: string,
  cwd: string,
): Found<{ readonly header: HuntHeader; readonly chunks: readonly HuntChunk[] }> => {
  const text = readNamed(file, cwd, 'begin one: --output FILE');
  if (!text.ok) return text;
  const read = readHunt(text.value, { cutOff: true });
  if (!read.ok) return mistake(`${file} ${read.message}`);
  return found({ header: read.hunt.header, chunks: read.hunt.chunks });
};

/** Where the worlds come from: the seed of an earlier hunt that is gone on with holds unless another one is given. */
const originOf = (options: HuntCommandOptions, before: WorldOrigin | undefined): WorldOrigin => {
  if (options.bound !== undefined) return exhausted(options.bound);
  return drawnFrom(options.seed ?? (before?.kind === 'drawn' ? before.seed : 1));
};

/** The worlds of a hunt, of which there is a first one. */
const worldsOf = (
  options: HuntCommandOptions,
  before: HuntHeader['worlds'] | undefined,
): Found<HuntHeader['worlds']> => {
  const origin = originOf(options, before);
  const from = options.from ?? before?.from ?? 0;
  const where = origin.kind === 'exhausted' ? `up to the bound ${origin.bound}` : `of seed ${origin.seed}`;
  const first = checkFirst(from, openSource(origin).count, where);
  return first.ok ? found({ ...origin, from }) : first;
};

/** Works out what is asked for. The player has to be closed. */
export const prepareHunt = async (options: HuntCommandOptions, io: Io): Promise<Found<Expedition>> => {
  const { cwd } = io;
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const suite = findSuite(options.suite ?? config.value.suite);
  if (!suite.ok) return suite;
  const budget = readBudget(options);
  if (!budget.ok) return budget;
  const earlier = options.resume === undefined ? undefined : readEarlier(options.resume, cwd);
  if (earlier?.ok === false) return earlier;
  const worlds = worldsOf(options, earlier?.value.header.worlds);
  if (!worlds.ok) return worlds;
  const profile: Found<Profile> =
    options.profile === undefined && earlier !== undefined
      ? found(earlier.value.header.profile)
      : await findAskedProfile(options.profile, config.value.profile, cwd);
  if (!profile.ok) return profile;
  const invariant = options.invariant === undefined ? undefined : await loadInvariant(options.invariant, cwd);
  if (invariant?.ok === false) return invariant;
  const chosen = chooseSandbox(options.adapter ?? config.value.adapter, options.sandbox);
  if (!chosen.ok) return chosen;
  const adapter = chosen.value;
  const place = adapter ?? referenceAdapter;
  const player = await openAdapter(place, {
    folder: cwd,
    latenessUs: config.value.latenessUs,
    writeError: io.writeError,
    workerCount: options.workers,
  });
  if (!player.ok) return player;
  const { name, version } = player.value.implementation;
  const { from, ...origin } = worlds.value;
  const header: HuntHeader = {
    format: huntFormat,
    killspec: packageVersion(),
    suite: suite.value?.suite ?? newestSuite,
    worlds: { ...origin, from },
    implementation: { name, version },
    profile: profile.value,
    ...(invariant === undefined ? {} : { invariant: invariant.value.hash }),
  };
  const other = earlier === undefined ? undefined : differing(header, earlier.value.header);
  if (other !== undefined) {
    await player.value.close();
    return mistake(`${options.resume} is a hunt of ${other}`, 'go on with what it was begun with');
  }
  return found({
    player: player.value,
    place,
    plan: {
      origin,
      profile: profile.value,
      ...(suite.value === undefined ? {} : { rules: suite.value.rules }),
      ...(invariant === undefined ? {} : { invariant: invariant.value.invariant }),
    },
    header,
    ...(config.value.latenessUs === undefined ? {} : { latenessUs: config.value.latenessUs }),
    before: earlier?.value.chunks ?? [],
    file: options.resume ?? options.output,
    budgetUs: budget.value,
    isReference: adapter === undefined,
    ...(suite.value === undefined ? {} : { suite: suite.value }),
  });
};
