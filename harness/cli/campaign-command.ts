import { resolve } from 'node:path';
import { plural, renderHeading } from '../../reports/formats/console.ts';
import { printable } from '../../reports/formats/printable.ts';
import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import { bundleHash } from '../campaign/bundle-hash.ts';
import { campaignFormat, type CampaignPlan, isSameCampaign } from '../campaign/campaign-plan.ts';
import { type CampaignStore, type Standing, StoreProblem } from '../campaign/campaign-store.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { compose } from '../runner/parts/compose.ts';
import { mergeParts, missingParts, missingWords, type NamedParts, otherWhole } from '../runner/parts/merge-parts.ts';
import { type PartsFile, partsText, readParts } from '../runner/parts/part-file.ts';
import { PartByPart } from '../runner/parts/part-by-part.ts';
import { WriteProblem, writeFileWhole } from '../runner/write-file.ts';
import { checkOutput } from './check-output.ts';
import { type Divided, divide } from './divided.ts';
import { commandLine } from './invocation.ts';
import type { Io } from './io.ts';
import { found, type Found, type Mistake, mistake } from './mistake.ts';
import { openCampaign, type CampaignPlace, placeWords } from './open-campaign.ts';
import type { Undertaken } from './perform.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';
import { setAsideLines, standingWords } from './standing-words.ts';
import { codeOfWhole, tellWhole } from './tell-whole.ts';

/** Reads the words of a command that can be cut into parts; says what is wrong with them, and gives nothing then. */
export type UndertakenBy = (words: readonly string[], io: Io) => Promise<Undertaken | undefined>;

interface StartOptions extends CampaignPlace {
  readonly color?: boolean;
  readonly parts?: number;
  readonly tries?: number;
}

interface WorkOptions extends CampaignPlace {
  readonly workers?: number;
  readonly progress?: boolean;
}

interface StatusOptions extends CampaignPlace {
  readonly json?: boolean;
  readonly color?: boolean;
}

interface ResultsOptions extends CampaignPlace {
  readonly output: string;
  readonly part?: boolean;
  readonly color?: boolean;
}

/** The commands that can be cut into parts. */
const divisible: readonly string[] = ['run', 'hunt', 'exhaust'];

const triesUsual = 5;

const refuse = async (refused: Mistake, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};

/** Does something with a campaign, and tells what goes wrong with where it lives. */
const withStore = async (
  place: CampaignPlace,
  io: Io,
  act: (store: CampaignStore) => Promise<ExitCode>,
): Promise<ExitCode> => {
  let store: CampaignStore | undefined;
  try {
    const opened = await openCampaign(place, io);
    if (!opened.ok) return await refuse(opened.mistake, io);
    store = opened.value;
    return await act(store);
  } catch (error) {
    if (error instanceof WriteProblem) {
      io.writeError(`killspec: ${error.message}\n  what was played before is kept: make room, and do the same again\n`);
      return exitCodes.incomplete;
    }
    if (!(error instanceof StoreProblem)) throw error;
    return await refuse({ message: error.message, hint: error.hint }, io);
  } finally {
    await store?.close();
  }
};

const noCampaign = (store: CampaignStore): { readonly ok: false; readonly mistake: Mistake } =>
  mistake(`there is no campaign in ${store.name}`, 'begin one: killspec campaign start');

const findPlan = async (store: CampaignStore): Promise<Found<CampaignPlan>> => {
  const plan = await store.readPlan();
  return plan === undefined ? noCampaign(store) : found(plan);
};

const thingsOf = ({ header }: CampaignPlan): string =>
  `${header.count} ${'worlds' in header.whole ? 'worlds' : 'cases'} in ${plural(header.of, 'part', 'parts')}`;

