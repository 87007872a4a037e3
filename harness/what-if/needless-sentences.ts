import { judge } from '../../spec/oracle/judge.ts';
import { ledger } from '../../spec/page/ledger.ts';
import type { Sentence } from '../../spec/page/sentence.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { PageChange } from '../../spec/rules/page-change.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Contrast } from './proving-cases.ts';
import type { WitnessedCase } from './witnessed.ts';

/** The rules that stand on one sentence and on no other. */
const rulesOf = ({ rules }: Sentence): readonly RuleId[] =>
  rules.filter((rule) => ledger.filter((sentence) => sentence.rules.includes(rule)).length === 1);

const without = (profile: Profile, rules: readonly RuleId[]): Profile => {
  const dropped = Object.fromEntries(rules.map((id) => [id, { kind: 'dropped' }] as const));
  const page: PageChange = { ...profile.page, ...dropped };
  return { ...profile, name: `${profile.name}, without ${rules.join(', ')}`, page };
};

const isRefused = ({ trace, unit }: WitnessedCase, profile: Profile): boolean =>
  judge(trace, profile, unit).status === 'nonconformant';

/**
 * The sentences that another page would not need, and this one does: what somebody does wrong is refused by this page
 * because of the sentence, and by the other one without it, too. Only what is right by the other page can be done wrong
 * there, and only those sentences count on which some rule stands alone.
 */
export const needlessSentences = (
  contrasts: readonly Contrast[],
  page: Profile,
  other: Profile,
): readonly Sentence[] => {
  const usable = contrasts.filter(({ right, wrong }) => !isRefused(right, other) && isRefused(wrong, page));
  return ledger.filter((sentence) => {
    const rules = rulesOf(sentence);
    const isThere = rules.some(
      (rule) => page.page?.[rule]?.kind !== 'dropped' && other.page?.[rule]?.kind !== 'dropped',
    );
    if (!isThere) return false;
    const [pageWithout, otherWithout] = [without(page, rules), without(other, rules)];
    const decided = usable.filter(({ wrong }) => !isRefused(wrong, pageWithout));
    return decided.length > 0 && decided.every(({ wrong }) => isRefused(wrong, otherWithout));
  });
};
