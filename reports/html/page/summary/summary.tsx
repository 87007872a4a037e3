import type { Report, ReportHunt, ReportRun } from '../../data/report-data.ts';
import { outcomeStatuses } from '../../../../harness/runner/outcome.ts';
import { renderConstraints, tallyWords } from '../../../formats/console.ts';
import { renderScore } from '../../../formats/score.ts';
import { plainStyle } from '../../../formats/style.ts';
import { caseLook, type Look, runLook, runningLook } from '../outcome-look.ts';
import { safeText } from '../safe-text.ts';
import { Bar } from './bar.tsx';

const lookOf = ({ standing, outcome }: ReportRun | ReportHunt): Look =>
  standing === 'running' ? runningLook : runLook[outcome];

const Head = ({ one, what }: { readonly one: ReportRun | ReportHunt; readonly what: string }) => {
  const { tone, symbol, words } = lookOf(one);
  return (
    <header>
      <h2>{safeText(one.label)}</h2>
      <p class={`verdict ${tone}`}>
        <span aria-hidden="true">{symbol}</span> {words}
      </p>
      <p class="terms">
        {what} · profile {safeText(one.profile.name)}
      </p>
    </header>
  );
};

const shares = (counts: ReportRun['counts']) =>
  outcomeStatuses.flatMap((status) =>
    counts[status] === 0
      ? []
      : [{ ...caseLook[status], words: `${counts[status]} ${caseLook[status].words}`, count: counts[status] }],
  );

const Constraints = ({ constraints }: Pick<ReportRun, 'constraints'>) => {
  const text = renderConstraints(constraints, true);
  if (text === '') return undefined;
  return (
    <ul class="remarks">
      {text.split('\n').map((line) => (
        <li key={line}>{safeText(line)}</li>
      ))}
    </ul>
  );
};

/** What would make the counts mislead. */
const caveatOf = (run: ReportRun): string | undefined => {
  const played = run.cases.length;
  if (played < run.selected) return `only ${played} of ${run.selected} cases were played (${run.end})`;
  return run.outcome === 'vacuous' ? 'no case was judged: this says nothing about the implementation' : undefined;
};

const conformantWords = ({ counts, dependent }: ReportRun): string =>
  `${counts.conformant} conformant${dependent === 0 ? '' : ` (${dependent} of them only under some readings)`}`;

const RunCard = ({ run }: { readonly run: ReportRun }) => {
  const played = run.cases.length;
  const caveat = caveatOf(run);
  const words = [
    `${played} ${played === 1 ? 'case' : 'cases'}`,
    conformantWords(run),
    ...tallyWords(run.counts, plainStyle),
  ];
  return (
    <article class="card">
      <Head one={run} what={`suite ${run.suite} · seed ${run.seed}`} />
      <Bar parts={shares(run.counts)} total={run.selected} />
      <p class="tally">{words.join(' · ')}</p>
      {run.score === undefined ? undefined : <p class="score">{renderScore(run.score)}</p>}
      {caveat === undefined ? undefined : <p class="caveat">{caveat}</p>}
      <Constraints constraints={run.constraints} />
    </article>
  );
};

const HuntCard = ({ hunt }: { readonly hunt: ReportHunt }) => {
  const { counts, worldCount, brokenCount, origin } = hunt;
  const what = origin.kind === 'drawn' ? `generated worlds, seed ${origin.seed}` : `all worlds up to ${origin.bound}`;
  const words = [
    `${worldCount} ${worldCount === 1 ? 'world' : 'worlds'}`,
    `${counts.conformant} conformant`,
    ...tallyWords(counts, plainStyle),
    ...(brokenCount === 0 ? [] : [`${brokenCount} break the invariant`]),
  ];
  return (
    <article class="card">
      <Head one={hunt} what={what} />
      <Bar parts={shares(counts)} total={worldCount} />
      <p class="tally">{words.join(' · ')}</p>
      {hunt.end === 'interrupted' ? <p class="caveat">interrupted: this is no result</p> : undefined}
      <Constraints constraints={hunt.constraints} />
    </article>
  );
};

/** What the runs and hunts of the report come to, one card each. */
export const Summary = ({ report }: { readonly report: Report }) => (
  <section class="summary" aria-label="Summary">
    {report.head.runs.map((run) => (
      <RunCard key={run.label} run={run} />
    ))}
    {report.head.hunts.map((hunt) => (
      <HuntCard key={hunt.label} hunt={hunt} />
    ))}
  </section>
);
