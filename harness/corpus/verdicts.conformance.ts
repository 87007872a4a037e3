import { expect, test } from 'vitest';
import { recordingGroups } from './recordings.ts';
import { tellAcceptances } from './tell-acceptances.ts';
import { tellVerdicts } from './tell-verdicts.ts';

// A change of verdicts shows as a difference of the snapshot: `npx vitest run harness/corpus -u`, and read it.

const groups = recordingGroups().map(({ name, recordings }) => [name, recordings] as const);

test.each(groups)('%s by the rules', (_, recordings) => {
  expect(recordings.map(tellVerdicts).join('\n')).toMatchSnapshot();
});

test.each(groups)('%s by the state machine', (_, recordings) => {
  expect(tellAcceptances(recordings)).toMatchSnapshot();
});
