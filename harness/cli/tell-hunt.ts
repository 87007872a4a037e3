import { renderConstraints, renderHeading, type Setting } from '../../reports/formats/console.ts';
import { kindsOf, renderHuntEnd, renderHuntKinds, renderHuntTally } from '../../reports/formats/hunt.ts';
import { renderExhausted } from '../../reports/formats/exhausted.ts';
import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { smallBounds } from '../generators/small-scope-bounds.ts';
import { smallScope } from '../generators/small-scope.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCode, exitCodes } from '../runner/exit-code.ts';
import type { HuntEnd, HuntHeader, HuntSum } from '../runner/hunt/hunt-file.ts';
import type { HuntPlan } from '../runner/hunt/hunt-plan.ts';
import type { HuntKind } from '../runner/hunt/hunt-sift.ts';
import type { Player } from '../runner/player.ts';
import type { Suite } from '../suites/suites.ts';

/** What a hunt found, and of what it was. */
export interface FoundByHunt {
  readonly header: HuntHeader;
  readonly sum: HuntSum;
  readonly constraints: readonly RunConstraint[];
  readonly end: HuntEnd;
}

/** How many kinds of failures are made small, saved and shown. */
const shownMax = 5;

/** The exit code of a hunt. */
export const codeOfHunt = ({ sum, constraints, end }: FoundByHunt): ExitCode => {
  const code = exitCode({
    selected: sum.worldCount,
    counts: sum.counts,
    end,
    selfContradictory: constraints.some(({ status }) => status === 'contradiction'),
    constraintsInconclusive: constraints.some(({ status }) => status === 'inconclusive'),
  });
  const isMilder = code === exitCodes.ok || code === exitCodes.inconclusive;
  return isMilder && sum.brokenCount > 0 ? exitCodes.nonconformant : code;
};

/** Its outcome, and the rule that is charged first where there is one. */
const topic = ({ status, manner }: HuntKind): string => `${status} ${manner.replace(/:.*/, '')}`;

/** Of each rule the kind that came most often, and then whatever else there is. */
export const worthShowing = (kinds: readonly HuntKind[]): readonly HuntKind[] => {
  const first = kinds.filter((kind, at) => kinds.findIndex((other) => topic(other) === topic(kind)) === at);
  return [...first, ...kinds.filter((kind) => !first.includes(kind))].slice(0, shownMax);
};

/** What was exhausted, of a scope; empty for worlds that were drawn, of which there is no end. */
const exhaustedText = (worlds: HuntHeader['worlds'], sum: HuntSum): string => {
  const bound = worlds.kind === 'exhausted' ? smallBounds.find(({ name }) => name === worlds.bound) : undefined;
  if (bound === undefined) return '';
  return renderExhausted(bound, smallScope(bound).count, { from: worlds.from, count: sum.worldCount });
};

/** What a hunt says when it is over: counts, kinds of failures, those that are `shown`, what its worlds say together. */
export const tellHunt = (
  { header, sum, constraints, end }: FoundByHunt,
  shown: readonly string[],
  setting: Setting,
): string => {
  const kinds = kindsOf(sum);
  const { name, version } = header.implementation;
  const noun = header.worlds.kind === 'drawn' ? 'generated world' : 'world';
  const parts = [
    renderHuntTally(`${name} ${version}`, sum, noun, setting),
    renderHuntKinds(kinds, setting),
    ...shown,
    renderConstraints(constraints, kinds.length > 0, setting),
    renderHuntEnd(end, sum),
    end === 'complete' ? exhaustedText(header.worlds, sum) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

/** What stands above a hunt. */
export const headingOf = (
  { profile, origin, rules = ruleIds }: HuntPlan,
  suite: Suite | undefined,
  { latenessUs }: Pick<Player, 'latenessUs'>,
): string =>
  renderHeading({
    killspec: packageVersion(),
    ruleCount: rules.length,
    profile: profile.name,
    ...(suite === undefined ? {} : { suite: suite.suite }),
    ...(origin.kind === 'drawn' ? { seed: origin.seed } : {}),
    latenessUs,
  }) + (origin.kind === 'drawn' ? ` · generator ${origin.version}` : ` · scope ${origin.bound} ${origin.version}`);
