import { type BooleanLiteralChoice, classifyBooleanLiteral } from './boolean-literal.ts';
import { ownSection } from './own-section.ts';
import { classifySignalLiteral, type SignalLiteralChoice } from './signal-literal.ts';
import type { SignalName } from './signals.ts';
import { type SettingLine, type KillOption, killOptions, type Unit } from './unit.ts';

/** The values of KillMode= (systemd.kill(5), KillMode=, paragraph 1, sentence 2), in the page's order. */
export const killModes = ['control-group', 'mixed', 'process', 'none'] as const;
/** A value of KillMode=, see `killModes`. */
export type KillMode = (typeof killModes)[number];

/** Where an option's value comes from: which assignments there are, not whether they are valid. */
export type SettingOrigin =
  /** No assignment in the section of any of the five unit types. */
  | 'default'
  /** An assignment in the section of the unit's own type took effect, or was tried. */
  | 'set'
  /** There are assignments, but only in the sections of other unit types. */
  | 'wrong-section';

/** The seven options of the page as they stand for one unit, under the readings that were chosen. */
export interface KillSettings {
  /** False where an invalid value keeps the unit from loading (AMB-46). The values are then the defaults. */
  readonly loads: boolean;
  readonly killMode: KillMode;
  readonly killSignal: SignalName;
  /** Absent where it was not set: KillSignal= then serves (RestartKillSignal=, paragraph 1, sentence 3). */
  readonly restartKillSignal?: SignalName;
  readonly sendSighup: boolean;
  readonly sendSigkill: boolean;
  readonly finalKillSignal: SignalName;
  readonly watchdogSignal: SignalName;
  readonly origin: Readonly<Record<KillOption, SettingOrigin>>;
}

/** The choices on which a unit's kill settings may hang. */
export type ChoiceNeeded = 'AMB-01' | 'AMB-46' | SignalLiteralChoice | BooleanLiteralChoice;

/** The page's defaults: the settings of a unit that sets nothing. */
export const killDefaults: KillSettings = {
  loads: true,
  killMode: 'control-group',
  killSignal: 'SIGTERM',
  sendSighup: false,
  sendSigkill: true,
  finalKillSignal: 'SIGKILL',
  watchdogSignal: 'SIGABRT',
  origin: {
    KillMode: 'default',
    KillSignal: 'default',
    RestartKillSignal: 'default',
    SendSIGHUP: 'default',
    SendSIGKILL: 'default',
    FinalKillSignal: 'default',
    WatchdogSignal: 'default',
  },
};

// The slugs of the readings, as the register has them. Written out here because the vocabulary knows no readings.
const readingsOf: Readonly<Record<ChoiceNeeded, readonly string[]>> = {
  'AMB-01': ['unreachable', 'scope-section'],
  'AMB-45/aliases': ['valid', 'invalid'],
  'AMB-45/numbers': ['valid', 'invalid'],
  'AMB-45/realtime': ['valid', 'invalid'],
  'AMB-45/lower-case': ['valid', 'invalid'],
  'AMB-46': ['unit-fails', 'ignored', 'default'],
  'AMB-47/forms': ['listed', 'short-too'],
  'AMB-47/empty': ['resets', 'invalid'],
};

/** The reading of each choice under which the literal that hangs on it is not invalid. */
const bestReading: Readonly<Record<LiteralChoice, string>> = {
  'AMB-45/aliases': 'valid',
  'AMB-45/numbers': 'valid',
  'AMB-45/realtime': 'valid',
  'AMB-45/lower-case': 'valid',
  'AMB-47/forms': 'short-too',
  'AMB-47/empty': 'resets',
};

type LiteralChoice = SignalLiteralChoice | BooleanLiteralChoice;

type Answers = Readonly<Partial<Record<ChoiceNeeded, string>>>;

/** What an assignment does to the value before it; `default` sets it back. */
type Effect = SignalName | KillMode | boolean | 'default' | 'invalid';

