import { ruleById } from '../../../spec/rules/rules.ts';
import { derivation } from '../../formats/derivation.ts';
import type { Outcome } from '../../../harness/runner/outcome.ts';
import type { Played } from './try-attempt.ts';

const looks: Readonly<Record<Outcome['status'], 'good' | 'bad' | 'warn' | 'dim'>> = {
  conformant: 'good',
  nonconformant: 'bad',
  unsupported: 'dim',
  'not-applicable': 'dim',
  'not-kept': 'bad',
  inconclusive: 'warn',
  nondeterministic: 'warn',
  crash: 'bad',
  hang: 'bad',
  'protocol-error': 'bad',
  'harness-error': 'bad',
};

const symbols: Readonly<Record<'good' | 'bad' | 'warn' | 'dim', string>> = { good: '✓', bad: '✗', warn: '?', dim: '–' };

/** What there is to say of an outcome that is no verdict. */
const otherwise = (outcome: Outcome): string => {
  switch (outcome.status) {
    case 'conformant':
    case 'nonconformant':
      return '';
    case 'unsupported':
      return `It does not support this: ${outcome.what}.`;
    case 'not-applicable':
      return `${outcome.why}.`;
    case 'inconclusive':
      return `${outcome.reason}.`;
    case 'nondeterministic':
      return outcome.difference;
    case 'not-kept':
    case 'crash':
    case 'hang':
    case 'protocol-error':
    case 'harness-error':
      return outcome.message;
  }
};

const DependsOn = ({ outcome }: { readonly outcome: Outcome }) => {
  if (outcome.status !== 'conformant') return undefined;
  const shared = Object.entries(outcome.verdict.dependsOn);
  if (shared.length === 0) return undefined;
  return (
    <p>
      Only under these readings: {shared.map(([choice, readings]) => `${choice} ${readings.join(' or ')}`).join(' · ')}
    </p>
  );
};

const RulesKept = ({ outcome }: { readonly outcome: Outcome }) => {
  if (outcome.status !== 'conformant' && outcome.status !== 'nonconformant') return undefined;
  const kept = Object.entries(outcome.verdict.rules).flatMap(([id, verdict]) => (verdict === 'pass' ? [id] : []));
  return (
    <details>
      <summary>{kept.length} rules were put to the test and kept</summary>
      <ul>
        {kept.map((id) => (
          <li key={id}>
            <strong>{id}</strong> {ruleById(id)?.title}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The verdict, and why. */
export const VerdictPanel = ({ played, isStale }: { readonly played: Played; readonly isStale: boolean }) => {
  const { outcome, violation, profile } = played;
  const look = looks[outcome.status];
  const [rule] = violation?.rules ?? [];
  return (
    <section class={`try-part try-verdict try-verdict-${look}${isStale ? ' try-stale' : ''}`} aria-label="Verdict">
      <div role="status">
        <h3 data-verdict={outcome.status}>
          <span class={look}>
            {symbols[look]} {outcome.status}
          </span>
          {rule === undefined ? undefined : <span> · rule {rule}</span>}
          <span class="try-quiet"> under {profile.name}</span>
        </h3>
      </div>
      {violation === undefined ? undefined : (
        <>
          <p>{derivation(violation)}</p>
          {rule === undefined ? undefined : <p class="try-quiet">{ruleById(rule)?.title}</p>}
        </>
      )}
      {otherwise(outcome) === '' ? undefined : <p>{otherwise(outcome)}</p>}
      <DependsOn outcome={outcome} />
      <RulesKept outcome={outcome} />
    </section>
  );
};
