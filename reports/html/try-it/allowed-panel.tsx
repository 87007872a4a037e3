import { ruleById } from '../../../spec/rules/rules.ts';
import { formatInstant } from '../../../spec/vocabulary/time.ts';
import type { Expectation } from '../../../spec/oracle/verdict.ts';
import type { Deed } from './attempt.ts';
import { actText, windowText } from './expectation-text.ts';
import type { NextAllowed } from './next-allowed.ts';

/** The state of affairs that calls for something, and the rule. */
const reasonOf = ({ because, rules }: Expectation): string => {
  const [first] = rules;
  return first === undefined ? because : `${because} · ${first}: ${ruleById(first)?.title ?? ''}`;
};

interface OpenProps {
  readonly expectation: Expectation;
  readonly onSend: (deed: Deed) => void;
}

const OpenItem = ({ expectation, onSend }: OpenProps) => {
  const { act, owed, window } = expectation;
  return (
    <li>
      <strong class={owed ? 'good' : 'dim'}>{owed ? 'owed' : 'allowed'}</strong> {actText(expectation)}{' '}
      {windowText(expectation)}
      <p class="try-why">{reasonOf(expectation)}</p>
      {act.kind === 'signal' ? (
        <button
          type="button"
          onClick={() => onSend({ kind: 'signal', atUs: window.fromUs, to: act.to, signal: act.signal })}
        >
          Add this signal
        </button>
      ) : undefined}
    </li>
  );
};

/** The same things may be open under several sets of readings: each is listed once. */
const merged = ({ hypotheses }: NextAllowed): readonly Expectation[] => {
  const found = new Map<string, Expectation>();
  for (const { open } of hypotheses) {
    for (const each of open) {
      const key = JSON.stringify([each.act, each.window]);
      const before = found.get(key);
      if (before === undefined || (each.owed && !before.owed)) found.set(key, each);
    }
  }
  return [...found.values()].toSorted((a, b) => a.window.fromUs - b.window.fromUs || Number(b.owed) - Number(a.owed));
};

const dueText = ({ hypotheses }: NextAllowed): string => {
  const nextUs = Math.min(...hypotheses.map((each) => each.nextUs ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(nextUs) ? `If nothing else happens, more falls due at ${formatInstant(nextUs)}.` : '';
};

interface AllowedProps {
  readonly next: NextAllowed;
  /** Why what has just happened was done, if the manager did it and was asked for it. */
  readonly why: Expectation | undefined;
  /** What has just happened, in words. */
  readonly after: string;
  readonly onSend: (deed: Deed) => void;
}

/** What the page asks for and allows next, after one event. */
export const AllowedPanel = ({ next, why, after, onSend }: AllowedProps) => {
  const open = merged(next);
  const isOver = next.hypotheses.length === 0;
  return (
    <section class="try-part" aria-label="Allowed next signals">
      <h3>Allowed next</h3>
      <p class="try-quiet">
        After: {after}
        {next.hypotheses.length > 1 ? ` · ${next.hypotheses.length} ways to read the page are still possible` : ''}
      </p>
      {why === undefined ? undefined : <p class="try-why">Because {reasonOf(why)}</p>}
      {isOver ? <p>A rule is broken by now, under every reading that is allowed.</p> : undefined}
      {!isOver && open.length === 0 ? <p>No signal is allowed here.</p> : undefined}
      <ul class="try-open">
        {open.map((expectation) => (
          <OpenItem key={JSON.stringify([expectation.act, expectation.window])} {...{ expectation, onSend }} />
        ))}
      </ul>
      <p class="try-quiet">{dueText(next)}</p>
    </section>
  );
};
