import { type PartsHeader, partsFormat } from '../runner/parts/part-file.ts';
import { partCountMax } from '../runner/parts/part-range.ts';
import { found, type Found, mistake } from './mistake.ts';

/** Which part of how many is played. */
export interface Shard {
  /** Counts from 1. */
  readonly part: number;
  readonly of: number;
}

/** More parts than this are no use to anybody. */
const partsMax = 1_000_000;

/** What a Kubernetes indexed Job tells each of its pods: which it is, counted from 0. */
const indexVariable = 'JOB_COMPLETION_INDEX';

const usage = 'write it as in --shard 3/8, or --shard index/8 in an indexed Job of Kubernetes';

/** Reads `--shard 3/8`, or `--shard index/8` with the index from the environment. */
export const readShard = (
  text: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Found<Shard | undefined> => {
  if (text === undefined) return found(undefined);
  const [, which = '', ofText = ''] = /^(\d+|index)\/(\d+)$/.exec(text) ?? [];
  if (ofText === '') return mistake(`--shard ${text} is no part of anything`, usage);
  const of = Number(ofText);
  if (of < 1 || of > partsMax) return mistake(`--shard ${text}: there can be 1 to ${partsMax} parts`, usage);
  if (which !== 'index') {
    const part = Number(which);
    return part >= 1 && part <= of
      ? found({ part, of })
      : mistake(`--shard ${text}: parts count from 1 to ${of}`, usage);
  }
  const index = env[indexVariable];
  if (index === undefined || index === '') {
    return mistake(`--shard ${text} takes the index from ${indexVariable}, which is not set`, usage);
  }
  if (!/^\d+$/.test(index) || Number(index) >= of) {
    return mistake(`${indexVariable} is ${index}, and --shard ${text} needs one from 0 to ${of - 1}`, usage);
  }
  return found({ part: Number(index) + 1, of });
};

/** The first line of the parts of a whole; a mistake where there are more parts than can be filled. */
export const cutHeader = (whole: PartsHeader['whole'], count: number, of: number): Found<PartsHeader> => {
  const header: PartsHeader = { format: partsFormat, of, count, whole };
  const max = partCountMax(header);
  if (of <= max) return found(header);
  const [noun, hint] =
    'worlds' in whole
      ? ['worlds', `into ${max} at most: they are cut by the hundred`]
      : ['cases', `into ${max} at most`];
  return mistake(`${count} ${noun} cannot be cut into ${of} parts`, hint);
};

/** What goes into the file of a part, and what is of a whole only. */
export const checkShardOptions = (options: Readonly<Record<string, unknown>>): Found<undefined> => {
  const ofWhole = [
    'junit',
    'sarif',
    'annotations',
    'markdown',
    'badge',
    'html',
    'baseline',
    'failed',
    'bail',
    'resume',
    'budget',
  ].find((name) => options[name] !== undefined);
  if (ofWhole !== undefined) {
    return mistake(
      `--${ofWhole} is of a whole, and --shard plays a part`,
      'leave it out: killspec merge makes the whole',
    );
  }
  if (options['output'] !== undefined) return found(undefined);
  return mistake('a shard is of use as a file only', 'name one: --output shard-3.ndjson');
};

/** What is said of a shard that was played, under what it found. */
export const shardNote = ({ part, of }: Shard, isWritten: boolean): string =>
  isWritten
    ? `\nThis was part ${part} of ${of}, which is no result by itself: killspec merge makes one of all of them.\n`
    : `\nPart ${part} of ${of} was interrupted, and nothing is written of it.\n`;
