import { resolve } from 'node:path';
import type { CampaignStore } from '../campaign/campaign-store.ts';
import { folderStore } from '../campaign/folder-store.ts';
import type { Io } from './io.ts';
import { found, type Found, mistake } from './mistake.ts';

/** Where a campaign is, as typed. */
export interface CampaignPlace {
  readonly folder?: string;
  readonly redis?: string;
  readonly name?: string;
  readonly lease?: number;
}

const nameUsual = 'campaign';
const leaseSecondsUsual = 30;

/** The environment variable that holds the URL of a Redis, so that no list of processes shows its password. */
const urlVariable = 'KILLSPEC_REDIS';

/** The options that name the place again. What is in the environment stays there. */
export const placeWords = ({ folder, redis, name }: CampaignPlace): readonly string[] => [
  ...(folder === undefined ? [] : ['--folder', folder]),
  ...(redis === undefined ? [] : ['--redis', redis.replace(/\/\/[^@/]*@/, '//…@')]),
  ...(name === undefined ? [] : ['--name', name]),
];

const isMissingPackage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  /bullmq|ioredis/.test(error.message);

const openRedis = async (
  url: string,
  { name = nameUsual, lease = leaseSecondsUsual }: CampaignPlace,
): Promise<Found<CampaignStore>> => {
  if (!/^[A-Za-z0-9._-]{1,60}$/.test(name)) {
    return mistake(`${name} is no name for a campaign`, 'up to 60 letters, digits, dots, dashes and underscores');
  }
  try {
    const { redisStore } = await import('../campaign/redis-store.ts');
    return found(await redisStore(url, name, lease * 1000));
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    return mistake('a campaign with Redis needs two packages that are not installed', 'npm install bullmq ioredis');
  }
};

/** Opens the place of a campaign, which has to be closed. Throws a `StoreProblem` where it cannot be reached. */
export const openCampaign = async (place: CampaignPlace, { cwd, env }: Io): Promise<Found<CampaignStore>> => {
  const { folder } = place;
  const url = place.redis ?? (folder === undefined ? env[urlVariable] : undefined);
  if (folder !== undefined && url !== undefined) return mistake('--folder and --redis both say where the campaign is');
  if (url !== undefined && url !== '') return openRedis(url, place);
  if (folder === undefined)
    return mistake('where the campaign is is not said', 'name it: --folder DIR, or --redis URL');
  if (place.name !== undefined) return mistake('--name is for a campaign in a Redis', 'a folder holds one campaign');
  return found(folderStore(resolve(cwd, folder), folder));
};
