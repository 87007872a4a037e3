import type { Span } from '../../spec/vocabulary/time.ts';
import { classifySignalLiteral } from '../../spec/vocabulary/signal-literal.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import { parseTimeSpan } from '../../spec/vocabulary/time-span.ts';
import { type GeneratedCell, generatedCells } from './cell.ts';
import type { Timeouts } from './delays.ts';
import { type ValuesOf, valuesOf } from './options.ts';
import { extraTable, sceneTable } from './scene-table.ts';
import { settingsTable } from './settings-table.ts';
import type { Shape } from './shape.ts';

/** What the parts of a generated world must know of each other while it is built. */
export interface Plan {
  readonly shape: Shape;
  readonly cell: GeneratedCell;
  readonly settings: ValuesOf<typeof settingsTable>;
  readonly scene: ValuesOf<typeof sceneTable>;
  /** Whether the case begins with a start. */
  readonly starts: boolean;
  readonly hasMain: boolean;
  /** How the main process comes to be, where there is one. */
  readonly main: { readonly isForked: boolean; readonly isOutside: boolean; readonly isForeign: boolean };
  /** How many workers there are when the case begins. */
  readonly workerCount: number;
  readonly hasReload: boolean;
  readonly hasWatchdog: boolean;
  /** Whether there can be sub-groups below the unit's control group. */
  readonly delegates: boolean;
  readonly timeouts: Timeouts;
  /** The signals of first passes, the watchdog's and the final one, as most readings take the unit file. */
  readonly signals: {
    readonly first: readonly SignalName[];
    readonly watchdog: SignalName;
    readonly final: SignalName;
  };
}

const meant = new Map<string, SignalName | undefined>();

const signalOf = (literal: string | undefined, otherwise: SignalName): SignalName => {
  if (literal === undefined) return otherwise;
  if (!meant.has(literal)) {
    const said = classifySignalLiteral(literal);
    meant.set(literal, said.status === 'invalid' ? undefined : said.signal);
  }
  return meant.get(literal) ?? otherwise;
};

const spans = new Map<string, Span>();

const spanOf = (literal: string | undefined, otherwise: Span): Span => {
  if (literal === undefined || literal === '') return otherwise;
  const known = spans.get(literal);
  if (known !== undefined) return known;
  const parsed = parseTimeSpan(literal);
  const span = parsed.status === 'valid' ? parsed.span : otherwise;
  spans.set(literal, span);
  return span;
};

/** systemd-system.conf(5), DefaultTimeoutStopSec=. */
const defaultTimeoutUs = 90_000_000;

const timeoutsOf = (settings: Plan['settings']): Timeouts => {
  const stop = spanOf(settings.timeoutStop, defaultTimeoutUs);
  return { stop, abort: spanOf(settings.timeoutAbort, stop) };
};

const signalsOf = (settings: Plan['settings']): Plan['signals'] => {
  const kill = signalOf(settings.killSignal, 'SIGTERM');
  const restart = signalOf(settings.restartKillSignal, kill);
  return {
    first: restart === kill ? [kill] : [kill, restart],
    watchdog: signalOf(settings.watchdogSignal, 'SIGABRT'),
    final: signalOf(settings.finalKillSignal, 'SIGKILL'),
  };
};

/** What a service is like whose main process is not the manager's child: somebody names it. */
const named = (settings: Plan['settings']): Plan['settings'] => ({
  ...settings,
  serviceType: settings.serviceType === 'forking' ? 'forking' : 'notify',
  knownBy: 'pid file',
});

const mainOf = ({ mainPlace }: Plan['scene'], starts: boolean, serviceType: string | undefined): Plan['main'] => {
  const isForked = starts && serviceType === 'forking';
  // What the manager starts by itself is its child.
  const canBeForeign = !starts || isForked;
  return {
    isForked,
    isOutside: mainPlace === 'outside' || mainPlace === 'foreign and outside',
    isForeign: canBeForeign && (mainPlace === 'foreign' || mainPlace === 'foreign and outside'),
  };
};

const watchdogExtra = extraTable.what.values.indexOf('watchdog');
const isWatchdog = ({ what }: Shape['extras'][number]): boolean => what === watchdogExtra;

/** Works out what the parts of a world share. */
export const planOf = (shape: Shape): Plan => {
  const cell = generatedCells[shape.cell];
  if (cell === undefined) throw new RangeError(`there is no cell ${shape.cell}`);
  const settings = valuesOf(settingsTable, shape.settings);
  const scene = valuesOf(sceneTable, shape.scene);
  const isService = cell.unitType === 'service';
  const starts = cell.trigger === 'start';
  // A oneshot service that is active and has a main process does not exist: it would be starting still.
  const isOver = settings.serviceType === 'oneshot' && !starts;
  const hasMain = isService && !isOver && (starts || cell.trigger === 'own-exit' || scene.hasMain);
  const main = mainOf(scene, starts, settings.serviceType);
  return {
    shape,
    cell,
    settings: isOver ? { ...settings, remainAfterExit: 'yes' } : hasMain && main.isForeign ? named(settings) : settings,
    scene,
    starts,
    hasMain,
    main,
    workerCount: starts && !scene.hasLeftOvers ? 0 : shape.workers.length,
    hasReload: isService && (scene.hasReload || cell.trigger === 'reload'),
    hasWatchdog: isService && (cell.trigger === 'watchdog' || shape.extras.some(isWatchdog)),
    delegates: settings.delegate === 'yes' && (isService || cell.unitType === 'scope'),
    timeouts: timeoutsOf(settings),
    signals: signalsOf(settings),
  };
};
