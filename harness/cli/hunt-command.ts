import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindsOf, renderDistribution, renderFrozen } from '../../reports/formats/hunt.ts';
import { distribution } from '../generators/distribution.ts';
import { openSource } from '../generators/world-source.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { huntConstraints } from '../runner/hunt/hunt-constraints.ts';
import type { MistakenInvariant } from '../runner/hunt/hunt-chunk.ts';
import type { HuntHeader, HuntSum } from '../runner/hunt/hunt-file.ts';
import { partsText } from '../runner/parts/part-file.ts';
import { partRange } from '../runner/parts/part-range.ts';
import type { Io } from './io.ts';
import { found, type Found, type Mistake } from './mistake.ts';
import { openHunters, playHunt, playHuntPart, wantedCount } from './play-hunt.ts';
import { type Expedition, type HuntCommandOptions, prepareHunt } from './prepare-hunt.ts';
import { renderInvariantMistake } from './render-invariant-mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';
import { checkShardOptions, cutHeader, readShard, type Shard, shardNote } from './shard.ts';
import { showFound, type Trophies } from './show-found.ts';
import { tellResumed } from './tell-resumed.ts';
import { codeOfHunt, type FoundByHunt, headingOf, tellHunt, worthShowing } from './tell-hunt.ts';
import { unrecordedNote } from './tell-unrecorded.ts';
import { WriteProblem, writeFileWhole } from '../runner/write-file.ts';

const distributionOf = (sum: HuntSum, { worlds: { from, ...origin } }: HuntHeader): string => {
  const source = openSource(origin);
  const worlds = Array.from({ length: sum.worldCount }, (_, at) => source.at(from + at));
  return `\nin how many of the ${sum.worldCount} worlds there is\n${renderDistribution(distribution(worlds))}\n`;
};

const referenceLine =
  '\nNo implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).\n';

const trophiesOf = ({ player, plan, place }: Expedition, options: HuntCommandOptions, cwd: string): Trophies => ({
  player,
  plan,
  cwd,
  invocation: {
    operands: [],
    ...(options.adapter === undefined && options.sandbox !== true ? {} : { adapter: place }),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  },
  ...(options.invariant === undefined ? {} : { invariantFile: options.invariant }),
});

/** What was played, of the whole or of a part, and is to be told. */
interface Outing {
  readonly found: FoundByHunt;
  readonly expedition: Expedition;
  /** What is to be said at the end of how this goes on. */
  readonly note: string;
  /** What a user's invariant did, where that ended the hunt. */
  readonly mistaken?: MistakenInvariant;
}

const playWhole = async (expedition: Expedition, options: HuntCommandOptions, io: Io): Promise<Outing> => {
  const { header, file } = expedition;
  const { sheet, end, mistaken, write } = await playHunt(expedition, options, io);
  const sum = sheet.sum();
  const constraints = huntConstraints(sum);
  write(sheet.footer(end, constraints));
  const goesOn = end === 'interrupted' && mistaken === undefined && file !== undefined;
  return {
    found: { header, sum, constraints, end },
    expedition,
    note: goesOn ? `\nTo go on: the same command, with --resume ${file} in the place of --output.\n` : '',
    ...(mistaken === undefined ? {} : { mistaken }),
  };
};

const playShard = async (
  expedition: Expedition,
  { part, of }: Shard,
  options: HuntCommandOptions,
  io: Io,
): Promise<Found<Outing>> => {
  const { output = '' } = options;
  const cut = cutHeader(expedition.header, wantedCount(expedition, options) ?? 0, of);
  if (!cut.ok) return cut;
  const header = { ...cut.value, whole: expedition.header };
  const hunters = await openHunters(expedition, options, io.cwd);
  try {
    const played = await playHuntPart(hunters, header, part, options, io);
    const sum = played.sheet.sum();
    const text = played.part === undefined ? undefined : partsText({ header, parts: [played.part] });
    if (text !== undefined) writeFileWhole(output, resolve(io.cwd, output), text);
    const { worlds } = expedition.header;
    const own = { ...expedition.header, worlds: { ...worlds, from: worlds.from + partRange(header, part).from } };
    const end = text === undefined ? 'interrupted' : 'complete';
    return found({
      found: { header: own, sum, constraints: huntConstraints(sum), end },
      expedition,
      note: shardNote({ part, of }, text !== undefined),
      ...(played.mistaken === undefined ? {} : { mistaken: played.mistaken }),
    });
  } finally {
    await hunters.close();
  }
};