const planOf = async (
  words: readonly string[],
  { parts, tries = triesUsual }: StartOptions,
  undertakenBy: UndertakenBy,
  io: Io,
): Promise<Found<CampaignPlan> | undefined> => {
  if (words.length === 0) {
    return mistake(
      'what is to be played is not said',
      'as in: killspec campaign start --folder DIR -- hunt --runs 100000',
    );
  }
  if (!divisible.includes(words[0] ?? '')) {
    return mistake(`${printable(words[0] ?? '')} cannot be played in parts`, `one of ${divisible.join(', ')} can`);
  }
  const undertaken = await undertakenBy(words, io);
  if (undertaken === undefined) return undefined;
  const divided = await divide(undertaken, { of: parts }, io);
  if (!divided.ok) return divided;
  await divided.value.close();
  return found({ format: campaignFormat, words, bundle: bundleHash(), header: divided.value.header, tries });
};

/** Runs `killspec campaign start`. */
export const campaignStart = async (
  words: readonly string[],
  options: StartOptions,
  undertakenBy: UndertakenBy,
  io: Io,
): Promise<ExitCode> => {
  const plan = await planOf(words, options, undertakenBy, io);
  if (plan === undefined) return exitCodes.usage;
  if (!plan.ok) return refuse(plan.mistake, io);
  return withStore(options, io, async (store) => {
    const known = await store.readPlan();
    if (known !== undefined && !isSameCampaign(known, plan.value)) {
      const what = `${commandLine(known.words)}, ${thingsOf(known)}`;
      return refuse({ message: `there is another campaign in ${store.name}: ${what}`, hint: 'name another place' }, io);
    }
    await store.begin(plan.value);
    const place = placeWords(options);
    io.write(`${known === undefined ? 'begun' : 'was begun already'}: ${thingsOf(plan.value)}, in ${store.name}\n`);
    io.write(`    work      ${commandLine(['campaign', 'work', ...place])}\n`);
    io.write(`    results   ${commandLine(['campaign', 'results', ...place, '-o', 'results.ndjson'])}\n`);
    return exitCodes.ok;
  });
};

/** Only the build that a campaign was begun by plays the same for certain. */
const checkBuild = ({ bundle, header: { whole } }: CampaignPlan): Found<undefined> => {
  const [version, own] = [packageVersion(), bundleHash()];
  if (whole.killspec === version && bundle === own) return found(undefined);
  const begun = `the campaign was begun by killspec ${whole.killspec} (build ${bundle})`;
  return mistake(
    `${begun}, and this is ${version} (build ${own})`,
    'only the same build can take part: install that one',
  );
};

const openWorker = async (
  plan: CampaignPlan,
  { workers }: WorkOptions,
  undertakenBy: UndertakenBy,
  io: Io,
): Promise<Found<Divided> | undefined> => {
  const build = checkBuild(plan);
  if (!build.ok) return build;
  const undertaken = await undertakenBy(plan.words, io);
  if (undertaken === undefined) return undefined;
  const divided = await divide(undertaken, { of: plan.header.of, workers }, io);
  if (!divided.ok) return divided;
  const other = otherWhole(plan.header, divided.value.header);
  if (other === undefined) return divided;
  await divided.value.close();
  return mistake(`here ${commandLine(plan.words)} is of ${other}`, 'take part with what the campaign was begun with');
};

const workOn = async (
  store: CampaignStore,
  plan: CampaignPlan,
  divided: Divided,
  options: WorkOptions,
  io: Io,
): Promise<ExitCode> => {
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io, { progress: options.progress, noun: 'parts' });
  let played = 0;
  let failed = 0;
  const rules = new Set<RuleId>();
  try {
    const { done } = await store.standing(plan);
    await store.work(plan, {
      play: async (part) => {
        const one = await divided.play(part);
        failed += one?.failed ?? 0;
        for (const rule of one?.rules ?? []) rules.add(rule);
        return one?.text;
      },
      onPlayed: () => {
        played += 1;
        progress.show({ done: played, total: plan.header.of - done, failed, rules: rules.size });
      },
      signal: interrupt.signal,
    });
  } finally {
    progress.clear();
    stopListening();
  }
  const standing = await store.standing(plan);
  io.write(`${plural(played, 'part was', 'parts were')} played here; ${standingWords(standing, plan.header.of)}\n`);
  io.write(setAsideLines(standing.setAside, plan));
  return standing.done === plan.header.of ? exitCodes.ok : exitCodes.incomplete;
};

