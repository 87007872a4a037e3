import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { describePlace } from '../../../../spec/page/describe-place.ts';
import { sentencesOfRule } from '../../../../spec/page/sentences-of-rule.ts';
import type { Assignment, Violation } from '../../../../spec/oracle/verdict.ts';
import type { RuleId } from '../../../../spec/rules/rule-id.ts';
import { ruleById } from '../../../../spec/rules/rules.ts';
import { formatInstant } from '../../../../spec/vocabulary/time.ts';
import type { Trace } from '../../../../spec/vocabulary/trace.ts';
import { derivation } from '../../../formats/derivation.ts';
import type { MarkedTrace } from '../../../formats/mark-signals.ts';
import { owedAndSeen } from '../../../formats/owed-and-seen.ts';
import { timelineRows } from '../../../formats/timeline.ts';
import { Later } from '../../data/later.ts';
import type { CaseDetail, ReportRun } from '../../data/report-data.ts';
import type { OpenedReport } from '../../data/report-parts.ts';
import type { Row } from '../../query/match-query.ts';
import { quoteValue } from '../../query/quote-value.ts';
import { Coming } from '../coming.tsx';
import { Command } from '../command.tsx';
import { caseLook } from '../outcome-look.ts';
import { linkTo } from '../route.ts';
import { caseLink } from '../../try-it/case-link.ts';
import { examples } from '../../try-it/examples.ts';
import { safeLines, safeText } from '../safe-text.ts';
import { useLater } from '../use-later.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { TimelineView } from './timeline-view.tsx';
import { tellCase } from './told-case.ts';

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="part">
    <h4>{title}</h4>
    {children}
  </section>
);

const RuleLine = ({ rule }: { readonly rule: RuleId }) => (
  <div class="rule-line">
    <p>
      <a href={linkTo('page', { rule })}>{rule}</a> {ruleById(rule)?.title}
    </p>
    <ul>
      {sentencesOfRule(rule)
        .slice(0, 2)
        .map((sentence) => (
          <li key={sentence.id}>
            <a href={linkTo('page', { sentence: sentence.id })}>{describePlace(sentence)}</a>: {sentence.paraphrase}
          </li>
        ))}
    </ul>
  </div>
);

