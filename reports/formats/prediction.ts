import type { OpenPoint, OtherReading, Prediction } from '../../harness/predict/prediction.ts';
import { quirkNamed } from '../../harness/implementations/quirks/quirks.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import { sentencesOfRule } from '../../spec/page/sentences-of-rule.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { rule } from '../../spec/rules/rules.ts';
import { renderDiagnostic } from '../../spec/vocabulary/render-diagnostic.ts';
import { formatInstant, type Span } from '../../spec/vocabulary/time.ts';
import { plainSetting, type Setting } from './console.ts';
import { type PredictionRow, predictionRows } from './prediction-rows.ts';
import { printable } from './printable.ts';

const span = (value: Span): string => (value === 'infinity' ? value : formatInstant(value));

const yes = (value: boolean): string => (value ? 'yes' : 'no');

/** The settings that decide: KillMode= and the timeout always, the others where the unit sets them. */
const settingsText = ({ unit, kill, trigger, stopTimeout, abortTimeout }: Prediction): string => {
  const { restartKillSignal } = kill;
  const isSet = (option: keyof typeof kill.origin): boolean => kill.origin[option] === 'set';
  const timeout = unit.type === 'service' || unit.type === 'scope' ? 'TimeoutStopSec' : 'TimeoutSec';
  return [
    `KillMode=${kill.killMode}`,
    ...(isSet('KillSignal') ? [`KillSignal=${kill.killSignal}`] : []),
    ...(restartKillSignal === undefined ? [] : [`RestartKillSignal=${restartKillSignal}`]),
    ...(isSet('SendSIGHUP') ? [`SendSIGHUP=${yes(kill.sendSighup)}`] : []),
    ...(isSet('SendSIGKILL') ? [`SendSIGKILL=${yes(kill.sendSigkill)}`] : []),
    ...(isSet('FinalKillSignal') ? [`FinalKillSignal=${kill.finalKillSignal}`] : []),
    ...(isSet('WatchdogSignal') || trigger === 'watchdog' ? [`WatchdogSignal=${kill.watchdogSignal}`] : []),
    `${timeout}=${span(stopTimeout)}`,
    ...(trigger === 'watchdog' && abortTimeout !== stopTimeout ? [`TimeoutAbortSec=${span(abortTimeout)}`] : []),
  ].join(' ');
};

const triggerText = {
  stop: 'when it is stopped',
  restart: 'when it is restarted',
  watchdog: 'when its watchdog timeout expires',
} as const;

const isPlayed = (quirks: readonly string[]): boolean => quirks.some((name) => quirkNamed(name) !== undefined);

const heading = (prediction: Prediction, { style, width }: Setting): readonly string[] => {
  const { unit, trigger, profile } = prediction;
  const files = unit.sources.map(({ file }) => printable(file));
  const readings =
    profile.name === 'literal'
      ? 'by the page, literal where it is open'
      : `by the page, in the readings of ${printable(profile.name)}${isPlayed(profile.quirks) ? ', with its quirks' : ''}`;
  return [
    `${style.bold(printable(unit.name))} ${triggerText[trigger]} · ${readings}`,
    ...wrap(settingsText(prediction), width, { first: ' ', rest: ' ' }),
    ...wrap(`from ${files.join(', ')}`, width, { first: ' ', rest: '   ' }).map(style.dim),
  ];
};

const diagnosticLines = ({ unit }: Prediction, { style }: Setting): readonly string[] =>
  unit.diagnostics.flatMap((diagnostic) => {
    const tone = diagnostic.severity === 'error' ? style.bad : style.warn;
    return [
      '',
      ...`${tone(diagnostic.severity)} ${renderDiagnostic(diagnostic)}`.split('\n').map((line) => ` ${line}`),
    ];
  });

const subjectWidthMin = 12;
const whatWidthMin = 20;

const widest = (texts: readonly string[], min: number): number => Math.max(min, ...texts.map(({ length }) => length));

interface Cells {
  readonly at: string;
  readonly subject: string;
  readonly what: string;
  readonly row: PredictionRow;
}

