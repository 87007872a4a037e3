import type { RuleId } from '../../spec/rules/rule-id.ts';
import { noteExercised } from '../runner/hunt/hunt-chunk.ts';
import type { HuntHeader } from '../runner/hunt/hunt-file.ts';
import { isFailure } from '../runner/outcome.ts';
import { partsText, type PartsHeader } from '../runner/parts/part-file.ts';
import { partCountMax, partRange } from '../runner/parts/part-range.ts';
import { checkBound } from './check-bound.ts';
import type { Io } from './io.ts';
import { runPartText } from './journal.ts';
import { found, type Found, mistake } from './mistake.ts';
import { namedIn, type Undertaken } from './perform.ts';
import { openHunters, playHuntPart, wantedCount } from './play-hunt.ts';
import { planHeader, playSheet } from './play-plan.ts';
import { planRun, type RunCommandOptions } from './plan-run.ts';
import { type HuntCommandOptions, prepareHunt } from './prepare-hunt.ts';
import { checkShardOptions, cutHeader } from './shard.ts';

/** A run or a hunt that can be played in parts, one after the other. It has to be closed. */
export interface Divided {
  /** What the parts are of. */
  readonly header: PartsHeader;
  /** The file of a part, and what is told of it meanwhile; `undefined` where it was interrupted. */
  readonly play: (part: number) => Promise<DividedPart | undefined>;
  readonly close: () => Promise<void>;
}

/** A part that was played. */
export interface DividedPart {
  readonly text: string;
  readonly failed: number;
  /** The rules that were exercised. */
  readonly rules: readonly RuleId[];
}

/** How something is divided. */
export interface Division {
  /** Into how many parts; as suits it where absent. */
  readonly of?: number | undefined;
  readonly workers?: number | undefined;
}

const usualCasesPerPart = 16;
const usualWorldsPerPart = 5000;

const cut = (whole: PartsHeader['whole'], count: number, of: number | undefined): Found<PartsHeader> => {
  const perPart = 'worlds' in whole ? usualWorldsPerPart : usualCasesPerPart;
  return cutHeader(
    whole,
    count,
    of ?? Math.max(1, Math.min(partCountMax({ whole, count }), Math.ceil(count / perPart))),
  );
};

const divideRun = async (
  operands: readonly string[],
  options: RunCommandOptions,
  { of, workers }: Division,
  io: Io,
): Promise<Found<Divided>> => {
  const own = { ...namedIn(options), ...(workers === undefined ? {} : { workers }) };
  const planned = await planRun(operands, own, io);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const header = cut(planHeader(plan, own), plan.cases.length, of);
  if (!header.ok) {
    await plan.player.close();
    return header;
  }
  return found({
    header: header.value,
    play: async (part) => {
      const { from, count } = partRange(header.value, part);
      const sheet = await playSheet({ ...plan, cases: plan.cases.slice(from, from + count) }, own, io);
      if (sheet.results().end === 'interrupted') return undefined;
      const outcomes = sheet.taken.map(({ result }) => result.outcome);
      const rules = new Set<RuleId>();
      for (const outcome of outcomes) noteExercised(rules, outcome);
      return {
        text: runPartText(header.value, part, sheet),
        failed: outcomes.filter(isFailure).length,
        rules: [...rules],
      };
    },
    close: () => plan.player.close(),
  });
};

const divideHunt = async (options: HuntCommandOptions, { of, workers }: Division, io: Io): Promise<Found<Divided>> => {
  const own = { ...namedIn(options), ...(workers === undefined ? {} : { workers }) };
  const prepared = await prepareHunt(own, io);
  if (!prepared.ok) return prepared;
  const expedition = prepared.value;
  const header = cut(expedition.header, wantedCount(expedition, own) ?? 0, of);
  if (!header.ok) {
    await expedition.player.close();
    return header;
  }
  const hunted: PartsHeader & { readonly whole: HuntHeader } = { ...header.value, whole: expedition.header };
  const hunters = await openHunters(expedition, own, io.cwd);
  return found({
    header: hunted,
    play: async (part) => {
      const played = await playHuntPart(hunters, hunted, part, own, io);
      if (played.part === undefined) return undefined;
      const text = partsText({ header: hunted, parts: [played.part] });
      return { text, failed: played.sheet.progress.failed, rules: played.rules };
    },
    close: async () => {
      await hunters.close();
      await expedition.player.close();
    },
  });
};

/** Makes ready to play a command in parts. */
export const divide = async (undertaken: Undertaken, division: Division, io: Io): Promise<Found<Divided>> => {
  const { options } = undertaken;
  if ('output' in options && options.output !== undefined) {
    return mistake('--output is of a whole, and a campaign is played in parts', 'campaign results writes the file');
  }
  const fit = checkShardOptions({ ...options, output: '' });
  if (!fit.ok) return fit;
  if (undertaken.kind === 'run') return divideRun(undertaken.operands, undertaken.options, division, io);
  if (undertaken.kind === 'hunt') return divideHunt(undertaken.options, division, io);
  const bound = checkBound(undertaken.options.bound);
  return bound.ok ? divideHunt({ ...undertaken.options, bound: bound.value }, division, io) : bound;
};
