import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** The variable in the environment of an adapter, and of whatever it starts, by which that is found again. */
export const markVariable = 'KILLSPEC_ADAPTER';

/** What is forked while others are looked for may be missed, and what was ended takes a while to be gone. */
const roundMax = 100;
/** Who has neither arguments nor environment for so long was started without. */
const unknownRoundMax = 10;
const pauseMs = 1;

const listProc = (): readonly string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // Not Linux: only the process group can be ended.
    return [];
  }
};

const read = (pid: string, file: 'environ' | 'cmdline' | 'statm'): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    // It has ended, or is somebody else's.
    return '';
  }
};

/** While it becomes another program it has memory, and neither arguments nor environment yet. */
const isBecomingAnother = (pid: string): boolean =>
  read(pid, 'cmdline') === '' && !/^(?:0 |$)/.test(read(pid, 'statm'));

type Standing = 'marked' | 'unknown' | 'other';

const standingOf = (pid: string, mark: string): Standing => {
  let environment = read(pid, 'environ');
  if (environment === '') {
    if (isBecomingAnother(pid)) return 'unknown';
    environment = read(pid, 'environ');
  }
  return environment.split('\0').includes(`${markVariable}=${mark}`) ? 'marked' : 'other';
};

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);

const end = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
};

/**
 * Ends what an adapter has started and what has left its process group, and waits until it is gone. What has emptied its
 * environment, too, is not found.
 */
export const endStrays = (mark: string): void => {
  for (let round = 0; round < roundMax; round += 1) {
    const there = listProc()
      .filter((pid) => Number(pid) !== process.pid)
      .map((pid) => ({ pid: Number(pid), standing: standingOf(pid, mark) }))
      .filter(({ standing }) => standing === 'marked' || (standing === 'unknown' && round < unknownRoundMax));
    if (there.length === 0) return;
    for (const { pid, standing } of there) if (standing === 'marked') end(pid);
    pause();
  }
};