/** Instants stand once: what follows without one happens at the same instant. */
const cellsOf = (rows: readonly PredictionRow[]): readonly Cells[] =>
  rows.map((row, index) => ({
    at: row.atUs === undefined ? 'after' : rows[index - 1]?.atUs === row.atUs ? '' : formatInstant(row.atUs),
    subject: printable(row.subjects.join(', ')),
    what: printable(row.what),
    row,
  }));

const rowLines = (rows: readonly PredictionRow[], { style }: Setting): readonly string[] => {
  const cells = cellsOf(rows);
  const atWidth = widest(
    cells.map(({ at }) => at),
    7,
  );
  const subjectWidth = widest(
    cells.map(({ subject }) => subject),
    subjectWidthMin,
  );
  const whatWidth = widest(
    cells.map(({ what }) => what),
    whatWidthMin,
  );
  const rulesWidth = widest(
    rows.map(({ rules }) => rules.join(' ')),
    0,
  );
  return cells.map(({ at, subject, what, row }) => {
    const start = `  ${at.padStart(atWidth)}  ${subject.padEnd(subjectWidth)}  ${what.padEnd(whatWidth)}`;
    const rules = row.rules.join(' ');
    if (row.quirks.length > 0) return `${start}  ${style.warn(`quirk: ${printable(row.quirks.join(', '))}`)}`;
    if (row.open.length > 0)
      return `${start}  ${style.dim(rules.padEnd(rulesWidth))}  ${style.warn(`open: ${shortIds(row.open)}`)}`;
    return (rules === '' ? start : `${start}  ${style.dim(rules)}`).trimEnd();
  });
};

/** `AMB-04, 22, 65`. */
const shortIds = (ids: readonly string[]): string =>
  ids.map((id, index) => (index === 0 ? id : id.replace('AMB-', ''))).join(', ');

interface Timeline {
  readonly whens: readonly string[];
  readonly lines: readonly string[];
  readonly rows: readonly PredictionRow[];
}

/** Behaviours that come to the same share a timeline. */
const timelines = ({ behaviours }: Prediction, setting: Setting): readonly Timeline[] => {
  const joined = new Map<string, Timeline>();
  for (const behaviour of behaviours) {
    const rows = predictionRows(behaviour);
    const lines = rows.length === 0 ? ['           nothing happens'] : rowLines(rows, setting);
    const key = lines.join('\n');
    const whens = [...(joined.get(key)?.whens ?? []), behaviour.when];
    joined.set(key, { whens, lines, rows });
  }
  return [...joined.values()];
};

const says = (id: RuleId): string => {
  const [sentence] = sentencesOfRule(id);
  return sentence === undefined ? rule(id).says : `${rule(id).says} (${describePlace(sentence)})`;
};

const ruleLines = (used: readonly Timeline[], { style, width }: Setting): readonly string[] => {
  const ids = [...new Set(used.flatMap(({ rows }) => rows.flatMap((row) => row.rules)))];
  if (ids.length === 0) return [];
  const column = Math.max(...ids.map(({ length }) => length)) + 4;
  return [
    '',
    ` ${style.bold('because')}`,
    ...ids.flatMap((id) => wrap(says(id), width, { first: `  ${id}`.padEnd(column), rest: ' '.repeat(column) })),
  ];
};

/** Readings of one choice that change the same. */
interface Alike {
  readonly names: readonly string[];
  readonly changes: OtherReading['changes'];
}

const nameOf = ({ reading, with: others }: OtherReading): string => {
  const list = Object.entries(others).map(([choice, other]) => `${choice} ${other}`);
  return list.length === 0 ? reading : `${reading} (with ${list.join(' and ')})`;
};

/** What is owed under one reading and licensed under another is told once, under the first. */
const alikes = (others: readonly OtherReading[]): readonly Alike[] => {
  const owed = others.find(({ reading }) => reading === 'owed');
  const joined = new Map<string, Alike>();
  for (const other of others) {
    const isLess = other.reading === 'licensed' && owed !== undefined && other.changes.length === owed.changes.length;
    const changes = isLess ? owed.changes : other.changes;
    const name = isLess ? `${nameOf(other)} (it may be so, or not)` : nameOf(other);
    const key = JSON.stringify(changes);
    joined.set(key, { names: [...(joined.get(key)?.names ?? []), name], changes });
  }
  return [...joined.values()];
};