const OwedAndSeen = ({ marked }: { readonly marked: MarkedTrace }) => (
  <div class="scroller" tabIndex={0} role="region" aria-label="What each process was owed, and what it was sent">
    <table class="listing">
      <thead>
        <tr>
          <th scope="col">Process</th>
          <th scope="col">Owed</th>
          <th scope="col">Seen</th>
        </tr>
      </thead>
      <tbody>
        {owedAndSeen(marked).map(({ process, owed, seen }) => (
          <tr key={process}>
            <th scope="row">{safeText(process)}</th>
            <td>{owed}</td>
            <td class={owed === seen ? '' : 'bad'}>
              {owed === seen ? '' : '≠ '}
              {seen}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const rowsMax = 500;

const EventTable = ({ marked }: { readonly marked: MarkedTrace }) => {
  const rows = timelineRows(marked);
  return (
    <details>
      <summary>Event by event</summary>
      <div class="scroller" tabIndex={0} role="region" aria-label="Event by event">
        <table class="listing events">
          <thead>
            <tr>
              <th scope="col">At</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">By the page</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, rowsMax).map(({ atUs, subject, what, mark, wrong }, at) => (
              <tr key={at}>
                <td>{formatInstant(atUs)}</td>
                <td>{safeText(subject)}</td>
                <td>{safeText(what)}</td>
                <td class={mark === undefined ? '' : wrong ? 'bad' : 'good'}>{mark ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > rowsMax ? <p>and {rows.length - rowsMax} more</p> : undefined}
    </details>
  );
};

const readingsText = (assignment: Assignment): string =>
  Object.entries(assignment)
    .map(([choice, readings]) => `${choice} ${readings.join(' or ')}`)
    .join(', ');

const Deaths = ({ deaths, leftOut }: { readonly deaths: readonly Violation[]; readonly leftOut: number }) => {
  const isOne = deaths.length === 1 && leftOut === 0 && Object.keys(deaths[0]?.assignment ?? {}).length === 0;
  if (isOne) return <p>No reading of the page changes this.</p>;
  return (
    <details>
      <summary>Under each reading ({deaths.length + leftOut})</summary>
      <dl class="deaths">
        {deaths.map(({ assignment, atUs, rules, because }, at) => (
          <div key={at}>
            <dt>{safeText(readingsText(assignment)) || 'under every other reading'}</dt>
            <dd>
              {formatInstant(atUs)}, {rules[0]}: {safeText(because.at(-1) ?? '')}
            </dd>
          </div>
        ))}
      </dl>
      {leftOut === 0 ? undefined : <p>and {leftOut} more, which are not in this file</p>}
    </details>
  );
};

const UnitFile = ({ trace }: { readonly trace: Trace }) => (
  <details>
    <summary>Unit file {safeText(trace.header.unit.name)}</summary>
    {trace.header.unit.sources.map(({ file, text }) => (
      <pre key={file} tabIndex={0}>
        {safeLines(text.trim())}
      </pre>
    ))}
  </details>
);

const Told = ({
  detail,
  run,
  name,
}: {
  readonly detail: CaseDetail;
  readonly run: ReportRun;
  readonly name: string;
}) => {
  const { marked, violation, trouble } = useMemo(() => tellCase(detail, run.profile), [detail, run]);
  const { outcome, trace, story } = detail;
  return (
    <>
      {story === undefined ? undefined : (
        <Part title="What happens">
          {story.map((line) => (
            <p key={line}>{safeText(line)}</p>
          ))}
        </Part>
      )}
      {violation === undefined ? undefined : (
        <Part title="Why">
          <p class="derivation">{safeText(derivation(violation))}</p>
        </Part>
      )}
      {trouble === undefined ? undefined : <p class="caveat">{safeText(trouble)}</p>}
      {marked === undefined ? undefined : (
        <Part title="Owed against seen">
          <TimelineView marked={marked} title={safeText(name)} />
          {outcome.status === 'nonconformant' ? <OwedAndSeen marked={marked} /> : undefined}
          <EventTable marked={marked} />
          {trace === undefined ? undefined : <UnitFile trace={trace} />}
        </Part>
      )}
      {outcome.status === 'nonconformant' ? (
        <Part title="Readings">
          <Deaths deaths={outcome.verdict.deaths} leftOut={detail.deathsLeftOut ?? 0} />
        </Part>
      ) : undefined}
    </>
  );
};

const Facts = ({ row }: { readonly row: Row }) => {
  const { unitType, mode, trigger, about } = row.one;
  const facts = [
    ['Unit', unitType, `unit:${unitType}`],
    ['Mode', mode, `mode:${mode}`],
    ['Trigger', trigger, `trigger:${trigger}`],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([title, value, query]) =>
        value === undefined ? undefined : (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <a href={linkTo('cases', { q: query })}>{value}</a>
            </dd>
          </div>
        ),
      )}
      {about.length === 0 ? undefined : (
        <div>
          <dt>Written for</dt>
          <dd>
            {about.map((rule) => (
              <a key={rule} href={linkTo('page', { rule })}>
                {rule}
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
};

const triableLink = (name: string, run: ReportRun, detail: CaseDetail | undefined): string | undefined =>
  caseLink(examples, {
    name,
    implementation: run.implementation.name,
    profile: run.profile.name,
    ...(detail?.trace === undefined ? {} : { trace: detail.trace }),
  });

/** A case of which there is no more to tell than its row does. */
const noDetail = new Later<CaseDetail | undefined>(() => Promise.resolve(undefined));

/** All that is known of one case. */
export const CaseDetailView = ({
  report,
  row,
  onClose,
}: {
  readonly report: OpenedReport;
  readonly row: Row;
  readonly onClose: () => void;
}) => {
  const { one, label } = row;
  const run = report.head.runs[row.run];
  const come = useLater(
    useMemo(() => (one.detail === undefined ? noDetail : report.detailAt(one.detail)), [report, one]),
  );
  const detail = come.kind === 'here' ? come.value : undefined;
  const dependsOn = Object.entries(one.dependsOn ?? {});
  const triable = useMemo(
    () => (run === undefined ? undefined : triableLink(one.name, run, detail)),
    [one, run, detail],
  );
  return (
    <article class="case-detail" aria-labelledby="case-name">
      <header>
        <button type="button" class="close" onClick={onClose}>
          <span aria-hidden="true">←</span> All cases
        </button>
        <h3 id="case-name" tabIndex={-1}>
          {safeText(one.name)}
        </h3>
        <p>
          <VerdictMark look={caseLook[one.status]} /> · {safeText(label)}
        </p>
        {one.title === undefined ? undefined : <p class="title">{safeText(one.title)}</p>}
      </header>
      <Facts row={row} />
      {one.broken === undefined ? undefined : (
        <Part title="Broken">
          <RuleLine rule={one.broken} />
        </Part>
      )}
      {one.broken !== undefined || one.says === undefined ? undefined : (
        <Part title="It came to this">
          <pre class="says" tabIndex={0}>
            {safeLines(one.says)}
          </pre>
        </Part>
      )}
      {come.kind === 'here' ? undefined : <Coming come={come} />}
      {detail === undefined || run === undefined ? undefined : <Told detail={detail} run={run} name={one.name} />}
      {dependsOn.length === 0 ? undefined : (
        <Part title="It conforms only under these readings">
          <ul class="readings">
            {dependsOn.map(([choice, readings]) => (
              <li key={choice}>
                <a href={linkTo('page', { ambiguity: choice.replace(/\/.*$/u, '') })}>{choice}</a>{' '}
                {readings.join(' or ')}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {one.status === 'conformant' && one.detail === undefined ? (
        <p class="hint">The trace of a case that conforms is kept by run --output FILE --traces.</p>
      ) : undefined}
      {run === undefined ? undefined : (
        <Part title="Play it again">
          <Command again={run.again} word={one.name} />
        </Part>
      )}
      <p class="more">
        <a href={linkTo('cases', { q: `name:${quoteValue(one.name)}` })}>This case in every run</a>
        {triable === undefined ? undefined : (
          <>
            {' · '}
            <a href={`${linkTo('try-it')}?${triable}`}>Try it: change the unit, its processes or the readings</a>
          </>
        )}
      </p>
    </article>
  );
};