const signalEffect = (literal: string, answers: Answers): Effect => {
  const said = classifySignalLiteral(literal);
  if (said.status === 'invalid') return 'invalid';
  const asked = said.status === 'valid' ? [] : [said.choice, ...(said.also === undefined ? [] : [said.also])];
  return asked.every((choice) => answers[choice] === 'valid') ? said.signal : 'invalid';
};

const booleanEffect = (literal: string, answers: Answers): Effect => {
  const said = classifyBooleanLiteral(literal);
  if (said.status === 'invalid') return 'invalid';
  if (said.status === 'valid') return said.value;
  if (said.choice === 'AMB-47/empty') return answers[said.choice] === 'resets' ? 'default' : 'invalid';
  return answers[said.choice] === 'short-too' ? said.value : 'invalid';
};

const effectOf = (assignment: SettingLine, answers: Answers): Effect => {
  const literal = assignment.value.trim();
  switch (assignment.key as KillOption) {
    case 'KillMode':
      return literal === '' ? 'default' : (killModes.find((mode) => mode === literal) ?? 'invalid');
    case 'SendSIGHUP':
    case 'SendSIGKILL':
      return booleanEffect(literal, answers);
    default:
      return signalEffect(literal, answers);
  }
};

/** The choices that the literals hang on by themselves. */
const choicesOf = (assignments: readonly SettingLine[]): ReadonlySet<LiteralChoice> => {
  const choices = new Set<LiteralChoice>();
  for (const { key, value } of assignments) {
    if (key === 'KillMode') continue;
    const said = key.startsWith('Send') ? classifyBooleanLiteral(value) : classifySignalLiteral(value);
    if (said.status !== 'disputed') continue;
    choices.add(said.choice);
    if ('also' in said && said.also !== undefined) choices.add(said.also);
  }
  return choices;
};

const isKillOption = (key: string): key is KillOption => (killOptions as readonly string[]).includes(key);

const sections: ReadonlySet<string> = new Set(Object.values(ownSection));

const originsOf = ({ assignments, type }: Unit): KillSettings['origin'] => {
  const origin: Record<KillOption, SettingOrigin> = { ...killDefaults.origin };
  for (const { key, section } of assignments) {
    if (!isKillOption(key) || !sections.has(section)) continue;
    if (section === ownSection[type]) origin[key] = 'set';
    else if (origin[key] === 'default') origin[key] = 'wrong-section';
  }
  return origin;
};

const { origin: _, ...defaults } = killDefaults;

/** The settings under a full set of answers: the last assignment that has an effect wins. */
const settle = (assignments: readonly SettingLine[], answers: Answers): Omit<KillSettings, 'origin'> => {
  if (answers['AMB-01'] === 'unreachable') return defaults;
  const values: Partial<Record<KillOption, Exclude<Effect, 'default' | 'invalid'>>> = {};
  for (const assignment of assignments) {
    const option = assignment.key as KillOption;
    const effect = effectOf(assignment, answers);
    if (effect === 'invalid' && answers['AMB-46'] === 'unit-fails') return { ...defaults, loads: false };
    if (effect === 'default' || (effect === 'invalid' && answers['AMB-46'] === 'default')) delete values[option];
    else if (effect !== 'invalid') values[option] = effect;
  }
  const signal = (option: KillOption): SignalName | undefined => values[option] as SignalName | undefined;
  const restartKillSignal = signal('RestartKillSignal');
  return {
    loads: true,
    killMode: (values.KillMode as KillMode | undefined) ?? defaults.killMode,
    killSignal: signal('KillSignal') ?? defaults.killSignal,
    ...(restartKillSignal === undefined ? {} : { restartKillSignal }),
    sendSighup: (values.SendSIGHUP as boolean | undefined) ?? defaults.sendSighup,
    sendSigkill: (values.SendSIGKILL as boolean | undefined) ?? defaults.sendSigkill,
    finalKillSignal: signal('FinalKillSignal') ?? defaults.finalKillSignal,
    watchdogSignal: signal('WatchdogSignal') ?? defaults.watchdogSignal,
  };
};