/** The same change in several behaviours is told once. */
const changeTexts = ({ changes }: Alike): readonly string[] => {
  const whens = new Map<string, string[]>();
  for (const { when, says: text } of changes) whens.set(text, [...(whens.get(text) ?? []), when]);
  return [...whens].map(([text, list]) => `when ${list.join(', or ')}: ${text}`);
};

/** Running text that begins with a title in bold. */
const titled = (title: string, text: string, margin: string, { style, width }: Setting): readonly string[] => {
  const [first = '', ...rest] = wrap(`${title} ${text}`, width, { first: margin, rest: `${margin}  ` });
  const shown = first.startsWith(`${margin}${title}`)
    ? `${margin}${style.bold(title)}${first.slice(margin.length + title.length)}`
    : first;
  return [shown, ...rest];
};

const pointLines = (point: OpenPoint, setting: Setting): readonly string[] => {
  const about = point.about === undefined ? '' : ` In question: ${point.about}.`;
  return [
    ...titled(point.choice, `${point.question}${about} Above: ${point.taken}.`, '  ', setting),
    ...alikes(point.others).flatMap((alike) => [
      `    ${alike.names.join(', ')}`,
      ...changeTexts(alike).flatMap((text) => wrap(text, setting.width, { first: '      ', rest: '        ' })),
    ]),
  ];
};

const openTitle = 'open points that matter here:';

const openLines = ({ openPoints }: Prediction, setting: Setting): readonly string[] => {
  const ids = [...new Set(openPoints.map(({ ambiguity }) => ambiguity))];
  return [
    '',
    ...titled(openTitle, ids.length === 0 ? 'none' : shortIds(ids), ' ', setting),
    ...openPoints.flatMap((point) => pointLines(point, setting)),
  ];
};

const listLines = (title: string, items: readonly string[], setting: Setting): readonly string[] =>
  items.length === 0 ? [] : ['', ...titled(title, `${items.join('; ')}.`, ' ', setting)];

const quirkText = (name: string): string => {
  const quirk = quirkNamed(name);
  return printable(quirk === undefined ? `${name} (not played above)` : `${name} (it ${quirk.says})`);
};

/** The quirks that change something above, what cannot be played being among them, and the names of the others. */
const beyondLines = ({ profile, behaviours }: Prediction, setting: Setting): readonly string[] => {
  const marked = new Set(
    behaviours.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'signal' ? (step.quirk?.names ?? []) : [])),
    ),
  );
  const isSeen = (name: string): boolean => marked.has(name) || quirkNamed(name) === undefined;
  const others = profile.quirks.filter((name) => !isSeen(name)).map(printable);
  return [
    ...listLines('beyond the page:', profile.quirks.filter(isSeen).map(quirkText), setting),
    ...(others.length === 0
      ? []
      : ['', ...titled('quirks without effect here:', `${others.join(', ')}.`, ' ', setting)]),
  ];
};

/** A prediction for a person: what is set, what happens in each case, why, and what is open. No line break at its end. */
export const renderPrediction = (prediction: Prediction, setting: Setting = plainSetting): string => {
  const told = timelines(prediction, setting);
  const { remarks, assumptions, behaviours } = prediction;
  return [
    ...heading(prediction, setting),
    ...diagnosticLines(prediction, setting),
    ...remarks.flatMap((text) => ['', ...wrap(text, setting.width, { first: ' ', rest: '   ' })]),
    ...told.flatMap(({ whens, lines }) => [
      '',
      ...wrap(`when ${whens.join(', or ')}`, setting.width, { first: ' ', rest: '   ' }).map(setting.style.bold),
      ...lines,
    ]),
    ...ruleLines(told, setting),
    ...(behaviours.length === 0 ? [] : openLines(prediction, setting)),
    ...listLines('assumed:', assumptions, setting),
    ...beyondLines(prediction, setting),
  ].join('\n');
};
