import { stopSettings } from '../../spec/oracle/timeouts.ts';
import { profileFor } from '../../spec/profiles/profile-for.ts';
import { open, type Profile } from '../../spec/profiles/profile.ts';
import { settleProfile } from '../../spec/profiles/settle-profile.ts';
import type { Choose } from '../../spec/readings/choose.ts';
import { type ChoiceId, literalOf } from '../../spec/readings/register.ts';
import type { StopSettings } from '../../spec/rules/situation.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { KillSettings } from '../../spec/vocabulary/kill-settings.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { isTouched } from './acts.ts';
import { assumptionsFor } from './assumptions.ts';
import { playObedient } from './obedient.ts';
import { findOpenPoints, openOn, type OpenPoints, type Played, type PlayWorld } from './open-points.ts';
import { playQuirks } from './play-quirks.ts';
import { predictedSteps } from './predicted-steps.ts';
import type { PredictedBehaviour, PredictedStep, Prediction } from './prediction.ts';
import { remarksOn } from './remarks.ts';
import { type StopTrigger, tellingWorlds } from './telling-worlds.ts';

/** What to predict, and how. */
export interface PredictOptions {
  /** What makes the unit stop; `stop` where absent. */
  readonly trigger?: StopTrigger;
  /**
   * The readings that are allowed; all where absent. Of each choice the reading of `literal` is predicted by where it
   * is among them, and the others are told as open.
   */
  readonly profile?: Profile;
}

/** What a timeline needs besides its timeouts. */
const marginUs: Us = 1_000_000_000;

/** An instant by which everything that has an end has ended: each command and each pass may take one timeout. */
const boundOf = (unit: Unit, { stopTimeout, abortTimeout }: StopSettings): Us => {
  const finite = [stopTimeout, abortTimeout].map((span) => (span === 'infinity' ? 0 : span));
  const commandCount = Object.values(unit.settings.commands).reduce((sum, lines) => sum + lines.length, 0);
  return Math.min((commandCount + 6) * Math.max(...finite) + marginUs, Number.MAX_SAFE_INTEGER);
};

const playing =
  (boundUs: Us): PlayWorld =>
  (world, profile, { eager }) => {
    const { trace, ending } = playObedient(world, profile, { boundUs, eager });
    if (ending.kind !== 'quiet' && ending.kind !== 'bound') throw new Error(`a prediction ended in ${ending.kind}`);
    return trace;
  };

/** Why a process may outlive the stop; no rule where it only ignores what it is sent. */
const sparedBy = ({ killMode, sendSigkill }: KillSettings, process: ProcessName): readonly RuleId[] => {
  if (killMode === 'none') return ['KM-NO-1', 'KM-NO-3'];
  if (killMode === 'process' && process !== 'main') return ['KM-PR-2'];
  return sendSigkill ? [] : ['SK-2'];
};

const behaviourOf = (
  played: Played,
  base: Profile,
  { unit, kill }: StopSettings,
  points: OpenPoints,
  boundUs: Us,
): PredictedBehaviour => {
  const { when, trace, world } = played;
  const { steps, left } = playQuirks(predictedSteps(trace, base, unit), world, base, boundUs);
  const marked = steps.map((step): PredictedStep => {
    if (step.kind === 'exit') return step;
    const act =
      step.kind === 'signal'
        ? { atUs: step.atUs, what: step.signal, who: step.to }
        : { atUs: step.atUs, what: 'run', who: step.process };
    return { ...step, open: openOn(points, (where, change) => where === when && isTouched(change, act)) };
  });
  return { when, steps: marked, left: left.map((process) => ({ process, rules: sparedBy(kill, process) })) };
};

/**
 * Predicts how a unit is stopped by the page: for each telling way in which its processes may behave, what happens
 * when, which sentence asks for it, and what other readings of the page would change.
 */
export const predict = (unit: Unit, options: PredictOptions = {}): Prediction => {
  const { trigger = 'stop', profile: within = open } = options;
  const settled = settleProfile(profileFor(within, unit.type));
  const base: Profile = within === open ? { ...settled, name: 'literal' } : settled;
  const choose = ((choice: ChoiceId) => base.choices[choice]?.[0] ?? literalOf[choice]) as Choose;
  const settings = stopSettings(unit, choose);
  const remarks = remarksOn(unit, trigger, settings);
  const boundUs = boundOf(unit, settings);

  const play = playing(boundUs);
  const record = (when: string, world: World): Played => {
    const asked = new Set<ChoiceId>();
    const onAsk = (choice: ChoiceId): void => void asked.add(choice);
    const { trace } = playObedient(world, base, { boundUs, onAsk });
    return { when, world, trace, asked };
  };
  const worlds = remarks.isImpossible ? [] : tellingWorlds(unit, trigger, settings.kill);
  const played = worlds.map(({ when, world }) => record(when, world));
  const points = findOpenPoints(played, base, profileFor(within, unit.type), play);

  return {
    unit,
    trigger,
    profile: { name: base.name, quirks: base.quirks },
    kill: settings.kill,
    stopTimeout: settings.stopTimeout,
    abortTimeout: settings.abortTimeout,
    remarks: remarks.texts,
    assumptions: played.length === 0 ? [] : assumptionsFor(unit, trigger, settings),
    behaviours: played.map((each) => behaviourOf(each, base, settings, points, boundUs)),
    openPoints: points.points,
  };
};
