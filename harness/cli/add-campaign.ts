import type { Command } from 'commander';
import type { Act } from './act.ts';
import type { UndertakenBy } from './campaign-command.ts';
import type { Io } from './io.ts';
import { wholeNumber } from './whole-number.ts';
import { workersOption } from './worker-count.ts';

const partsMax = 1_000_000;
const triesMax = 1000;
const leaseSecondsMax = 3600;

const withPlace = (command: Command): Command =>
  command
    .option('--folder <dir>', 'the folder of the campaign, for workers of one machine')
    .option('--redis <url>', 'the Redis or Valkey of the campaign: redis://, rediss://, unix:PATH (or KILLSPEC_REDIS)')
    .option('--name <name>', 'the name of the campaign among those of a Redis (default: campaign)');

/** Adds `killspec campaign` with its commands. `undertakenBy` reads the command whose parts are played. */
export const addCampaign = (program: Command, io: Io, act: Act, undertakenBy: UndertakenBy): void => {
  const campaign = program
    .command('campaign')
    .description('play a run or a hunt in parts, by as many workers as there are, on one machine or many')
    .addHelpText(
      'after',
      `
As in: killspec campaign start --folder nightly -- hunt --runs 1000000 --adapter ./my-init.ts
Then campaign work --folder nightly, as often as there are cores, and campaign results --folder nightly -o nightly.ndjson.
With --redis URL in the place of --folder workers may be anywhere; that needs the packages bullmq and ioredis.`,
    );
  withPlace(campaign.command('start'))
    .description('begin a campaign: killspec campaign start --folder DIR -- hunt --runs 1000000')
    .option(
      '--parts <n>',
      'into how many parts it is cut (default: 5000 worlds or 16 cases each)',
      wholeNumber(1, partsMax),
    )
    .option('--tries <n>', 'how often a part is tried before it is set aside (default: 5)', wholeNumber(1, triesMax))
    .action((options: object) =>
      act(async ({ adapter, ...given }) =>
        (await import('./campaign-command.ts')).campaignStart(
          adapter ?? [],
          { ...options, ...given },
          undertakenBy,
          io,
        ),
      ),
    );
  withPlace(campaign.command('work'))
    .description('play parts until none is left; may be started anywhere and ended at any time')
    .addOption(workersOption('threads, processes or machines that play a part'))
    .option(
      '--lease <seconds>',
      'with --redis: so long after its last sign of life a worker’s part is given to another (default: 30)',
      wholeNumber(1, leaseSecondsMax),
    )
    .action((options: object) =>
      act(async (given) =>
        (await import('./campaign-command.ts')).campaignWork({ ...options, ...given }, undertakenBy, io),
      ),
    );
  withPlace(campaign.command('status'))
    .description('say how far a campaign has come')
    .option('--json', 'as JSON')
    .action((options: object) =>
      act(async (given) => (await import('./campaign-command.ts')).campaignStatus({ ...options, ...given }, io)),
    );
  withPlace(campaign.command('results'))
    .description('write the result of a campaign: the bytes that playing it in one go would have given')
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--part', 'write what there is where parts are missing, to be merged')
    .addHelpText('after', '\nExit code: that of the run or hunt; 6 where parts are missing or were set aside.')
    .action((options: { readonly output: string }) =>
      act(async (given) => (await import('./campaign-command.ts')).campaignResults({ ...options, ...given }, io)),
    );
};
