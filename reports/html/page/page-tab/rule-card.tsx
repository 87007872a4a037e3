import { proofs } from '../../../../harness/mutation/proofs.ts';
import { describePlace } from '../../../../spec/page/describe-place.ts';
import { sentencesOfRule } from '../../../../spec/page/sentences-of-rule.ts';
import { register } from '../../../../spec/readings/register.ts';
import type { RuleId } from '../../../../spec/rules/rule-id.ts';
import { ruleById } from '../../../../spec/rules/rules.ts';
import type { ReportRun } from '../../data/report-data.ts';
import { quoteValue } from '../../query/quote-value.ts';
import { linkTo } from '../route.ts';
import { safeText } from '../safe-text.ts';

const Counts = ({ rule, runs }: { readonly rule: RuleId; readonly runs: readonly ReportRun[] }) => (
  <div class="scroller" tabIndex={0} role="region" aria-label="What became of the rule in each run">
    <table class="listing">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">Kept</th>
          <th scope="col">Broken</th>
          <th scope="col">Not exercised</th>
          <th scope="col">Unobserved</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const { pass, fail, unobserved, ...rest } = run.rules[rule];
          return (
            <tr key={run.label}>
              <th scope="row">{safeText(run.label)}</th>
              <td>{pass}</td>
              <td class={fail > 0 ? 'bad' : ''}>
                {fail > 0 ? '✗ ' : ''}
                {fail}
              </td>
              <td>{rest['not-exercised'] + rest['not-applicable']}</td>
              <td>{unobserved}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

const Proof = ({ rule }: { readonly rule: RuleId }) => {
  const proof = proofs[rule];
  if (proof === undefined) return <p>No mutant that breaks it is refused by it.</p>;
  return (
    <p>
      The mutant <code>{proof.mutant}</code> breaks it, and it refuses this mutant in{' '}
      <a href={linkTo('cases', { q: `name:${quoteValue(proof.case)}` })}>{proof.case}</a>
      {proof.under === 'open' ? ', under every reading.' : ', under literal only.'}
    </p>
  );
};

/** A rule: what it promises, on which sentences, what became of it, and what proves that it would notice. */
export const RuleCard = ({ rule, runs }: { readonly rule: RuleId; readonly runs: readonly ReportRun[] }) => {
  const known = ruleById(rule);
  const points = register.filter(({ id }) => known?.open.includes(id) === true);
  return (
    <>
      <h3 id="chosen" tabIndex={-1}>
        {rule}
      </h3>
      <p>
        <strong>{known?.title}</strong>
      </p>
      <p>The page promises this: {known?.says}.</p>
      <p>
        <a href={linkTo('cases', { q: `breaks:${rule}` })}>Cases that break it</a> ·{' '}
        <a href={linkTo('cases', { q: `exercises:${rule}` })}>that exercise it</a> ·{' '}
        <a href={linkTo('cases', { q: `about:${rule}` })}>that were written for it</a>
      </p>
      {runs.length === 0 ? undefined : <Counts rule={rule} runs={runs} />}
      <h4>Proof</h4>
      <Proof rule={rule} />
      <h4>Sentences</h4>
      <ul>
        {sentencesOfRule(rule).map((sentence) => (
          <li key={sentence.id}>
            <a href={linkTo('page', { sentence: sentence.id })}>{describePlace(sentence)}</a>: {sentence.paraphrase}
          </li>
        ))}
      </ul>
      {points.length === 0 ? undefined : (
        <>
          <h4>Readings that bear on it</h4>
          <ul>
            {points.map(({ id, question }) => (
              <li key={id}>
                <a href={linkTo('page', { ambiguity: id })}>{id}</a> {question}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
