import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { readRecording, type Recording } from '../recordings/recording.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The file of a recording of ours by this name, if there is one. */
export const ourRecording = (name: string): string => join(packageRoot(), 'harness/recordings', `${name}.ndjson.gz`);

/** A recording: one of ours by its name, as `systemd-257` or `drawn/systemd-257`, or a file of a user's. */
export const loadRecording = (place: string, folder: string): Found<Recording> => {
  const ours = ourRecording(place);
  const path = /^(?:drawn\/)?[\w-]+$/.test(place) && existsSync(ours) ? ours : resolve(folder, place);
  if (!existsSync(path)) {
    const names = readdirSync(join(packageRoot(), 'harness/recordings')).filter((name) => name.endsWith('.gz'));
    return mistake(
      `there is no recording ${place}`,
      `a file of killspec record, or one of ${names.map((name) => name.replace(/\.ndjson\.gz$/, '')).join(', ')}`,
    );
  }
  const recording = readRecording(readFileSync(path));
  return typeof recording === 'string' ? mistake(`${place}: ${recording}`) : found(recording);
};
