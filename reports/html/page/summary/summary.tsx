import type { RunConstraint } from '../../../../spec/oracle/run-constraints.ts';
import type { ReportHead, ReportHunt, ReportRun } from '../../data/report-data.ts';
import { outcomeStatuses } from '../../../../harness/runner/outcome.ts';
import { tallyWords } from '../../../formats/console.ts';
import { renderScore } from '../../../formats/score.ts';
import { plainStyle } from '../../../formats/style.ts';
import { caseLook, type Look, runLook, runningLook } from '../outcome-look.ts';
import { linkTo } from '../route.ts';
import { safeText } from '../safe-text.ts';
import { Bar } from './bar.tsx';

const lookOf = ({ standing, outcome }: ReportRun | ReportHunt): Look =>
  standing === 'running' ? runningLook : runLook[outcome];

const Head = ({
  one,
  kind,
  what,
}: {
  readonly one: ReportRun | ReportHunt;
  /** The command that it comes of. */
  readonly kind: 'run' | 'hunt' | 'exhaust';
  readonly what: string;
}) => {
  const { tone, symbol, words } = lookOf(one);
  return (
    <header>
      <h2>
        {safeText(one.label)} <span class="tag">{kind}</span>
      </h2>
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

const Choices = ({ choices }: { readonly choices: readonly string[] }) => (
  <>
    {choices.map((choice, at) => (
      <span key={choice}>
        {at === 0 ? '' : ', '}
        <a href={linkTo('page', { ambiguity: choice.replace(/\/.*$/u, '') })}>{choice}</a>
      </span>
    ))}
  </>
);

type Parted = Extract<RunConstraint, { readonly status: 'contradiction' }>;

const PartedList = ({ parted }: { readonly parted: readonly Parted[] }) => (
  <>
    {parted.map(({ unitType, choices, certificate }, at) => (
      <span key={unitType}>
        {at === 0 ? '' : '; '}
        <span title={certificate.map(safeText).join('\n')}>{unitType}</span> at <Choices choices={choices} />
      </span>
    ))}
  </>
);

/** Where the cases that conform do not agree with each other; at length where there is room. */
const Constraints = ({ constraints, isBrief }: Pick<ReportRun, 'constraints'> & { readonly isBrief: boolean }) => {
  const parted = constraints.flatMap((each) => (each.status === 'contradiction' ? [each] : []));
  const unsettled = constraints.flatMap((each) => (each.status === 'inconclusive' ? [each.unitType] : []));
  const words = 'the cases that conform contradict each other';
  return (
    <>
      {parted.length === 0 ? undefined : isBrief ? (
        <details class="remarks bad">
          <summary>contradicts itself</summary>
          <PartedList parted={parted} />
        </details>
      ) : (
        <p class="remarks bad">
          <span aria-hidden="true">✗</span> {words}: <PartedList parted={parted} />
        </p>
      )}
      {unsettled.length === 0 ? undefined : (
        <p class="remarks warn">
          <span aria-hidden="true">!</span> whether all cases can be read alike was not settled: {unsettled.join(', ')}
        </p>
      )}
    </>
  );
};

/** What would make the counts mislead. */
const caveatOf = (run: ReportRun): string | undefined => {
  const { played } = run;
  if (played < run.selected) return `only ${played} of ${run.selected} cases were played (${run.end})`;
  return run.outcome === 'vacuous' ? 'no case was judged: this says nothing about the implementation' : undefined;
};

const conformantWords = ({ counts, dependent }: ReportRun): string =>
  `${counts.conformant} conformant${dependent === 0 ? '' : ` (${dependent} of them only under some readings)`}`;

const RunCard = ({ run, isBrief }: { readonly run: ReportRun; readonly isBrief: boolean }) => {
  const { played } = run;
  const caveat = caveatOf(run);
  const words = [
    `${played} ${played === 1 ? 'case' : 'cases'}`,
    conformantWords(run),
    ...tallyWords(run.counts, plainStyle),
  ];
  return (
    <article class="card">
      <Head one={run} kind="run" what={`suite ${run.suite} · seed ${run.seed}`} />
      <Bar parts={shares(run.counts)} total={run.selected} />
      <p class="tally">{words.join(' · ')}</p>
      {run.score === undefined ? undefined : <p class="score">{renderScore(run.score).replaceAll(' %', '\u00a0%')}</p>}
      {caveat === undefined ? undefined : <p class="caveat">{caveat}</p>}
      <Constraints constraints={run.constraints} isBrief={isBrief} />
    </article>
  );
};

const HuntCard = ({ hunt, isBrief }: { readonly hunt: ReportHunt; readonly isBrief: boolean }) => {
  const { counts, worldCount, brokenCount, origin } = hunt;
  const what = origin.kind === 'drawn' ? `generated worlds, seed ${origin.seed}` : `all worlds up to ${origin.bound}`;
  const words = [
    `${worldCount} ${worldCount === 1 ? 'world' : 'worlds'}`,
    `${counts.conformant} conformant`,
    ...tallyWords(counts, plainStyle),
    ...(brokenCount === 0 ? [] : [`${brokenCount} ${brokenCount === 1 ? 'breaks' : 'break'} the invariant`]),
  ];
  return (
    <article class="card">
      <Head one={hunt} kind={origin.kind === 'drawn' ? 'hunt' : 'exhaust'} what={what} />
      <Bar parts={shares(counts)} total={worldCount} />
      <p class="tally">{words.join(' · ')}</p>
      {hunt.end === 'interrupted' ? <p class="caveat">interrupted: this is no result</p> : undefined}
      <Constraints constraints={hunt.constraints} isBrief={isBrief} />
    </article>
  );
};

/** So many cards at most are told at length. */
const longCardsMax = 2;

/** What the runs and hunts of the report come to, one card each. */
export const Summary = ({ head }: { readonly head: ReportHead }) => {
  const { runs, hunts } = head;
  const isBrief = runs.length + hunts.length > longCardsMax;
  return (
    <section class={`summary${isBrief ? ' brief' : ''}`} aria-label="Summary">
      {runs.map((run) => (
        <RunCard key={run.label} run={run} isBrief={isBrief} />
      ))}
      {hunts.map((hunt) => (
        <HuntCard key={`${hunt.origin.kind} ${hunt.label}`} hunt={hunt} isBrief={isBrief} />
      ))}
    </section>
  );
};
