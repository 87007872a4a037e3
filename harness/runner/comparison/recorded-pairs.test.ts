import { expect, test } from 'vitest';
import { loadRecording } from '../../cli/load-recording.ts';
import { ownCases } from '../../run.ts';
import { recordedPairs } from './recorded-pairs.ts';

test('a watchdog that the main process did not let expire in the machine is none that is to be predicted', () => {
  const recording = loadRecording('systemd-257', '.');
  if (!recording.ok) throw new Error(recording.mistake.message);
  const pairs = recordedPairs(recording.value, ownCases());
  const expiries = (name: string): number | undefined =>
    pairs.find((pair) => pair.name === name)?.world.operations.filter(({ op }) => op === 'watchdog').length;
  // There, main is stopped until after the watchdog would have expired.
  expect([expiries('watchdog-signal/sigcont'), expiries('watchdog-signal/default/Mode=process')]).toEqual([0, 1]);
});
