import { type RuleId, ruleIds } from '../rules/rule-id.ts';
import type { Facts } from '../rules/facts.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { rule } from '../rules/rules.ts';
import type { TraceEventKind, TraceHeader } from '../vocabulary/trace.ts';
import { type KillSettings, killSettings } from '../vocabulary/kill-settings.ts';
import { type OnAsk, overheard } from '../readings/on-ask.ts';
import type { Rule } from '../rules/rule.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { explore, type Possible } from './possible.ts';
import type { RuleVerdict } from './verdict.ts';

/** Without these kinds of events no rule can be judged, and no trace. */
const alwaysNeeded: readonly TraceEventKind[] = ['request', 'spawn', 'exit', 'signal'];

/** The kinds of events without which nothing can be said, and which the recording did not hold. */
export const missingKinds = ({ observed }: TraceHeader): readonly TraceEventKind[] =>
  alwaysNeeded.filter((kind) => !observed.includes(kind));

/** The kinds of events that a rule must see and the recording did not hold. */
export const unobservedKinds = (id: RuleId, header: TraceHeader): readonly TraceEventKind[] =>
  [...alwaysNeeded, ...(rule(id).needs ?? [])].filter((kind) => !header.observed.includes(kind));

/** True where the unit itself decides that a rule has nothing to say of it. */
const isVacuous = ({ modes, vacuous }: Rule, unit: Unit, kill: KillSettings): boolean =>
  modes?.includes(kill.killMode) === false || vacuous?.(unit) === true;

/** What the verdicts on the rules hang on. */
interface Judged {
  readonly facts: Pick<Facts, 'unit'>;
  readonly header: TraceHeader;
  readonly book: Pick<Rulebook, 'dropped'>;
  /** The readings that are judged by: by them a setting may come to one thing or another. */
  readonly base: Possible;
  readonly onAsk?: OnAsk;
}

type Verdicts = Readonly<Record<RuleId, RuleVerdict>>;

const notExercised = Object.fromEntries(ruleIds.map((id) => [id, 'not-exercised'])) as Verdicts;

const vacuousOf = new WeakMap<Unit, WeakMap<Possible, readonly RuleId[]>>();

/** The rules that have nothing to say of a unit, whatever of the readings is taken. Worked out once for each where nobody listens. */
const vacuousFor = ({ facts: { unit }, base, onAsk }: Judged): readonly RuleId[] => {
  const known = vacuousOf.get(unit) ?? new WeakMap<Possible, readonly RuleId[]>();
  vacuousOf.set(unit, known);
  const found = onAsk === undefined ? known.get(base) : undefined;
  if (found !== undefined) return found;
  const [settings = []] = explore([base], (choose) =>
    killSettings(unit, onAsk === undefined ? choose : overheard(choose, onAsk)),
  );
  const vacuous = ruleIds.filter((id) => settings.every(({ result }) => isVacuous(rule(id), unit, result)));
  known.set(base, vacuous);
  return vacuous;
};

const unobservedOf = new WeakMap<readonly TraceEventKind[], ReadonlySet<RuleId>>();

/** The rules that need kinds of events which a recording did not hold. Worked out once for each list of kinds. */
const unobservedFor = (header: TraceHeader): ReadonlySet<RuleId> => {
  const found = unobservedOf.get(header.observed);
  if (found !== undefined) return found;
  const unobserved = new Set(ruleIds.filter((id) => unobservedKinds(id, header).length > 0));
  unobservedOf.set(header.observed, unobserved);
  return unobserved;
};

/** What became of each rule; of one that the page does not have, nothing. */
export const ruleVerdicts = (judged: Judged, exercised: ReadonlySet<RuleId>, failed: readonly RuleId[]): Verdicts => {
  const { header, book } = judged;
  const verdicts: Record<RuleId, RuleVerdict> = { ...notExercised };
  for (const id of vacuousFor(judged)) verdicts[id] = 'not-applicable';
  for (const id of exercised) verdicts[id] = 'pass';
  for (const id of unobservedFor(header)) verdicts[id] = 'unobserved';
  for (const id of failed) verdicts[id] = 'fail';
  for (const id of book.dropped) verdicts[id] = 'not-applicable';
  return verdicts;
};
