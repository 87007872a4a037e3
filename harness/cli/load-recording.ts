import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { readRecording, type Recording } from '../recordings/recording.ts';
import { found, type Found, mistake } from './mistake.ts';
import { readNamedBytes } from './read-named.ts';

/** The file of a recording of ours by this name, if there is one. */
export const ourRecording = (name: string): string => join(packageRoot(), 'harness/recordings', `${name}.ndjson.gz`);

const isName = (place: string): boolean => /^(?:drawn\/)?[\w-]+$/.test(place);

/** A recording: one of ours by its name, as `systemd-257` or `drawn/systemd-257`, or a file of a user's. */
export const loadRecording = (place: string, folder: string): Found<Recording> => {
  const ours = ourRecording(place);
  const path = isName(place) && existsSync(ours) ? ours : resolve(folder, place);
  const names = readdirSync(join(packageRoot(), 'harness/recordings')).filter((name) => name.endsWith('.gz'));
  const hint = `a file of killspec record, or one of ${names.map((name) => name.replace(/\.ndjson\.gz$/, '')).join(', ')}`;
  if (isName(place) && !existsSync(path)) return mistake(`there is no recording ${place}`, hint);
  const bytes = path === ours ? found(readFileSync(ours)) : readNamedBytes(place, folder, hint);
  if (!bytes.ok) return bytes;
  const recording = readRecording(bytes.value);
  return typeof recording === 'string' ? mistake(`${place}: ${recording}`) : found(recording);
};
