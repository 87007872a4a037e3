import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** The variable in the environment of an adapter, and of whatever it starts, by which that is found again. */
export const markVariable = 'KILLSPEC_ADAPTER';

/** What is forked while others are looked for may be missed, so that it is looked again. */
const roundMax = 5;

const listProc = (): readonly string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // Not Linux: only the process group can be ended.
    return [];
  }
};

const hasMark = (pid: string, entry: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(entry);
  } catch {
    // It has ended, or is somebody else's.
    return false;
  }
};

/** The processes that live with this mark in their environment, this one excepted. */
const marked = (mark: string): readonly number[] =>
  listProc()
    .filter((pid) => Number(pid) !== process.pid && hasMark(pid, `${markVariable}=${mark}`))
    .map(Number);

/**
 * Ends what an adapter has started and what has left its process group. What has emptied its environment, too, is not
 * found.
 */
export const endStrays = (mark: string): void => {
  for (let round = 0; round < roundMax; round += 1) {
    const pids = marked(mark);
    if (pids.length === 0) return;
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
  }
};
