import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { attemptToWrite, writeFileWhole } from '../runner/write-file.ts';
import type { CampaignPlan } from './campaign-plan.ts';
import type { CampaignStore, SetAside, Standing, Work } from './campaign-store.ts';

/** Who tries a part: a process, and when it was started, as numbers of processes come again. */
interface Claim {
  readonly pid: number;
  readonly started: string;
}

/** What became of the tries of a part that has no result yet. */
type PartState =
  | { readonly kind: 'free'; readonly nextTry: number }
  | { readonly kind: 'playing' }
  | ({ readonly kind: 'set aside' } & SetAside);

/** How long is waited for others who play the last parts, before it is looked again. */
const pollMs = 200;

/** The field of /proc/PID/stat that says when a process was started, counted behind its name. */
const startField = 19;

/** When a process was started, by the clock of the kernel; `undefined` where there is no such process. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // One that has ended, and that nobody has asked about yet, is still listed.
    return fields[0] === 'Z' ? undefined : (fields[startField] ?? '');
  } catch {
    if (existsSync('/proc/self/stat')) return undefined;
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch {
    return undefined;
  }
};

const readClaim = (path: string): Claim | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Claim;
  } catch {
    return undefined;
  }
};

const isLiving = (claim: Claim | undefined): boolean => claim !== undefined && startOf(claim.pid) === claim.started;

const reasonIn = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Gives a file another name; false where there is one of that name already. */
const linkOnce = (path: string, other: string): boolean => {
  try {
    linkSync(path, other);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

const died = 'the process that played it ended';

/** A campaign in a folder, for workers of one machine: a file for its plan, for each part, and for each try. */
class Folder {
  readonly #folder: string;
  readonly #shown: string;

  constructor(folder: string, shown: string) {
    this.#folder = folder;
    this.#shown = shown;
  }

  readPlan(): CampaignPlan | undefined {
    const path = join(this.#folder, 'campaign.json');
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CampaignPlan) : undefined;
  }

  begin(plan: CampaignPlan): void {
    for (const name of ['parts', 'tries']) {
      attemptToWrite(`${this.#shown}/${name}`, () => mkdirSync(join(this.#folder, name), { recursive: true }));
    }
    if (this.readPlan() === undefined) this.#write('campaign.json', `${JSON.stringify(plan, undefined, 2)}\n`);
  }

  async work(plan: CampaignPlan, work: Work): Promise<void> {
    for (;;) {
      if (work.signal.aborted) return;
      const states = this.#states(plan);
      const free = [...states].find(([, { kind }]) => kind === 'free');
      if (free === undefined) {
        if (![...states.values()].some(({ kind }) => kind === 'playing')) return;
        await setTimeout(pollMs, undefined, { signal: work.signal }).catch(() => {});
        continue;
      }
      const [part, state] = free;
      if (state.kind === 'free' && this.#claim(part, state.nextTry)) await this.#play(part, state.nextTry, work);
    }
  }

  standing(plan: CampaignPlan): Standing {
    const states = [...this.#states(plan).values()];
    const countOf = (kind: PartState['kind']): number => states.filter((state) => state.kind === kind).length;
    return {
      done: plan.header.of - states.length,
      playing: countOf('playing'),
      waiting: countOf('free'),
      setAside: states.flatMap((state) => {
        if (state.kind !== 'set aside') return [];
        const { kind: _kind, ...setAside } = state;
        return [setAside];
      }),
    };
  }

  *results(): Iterable<string> {
    for (const name of this.#list('parts').toSorted()) yield readFileSync(join(this.#folder, 'parts', name), 'utf8');
  }

  /** The parts that have no result, with what became of their tries. */
  #states(plan: CampaignPlan): ReadonlyMap<number, PartState> {
    const done = new Set(this.#list('parts'));
    const tried = new Set(this.#list('tries'));
    const states = new Map<number, PartState>();
    for (let part = 1; part <= plan.header.of; part += 1) {
      if (!done.has(this.#partName(part))) states.set(part, this.#stateOf(part, plan.tries, tried));
    }
    return states;
  }

  #stateOf(part: number, tries: number, tried: ReadonlySet<string>): PartState {
    let reason = '';
    for (let nextTry = 1; nextTry <= tries; nextTry += 1) {
      const name = this.#tryName(part, nextTry);
      if (!tried.has(name)) return { kind: 'free', nextTry };
      const failed = reasonIn(this.#pathOf(`${name}.failed`));
      if (failed === undefined && isLiving(readClaim(this.#pathOf(name)))) return { kind: 'playing' };
      reason = failed ?? died;
    }
    return { kind: 'set aside', part, tries, reason };
  }

  async #play(part: number, nextTry: number, { play, onPlayed }: Work): Promise<void> {
    const name = this.#tryName(part, nextTry);
    let text: string | undefined;
    try {
      text = await play(part);
    } catch (error) {
      this.#write(join('tries', `${name}.failed`), error instanceof Error ? error.message : String(error));
      return;
    }
    // Who cannot write what came of it leaves the part to others, as one that was interrupted.
    try {
      if (text !== undefined) this.#write(join('parts', this.#partName(part)), text);
    } finally {
      rmSync(this.#pathOf(name), { force: true });
    }
    if (text !== undefined) onPlayed(part);
  }

  /** True for one of all that claim the same try: a claim is there whole, or not at all. */
  #claim(part: number, nextTry: number): boolean {
    const claim: Claim = { pid: process.pid, started: startOf(process.pid) ?? '' };
    const beside = `claim.${process.pid}`;
    const name = join('tries', this.#tryName(part, nextTry));
    let isOurs = true;
    try {
      this.#write(beside, JSON.stringify(claim));
      attemptToWrite(`${this.#shown}/${name}`, () => {
        isOurs = linkOnce(join(this.#folder, beside), join(this.#folder, name));
      });
      return isOurs;
    } finally {
      rmSync(join(this.#folder, beside), { force: true });
    }
  }

  #write(name: string, text: string): void {
    writeFileWhole(`${this.#shown}/${name}`, join(this.#folder, name), text);
  }

  #pathOf(tryName: string): string {
    return join(this.#folder, 'tries', tryName);
  }

  #list(name: 'parts' | 'tries'): readonly string[] {
    const path = join(this.#folder, name);
    return existsSync(path) ? readdirSync(path).filter((each) => !each.endsWith('.tmp')) : [];
  }

  #partName(part: number): string {
    return `${String(part).padStart(partDigits, '0')}.ndjson`;
  }

  #tryName(part: number, number: number): string {
    return `${String(part).padStart(partDigits, '0')}.${number}`;
  }
}

const partDigits = 7;

/** Opens the campaign of a folder, `shown` being how a user named that. */
export const folderStore = (path: string, shown: string): CampaignStore => {
  const folder = new Folder(path, shown);
  return {
    name: shown,
    readPlan: async () => folder.readPlan(),
    begin: async (plan) => folder.begin(plan),
    work: (plan, work) => folder.work(plan, work),
    standing: async (plan) => folder.standing(plan),
    results: async function* results() {
      yield* folder.results();
    },
    close: async () => {},
  };
};
