import type { LegTally } from '../../harness/crosscheck/leg-tally.ts';
import type { ToldParting } from '../../harness/crosscheck/tell-parting.ts';
import { choiceIds, literalOf } from '../../spec/readings/register.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { formatInstant } from '../../spec/vocabulary/time.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { derivation } from './derivation.ts';
import { describeEvents, describeUnit } from './describe-world.ts';
import { markSignals } from './mark-signals.ts';
import { printable } from './printable.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

/** What a crosscheck is of: the versions, the rules, and the profile of cases or the seed of legs, which have their own. */
export const renderCrosscheckHeading = (
  of: { readonly killspec: string; readonly ruleCount: number } & (
    | { readonly seed: number }
    | { readonly profile: string }
  ),
): string => {
  const last = 'seed' in of ? `seed ${of.seed}` : `profile ${printable(of.profile)}`;
  return `killspec ${of.killspec} · systemd.kill(5) 257 · ${of.ruleCount} rules · ${last}`;
};

const nameWidth = 12;

/** What one leg compared, in one line. */
export const renderLeg = (name: string, tally: LegTally, { style }: Setting = plainSetting): string => {
  const { worlds, played, changed, accepted, refused, unjudged, parted } = tally;
  return [
    name.padEnd(nameWidth),
    plural(worlds, 'world', 'worlds').padStart(13),
    plural(played, 'trace', 'traces').padStart(14),
    plural(changed, 'change', 'changes').padStart(16),
    `${accepted} accepted`.padStart(16),
    `${refused} refused`.padStart(15),
    ...(unjudged === 0 ? [] : [style.warn(`   ${unjudged} unjudged`)]),
    ...(parted === 0 ? [] : [style.bad(`   ${plural(parted, 'disagreement', 'disagreements')}`)]),
  ].join('');
};

/** The sum of it all, as the last word; a change of a trace is one, too. */
export const renderSum = (tallies: readonly LegTally[]): string => {
  const worlds = tallies.reduce((sum, tally) => sum + tally.worlds, 0);
  const traces = tallies.reduce((sum, { played, changed }) => sum + played + changed, 0);
  const parted = tallies.reduce((sum, tally) => sum + tally.parted, 0);
  return `${plural(worlds, 'world', 'worlds')}, ${plural(traces, 'trace', 'traces')}, ${plural(parted, 'disagreement', 'disagreements')}`;
};

const performerText = ({ performer, profile }: ToldParting): string => {
  switch (performer.by) {
    case 'reference':
      return 'played by the reference';
    case 'mutant':
      return `played by the mutant ${performer.name}`;
    case 'obedient':
      return `played as ${profile.name} asks${performer.eager ? ' and allows' : ''}`;
  }
};

/** Who did what, in one sentence: `played by the reference, SIGTERM to main at 0 s dropped`. */
export const whatWasJudged = (told: ToldParting): string =>
  told.change === undefined ? performerText(told) : `${performerText(told)}, ${told.change.about}`;

const strayReadings = ({ profile }: ToldParting): string => {
  const strays = choiceIds.filter((id) => profile.choices[id]?.[0] !== literalOf[id]);
  if (strays.length === 0) return 'literal';
  return `literal, but ${strays.map((id) => `${id}=${profile.choices[id]?.[0]}`).join(' ')}`;
};

/** What the two say, a paragraph each. */
export const bothReasons = ({ disagreement: { oracle, model } }: ToldParting): readonly string[] => [
  oracle.status === 'nonconformant'
    ? `The rules refuse it at ${formatInstant(oracle.violation.atUs)}. ${derivation(oracle.violation)}`
    : 'The rules accept it.',
  model.status === 'rejected'
    ? `The state machine refuses it at ${formatInstant(model.atUs)}: ${model.reason}.`
    : 'The state machine accepts it.',
];

/** The lines of a trace's timeline, as the rules see it. */
export const partingTimeline = ({ disagreement, profile }: ToldParting): readonly string[] =>
  renderTimeline(timelineRows(markSignals(disagreement.trace, profile.choices)));

/** A trace of which the two judges say different things: the unit, what happens, the timeline, both reasons. */
export const renderParting = (
  name: string,
  told: ToldParting,
  commands: readonly (readonly [word: string, command: string])[],
  { style, width }: Setting = plainSetting,
): string => {
  const indent = { first: '    ', rest: '    ' };
  return [
    style.bad(`  ✗ ${printable(name)}`),
    ...wrap(printable(describeUnit(told.world)), width, indent),
    ...wrap(printable(describeEvents(told.world)), width, indent),
    ...wrap(printable(`${whatWasJudged(told)}; readings: ${strayReadings(told)}`), width, indent),
    '',
    ...partingTimeline(told).map((line) => `    ${line}`),
    '',
    ...bothReasons(told).flatMap((text) => wrap(printable(text), width, indent)),
    '',
    ...commands.map(([word, command]) => `    ${style.dim(word.padEnd(8))}${printable(command)}`),
  ].join('\n');
};