/** Runs `killspec campaign work`. */
export const campaignWork = (options: WorkOptions, undertakenBy: UndertakenBy, io: Io): Promise<ExitCode> =>
  withStore(options, io, async (store) => {
    const plan = await findPlan(store);
    if (!plan.ok) return refuse(plan.mistake, io);
    // What is told is how many parts there are; each of them says nothing.
    const quiet: Io = { ...io, errorIsTerminal: false };
    const divided = await openWorker(plan.value, options, undertakenBy, quiet);
    if (divided === undefined) return exitCodes.usage;
    if (!divided.ok) return refuse(divided.mistake, io);
    try {
      return await workOn(store, plan.value, divided.value, options, io);
    } finally {
      await divided.value.close();
    }
  });

/** Runs `killspec campaign status`. */
export const campaignStatus = (options: StatusOptions, io: Io): Promise<ExitCode> =>
  withStore(options, io, async (store) => {
    const plan = await findPlan(store);
    if (!plan.ok) return refuse(plan.mistake, io);
    const standing = await store.standing(plan.value);
    const { words, header } = plan.value;
    if (options.json === true) {
      io.write(`${JSON.stringify({ command: words, parts: header.of, ...standing }, undefined, 2)}\n`);
    } else {
      io.write(`${commandLine(words)}: ${standingWords(standing, header.of)}\n`);
      io.write(setAsideLines(standing.setAside, plan.value));
    }
    return exitCodes.ok;
  });

/** What was played; `inHand` is given what is only to become a whole, as it is read. */
const collect = async (
  store: CampaignStore,
  plan: CampaignPlan,
  inHand: PartByPart | undefined,
): Promise<Found<PartsFile>> => {
  const files: NamedParts[] = [{ name: store.name, file: { header: plan.header, parts: [] } }];
  for await (const text of store.results(plan)) {
    const read = readParts(text);
    if (!read.ok) return mistake(`a part in ${store.name} ${read.message}`);
    const name = `part ${read.file.parts[0]?.part ?? 0} in ${store.name}`;
    files.push({ name, file: inHand?.take(read.file) ?? read.file });
  }
  const merged = mergeParts(files);
  return merged.ok ? found(merged.file) : mistake(merged.message, merged.hint);
};

const tellMissing = (merged: PartsFile, plan: CampaignPlan, { setAside }: Standing, io: Io): ExitCode => {
  io.writeError(`killspec: the campaign is not complete; missing: ${missingWords(merged)}\n`);
  io.writeError(setAsideLines(setAside, plan));
  io.writeError('  killspec campaign work plays what is left; --part writes what there is\n');
  return exitCodes.incomplete;
};

/** Runs `killspec campaign results`. */
export const campaignResults = (options: ResultsOptions, io: Io): Promise<ExitCode> =>
  withStore(options, io, async (store) => {
    const output = checkOutput(options.output, io.cwd);
    if (!output.ok) return refuse(output.mistake, io);
    const plan = await findPlan(store);
    if (!plan.ok) return refuse(plan.mistake, io);
    const inHand = options.part === true ? undefined : new PartByPart();
    const merged = await collect(store, plan.value, inHand);
    if (!merged.ok) return refuse(merged.mistake, io);
    const path = resolve(io.cwd, options.output);
    if (missingParts(merged.value).length > 0) {
      if (options.part === true) writeFileWhole(options.output, path, partsText(merged.value));
      return tellMissing(merged.value, plan.value, await store.standing(plan.value), io);
    }
    const whole = inHand?.whole(merged.value) ?? compose(merged.value);
    writeFileWhole(options.output, path, whole.text);
    const { profile } = whole.kind === 'run' ? whole.results.header : whole.header;
    io.write(`${renderHeading({ killspec: packageVersion(), ruleCount: ruleIds.length, profile: profile.name })}\n\n`);
    io.write(tellWhole(whole, settingFor(io, options.color ?? true)));
    return codeOfWhole(whole);
  });
