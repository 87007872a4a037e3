import { expect, test } from 'vitest';
import { ledger } from '../../spec/page/ledger.ts';
import { rules } from '../../spec/rules/rules.ts';
import { reportedRuns } from './reported-runs.ts';
import { renderSarif, renderUnfinishedSarif } from './sarif.ts';
import { sarifRules } from './sarif-rules.ts';
import { sarifFaults } from './sarif-schema.ts';

interface Run {
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly taxonomies: readonly { readonly taxa: readonly { readonly id: string }[] }[];
}

const runOf = (text: string): Run => (JSON.parse(text) as { readonly runs: readonly [Run] }).runs[0];

const fingerprints = (run: Run): readonly unknown[] => run.results.map((result) => result['partialFingerprints']);

test.each(reportedRuns)('the schema of SARIF 2.1.0 allows what is said of %s', async (_what, make) => {
  const { results, terms } = await make();
  const text = renderSarif(results, terms);
  expect(sarifFaults(text)).toEqual([]);
  expect(renderSarif(results, terms)).toBe(text);
});

test('the schema refuses what is no SARIF', () => {
  expect(sarifFaults(renderUnfinishedSarif('0.1.0'))).toEqual([]);
  expect(sarifFaults('{ "version": "2.1.0", "runs": [{ "results": [{ "level": "bad" }] }] }')).toEqual([
    "/runs/0 must have required property 'tool'",
    "/runs/0/results/0 must have required property 'message'",
    '/runs/0/results/0/level must be equal to one of the allowed values',
  ]);
});

test('its rules are the sentences on which ours stand, each with all of them', () => {
  const standing = ledger.filter((sentence) => sentence.rules.length > 0);
  const ofSentences = sarifRules.slice(0, standing.length);
  expect(ofSentences.map(({ id }) => id)).toEqual(standing.map(({ id }) => id));
  expect(new Set(ofSentences.flatMap(({ properties }) => properties.tags))).toEqual(new Set(rules.map(({ id }) => id)));
});

test('a result has its sentence, its places and a fingerprint that outlives a rename of the adapter', async () => {
  const { results, terms } = await new Map(reportedRuns).get('hasty, of a part')!();
  const places = {
    adapter: { file: 'my init.ts', line: 1 },
    placeOf: () => ({ file: 'scenarios/kill-mode/x.yaml', line: 4, isOurs: true }) as const,
  };
  const one = runOf(renderSarif(results, { ...terms, ...places }));
  expect(one.results[0]).toMatchInlineSnapshot(`
    {
      "level": "error",
      "locations": [
        {
          "logicalLocations": [
            {
              "fullyQualifiedName": "kill-mode/mixed-stopped-worker",
              "kind": "member",
            },
          ],
          "physicalLocation": {
            "artifactLocation": {
              "uri": "my%20init.ts",
              "uriBaseId": "%SRCROOT%",
            },
            "region": {
              "startLine": 1,
            },
          },
        },
      ],
      "message": {
        "text": "rule KM-MX-2: mixed: the other processes get nothing with the first signal
    Because under mixed, the first signal goes to the main process and the rest of the control group gets only the later one (KillMode=, paragraph 2, second sentence), worker was owed nothing at 0 s; however, it was sent SIGTERM.
    again: npx killspec run --case kill-mode/mixed-stopped-worker",
      },
      "partialFingerprints": {
        "killspecFailure/v1": "5976d13700684aad9089b45dc4b8a107709cdf43661ea9daac1fa8ce413ec7cb",
      },
      "properties": {
        "case": "kill-mode/mixed-stopped-worker",
        "number": 1,
        "problem": "KM-MX-2",
      },
      "relatedLocations": [
        {
          "physicalLocation": {
            "artifactLocation": {
              "uri": "scenarios/kill-mode/x.yaml",
              "uriBaseId": "KILLSPEC",
            },
            "region": {
              "startLine": 4,
            },
          },
        },
      ],
      "ruleId": "kill-mode.2.2",
      "ruleIndex": 5,
      "taxa": [
        {
          "id": "KM-MX-2",
          "index": 10,
          "toolComponent": {
            "index": 0,
            "name": "rules",
          },
        },
      ],
    }
  `);
  const other = { ...results, header: { ...results.header, implementation: { name: 'other', version: '9' } } };
  expect(fingerprints(runOf(renderSarif(other, terms)))).toEqual(fingerprints(one));
  expect(new Set(fingerprints(one).map((each) => JSON.stringify(each))).size).toBe(one.results.length);
});

test('what a baseline knows is suppressed with its reason, and every result has its state', async () => {
  const { results, terms } = await new Map(reportedRuns).get('hasty, with a baseline')!();
  const { results: all } = runOf(renderSarif(results, terms));
  const states = all.map(({ baselineState, suppressions }) => JSON.stringify([baselineState, suppressions]));
  expect(new Set(states)).toEqual(
    new Set([
      '["unchanged",[{"kind":"external","status":"accepted","justification":"the | worker <b>goes</b> first"}]]',
      '["new",null]',
      '["updated",null]',
    ]),
  );
});