const resumedLine = (expedition: Expedition, options: HuntCommandOptions): string => {
  const { resume: file, runs } = options;
  if (file === undefined) return '';
  const { before, budgetUs } = expedition;
  const isDefault = runs === undefined && budgetUs === undefined;
  return `${tellResumed({ file, before, total: wantedCount(expedition, options), isDefault })}\n`;
};

const tellOuting = async (
  { found: told, expedition, note }: Outing,
  options: HuntCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const { plan, place, isReference, player, suite } = expedition;
  const setting = settingFor(io, options.color ?? true);
  io.write(`${headingOf(plan, suite, player)}\n${resumedLine(expedition, options)}\n`);
  const trophies = trophiesOf(expedition, options, io.cwd);
  const shown: string[] = [];
  for (const [at, kind] of (told.end === 'interrupted' ? [] : worthShowing(kindsOf(told.sum))).entries()) {
    shown.push(await showFound(kind, at + 1, trophies, setting));
  }
  io.write(tellHunt(told, shown, setting));
  if (options.distribution === true) io.write(distributionOf(told.sum, told.header));
  if (suite !== undefined) io.write(renderFrozen(suite, plan.origin));
  if (isReference) io.write(referenceLine);
  io.write(unrecordedNote({ place, origin: plan.origin, sum: told.sum }, io.cwd));
  io.write(note);
  return codeOfHunt(told);
};

/** Ends a hunt on a mistake of the invariant. What the worlds before it came to is told, and is no result. */
const refuseInvariant = async (
  outing: Outing,
  mistaken: MistakenInvariant,
  options: HuntCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const { found: told, expedition } = outing;
  const { file, plan } = expedition;
  if (told.sum.worldCount > 0) await tellOuting(outing, options, io);
  const trophies = trophiesOf(expedition, options, io.cwd);
  io.writeError(await renderInvariantMistake(mistaken, { ...trophies, origin: plan.origin }, io.cwd));
  if (file !== undefined && options.shard === undefined && told.sum.worldCount > 0) {
    io.writeError(`  ${file} has what was found before that, and says that it was interrupted\n`);
  }
  return exitCodes.usage;
};

const refuse = async (refused: Mistake, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};

/** Runs `killspec hunt`: plays and judges generated worlds, and shows the smallest ones that fail. */
export const huntCommand = async (options: HuntCommandOptions, io: Io): Promise<ExitCode> => {
  const shard = readShard(options.shard, io.env);
  if (!shard.ok) return refuse(shard.mistake, io);
  const fit = shard.value === undefined ? found(undefined) : checkShardOptions({ ...options });
  if (!fit.ok) return refuse(fit.mistake, io);
  const prepared = await prepareHunt(options, io);
  if (!prepared.ok) return refuse(prepared.mistake, io);
  const expedition = prepared.value;
  try {
    const outing =
      shard.value === undefined
        ? found(await playWhole(expedition, options, io))
        : await playShard(expedition, shard.value, options, io);
    if (!outing.ok) return await refuse(outing.mistake, io);
    const { mistaken } = outing.value;
    return mistaken === undefined
      ? await tellOuting(outing.value, options, io)
      : await refuseInvariant(outing.value, mistaken, options, io);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    return failToWrite(error, expedition.file, io);
  } finally {
    await expedition.player.close();
  }
};

/** Where the file was begun, what is in it can be gone on with. */
const failToWrite = ({ message }: WriteProblem, file: string | undefined, io: Io): ExitCode => {
  const isBegun = file !== undefined && existsSync(resolve(io.cwd, file));
  const hint = isBegun ? `  what was found is in it: make room, and go on with --resume ${file}\n` : '';
  io.writeError(`killspec: ${message}\n${hint}`);
  return isBegun ? exitCodes.incomplete : exitCodes.usage;
};
