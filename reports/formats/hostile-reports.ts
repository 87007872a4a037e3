import { outcomeStatuses } from '../../harness/runner/outcome.ts';
import type { Results } from '../../harness/runner/results.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { everyOutcome, hostile, hostileResults } from './junit-fixture.ts';
import type { ReportTerms } from './report-terms.ts';

/** What would be markup or an order in one of the formats, and in what shows them. For tests. */
export const hostileTexts: readonly string[] = [
  hostile,
  '<img src=x onerror=alert(1)>\n<script>alert(1)</script>',
  '[words](javascript:alert(1)) ![picture](http://example.org/x.png) [id](1) {0}',
  '**strong** _so_ ~~gone~~ `code` ``` | cell | $x$ :smile: &lt; \\',
  '# heading',
  '1. list\n\n- list\n\n> quote\n\n```sh\nrm\n```',
  'http://example.org www.example.org me@example.org @me #12',
  '::error file=x::one\n::stop-commands::x\n##[error]two %0A::warning::three',
  'end\nend;%%{init: {}}%% -->> participant x as y: z #35;#quot;',
  '</details><details open>',
];

const json = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A trace in which whatever has a name has this one. */
const traceOf = (name: string): Trace => ({
  header: {
    format: 'killspec-trace/1',
    unit: { name: 'x.service', sources: [{ file: 'x.service', text: `[Service]\nExecStart=${name}\n` }] },
    initially: { state: 'active', processes: [{ name, role: 'main' }] },
    resolutionUs: 1,
    latenessUs: 0,
    ordered: true,
    observed: ['request', 'signal', 'exit', 'spawn', 'move'],
  },
  events: [
    { atUs: 0, kind: 'request', job: 'stop' },
    { atUs: 0, kind: 'signal', from: 'manager', to: name, signal: 'SIGKILL', result: 'ok' },
    { atUs: 0, kind: 'signal', from: name, to: name, signal: 'SIGTERM', result: 'ok' },
    { atUs: 1, kind: 'move', process: name, group: name },
    { atUs: 2, kind: 'notify', process: name, fields: { [name]: name } },
  ],
  endUs: 3,
});

/** Results in which everything that somebody else could have named is this text. */
export const hostileReport = (text: string): { readonly results: Results; readonly terms: ReportTerms } => {
  const plain = hostileResults(outcomeStatuses.map((status) => everyOutcome[status]));
  const results = JSON.parse(JSON.stringify(plain).replaceAll(json(hostile), json(text))) as Results;
  const cases = results.cases.map((each) =>
    each.outcome.status === 'nonconformant' ? { ...each, trace: traceOf(text) } : each,
  );
  return {
    results: { ...results, cases },
    terms: {
      again: (name) => `again ${name}`,
      placeOf: () => ({ file: `${text}.yaml`, line: 3 }),
      adapter: { file: text, line: 1 },
    },
  };
};
