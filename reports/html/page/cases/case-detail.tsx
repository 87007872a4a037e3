import { useMemo } from 'preact/hooks';
import { describePlace } from '../../../../spec/page/describe-place.ts';
import { sentencesOfRule } from '../../../../spec/page/sentences-of-rule.ts';
import type { RuleId } from '../../../../spec/rules/rule-id.ts';
import { ruleById } from '../../../../spec/rules/rules.ts';
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
import { Part } from './part.tsx';
import { Told } from './told.tsx';

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
      {detail === undefined || run === undefined ? undefined : (
        <Told detail={detail} profile={run.profile} name={one.name} />
      )}
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
