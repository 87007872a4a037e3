import { useMemo } from 'preact/hooks';
import type { Assignment, Violation } from '../../../../spec/oracle/verdict.ts';
import type { Profile } from '../../../../spec/profiles/profile.ts';
import { formatInstant } from '../../../../spec/vocabulary/time.ts';
import type { Trace } from '../../../../spec/vocabulary/trace.ts';
import { derivation } from '../../../formats/derivation.ts';
import type { MarkedTrace } from '../../../formats/mark-signals.ts';
import { owedAndSeen } from '../../../formats/owed-and-seen.ts';
import { timelineRows } from '../../../formats/timeline.ts';
import type { CaseDetail } from '../../data/report-data.ts';
import { safeLines, safeText } from '../safe-text.ts';
import { Part } from './part.tsx';
import { TimelineView } from './timeline-view.tsx';
import { tellCase } from './told-case.ts';

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

/** What came of a case: why, a timeline of what was owed against what was seen, and the readings. */
export const Told = ({
  detail,
  profile,
  name,
}: {
  readonly detail: CaseDetail;
  readonly profile: Profile;
  readonly name: string;
}) => {
  const { marked, violation, trouble } = useMemo(() => tellCase(detail, profile), [detail, profile]);
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