/** Every full set of answers that agrees with `answers` on what it answers. */
const completions = (choices: readonly ChoiceNeeded[], answers: Answers): readonly Answers[] =>
  choices.reduce<readonly Answers[]>(
    (sets, choice) => {
      const given = answers[choice];
      const readings = given === undefined ? readingsOf[choice] : [given];
      return sets.flatMap((set) => readings.map((reading) => ({ ...set, [choice]: reading })));
    },
    [{}],
  );

/** Whether the settings hang on `choice`: two sets of answers that differ in nothing else settle differently. */
const hangsOn = (
  choice: ChoiceNeeded,
  choices: readonly ChoiceNeeded[],
  answers: Answers,
  own: readonly SettingLine[],
): boolean =>
  completions(
    choices.filter((each) => each !== choice),
    answers,
  ).some((others) => {
    const outcomes = readingsOf[choice].map((reading) => JSON.stringify(settle(own, { ...others, [choice]: reading })));
    return new Set(outcomes).size > 1;
  });

/** The choices that may matter, in the order in which to ask. */
const choicesInOrder = (unit: Unit, own: readonly SettingLine[]): readonly ChoiceNeeded[] => {
  const disputed = [...choicesOf(own)];
  const readAtBest = Object.fromEntries(disputed.map((choice) => [choice, bestReading[choice]]));
  const outright = own.some((assignment) => effectOf(assignment, readAtBest) === 'invalid');
  const scope: readonly ChoiceNeeded[] = unit.type === 'scope' && own.length > 0 ? ['AMB-01'] : [];
  if (disputed.length === 0 && !outright) return scope;
  // An outright invalid value decides on loading before any disputed one need be asked about; otherwise AMB-46 matters
  // only once a disputed value has been taken for invalid, so it comes last.
  return outright ? [...scope, 'AMB-46', ...disputed] : [...scope, ...disputed, 'AMB-46'];
};

/** What the settings hang on once some choices have been answered: another choice, or nothing any more. */
type Step =
  | { readonly kind: 'ask'; readonly choice: ChoiceNeeded }
  | { readonly kind: 'settled'; readonly settings: KillSettings };

const stepAfter = (unit: Unit, answers: Answers): Step => {
  const own = unit.assignments.filter(({ section, key }) => section === ownSection[unit.type] && isKillOption(key));
  const choices = choicesInOrder(unit, own);
  const last = choices.findLastIndex((choice) => answers[choice] !== undefined);
  for (const choice of choices.slice(last + 1)) {
    if (hangsOn(choice, choices, answers, own)) return { kind: 'ask', choice };
  }
  // What was not asked makes no difference, so that any completion serves.
  const settings = { ...settle(own, completions(choices, answers)[0] ?? answers), origin: originsOf(unit) };
  return { kind: 'settled', settings };
};

/** The steps of each unit, by the answers before: the same unit is asked about again and again. */
const known = new WeakMap<Unit, Map<string, Step>>();

/**
 * The kill settings of a unit: the assignments in the section of its own type, in order, the last valid one winning;
 * what stands in other sections has no effect (systemd.kill(5), Description, paragraph 3).
 *
 * Where a literal, or the section of a scope, means one thing or another by how the page is read, `choose` is asked for
 * the slug of the reading, and only where the settings still hang on it after the answers before. Each choice is asked
 * for at most once.
 */
export const killSettings = (unit: Unit, choose: (choice: ChoiceNeeded) => string): KillSettings => {
  const steps = known.get(unit) ?? new Map<string, Step>();
  known.set(unit, steps);
  let answers: Answers = {};
  for (let path = ''; ; ) {
    const step = steps.get(path) ?? stepAfter(unit, answers);
    steps.set(path, step);
    if (step.kind === 'settled') return step.settings;
    const answer = choose(step.choice);
    answers = { ...answers, [step.choice]: answer };
    path += `${step.choice}=${answer};`;
  }
};
