import { copyState } from '../../../spec/model/copy-state.ts';
import { fallDue, nextDueUs, passTime } from '../../../spec/model/elapse.ts';
import { initial } from '../../../spec/model/machine.ts';
import { type Procedure, procedureOf } from '../../../spec/model/procedure.ts';
import type { Settled } from '../../../spec/model/settled.ts';
import type { Pass, Target } from '../../../spec/model/pass.ts';
import type { LifeTimer, State, Stop, StopTimer } from '../../../spec/model/state.ts';
import { endCommands } from '../../../spec/model/stop.ts';
import { takeEvent } from '../../../spec/model/take-event.ts';
import type { Span, Us } from '../../../spec/vocabulary/time.ts';
import type { EventOf, TraceEvent, TraceHeader } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { DecisionPoint, Seams } from './seams.ts';

const clockStepUs = 1000;

/** Timers count in whole milliseconds, and are never early. */
const inWholeSteps = (span: Span): Span => (span === 'infinity' ? span : Math.ceil(span / clockStepUs) * clockStepUs);

const decisionPoints: readonly DecisionPoint[] = ['first-pass', 'main-exit', 'timeout', 'other'];

type Views = Readonly<Record<DecisionPoint, Procedure>>;

/** The model of one unit, with what the seams make of it. */
export class Engine {
  readonly state: State;
  readonly #seams: Seams;
  readonly #views = new WeakMap<Procedure, Views>();
  readonly #seen = new WeakSet<object>();

  constructor(unit: Unit, header: TraceHeader, profile: Settled, seams: Seams) {
    this.#seams = seams;
    this.state = initial(seams.unit?.(unit) ?? unit, header, profile);
    this.#look('other');
    this.#revise();
  }

  /** Something happens, or is done. `unit` is what the configuration now says, where it was reloaded. */
  take(event: TraceEvent, unit?: Unit): void {
    const { state } = this;
    const isMainExit = event.kind === 'exit' && state.members[state.byName.get(event.process) ?? -1]?.isMain === true;
    this.#look(isMainExit ? 'main-exit' : 'other', event.kind === 'spawn');
    takeEvent(state, event);
    if (unit !== undefined) this.#reload(unit);
    this.#skipCommands(event);
    if (event.kind === 'spawn') this.#doNotWait(event.atUs);
    this.#revise();
  }

  /**
   * A signal that was to go out has been sent. Where a mistake has the model take it for something else, or refuse it, it
   * is to go out no more nevertheless.
   */
  send(event: EventOf<'signal'>): void {
    const asking = this.#askingFor(event).map((target) => ({ target, rest: target.rest }));
    this.take(event);
    if (asking.some(({ target, rest }) => target.rest !== rest)) return;
    for (const { target, rest } of asking.slice(0, 1)) target.rest = rest.slice(1);
  }

  /** Where this signal is the next one of a pass that goes out now. */
  #askingFor({ to, signal, atUs }: EventOf<'signal'>): readonly Target[] {
    const member = this.state.byName.get(to);
    return this.state.stops
      .flatMap(({ passes }) => passes)
      .filter(({ dueUs, untilUs }) => dueUs <= atUs && atUs <= untilUs)
      .flatMap(({ targets }) => targets.filter((target) => target.member === member))
      .filter(({ rest: [next] }) => next?.signal === signal);
  }

  /** Time passes. What is due at this instant itself stays. */
  reach(atUs: Us): void {
    this.#look('timeout');
    passTime(this.state, atUs);
    this.state.nowUs = atUs;
    this.#revise();
  }

  /** Lets one thing happen that is due; false where nothing is. */
  fallDue(atUs: Us): boolean {
    this.#look('timeout');
    const hasFired = fallDue(this.state, atUs);
    this.#revise();
    return hasFired;
  }

  /** Whether the page allows something. */
  allows(event: TraceEvent): boolean {
    this.#look('other', true);
    const next = copyState(this.state);
    takeEvent(next, event);
    return next.rejection === this.state.rejection;
  }

  /** Has signals go out that nothing has fallen due for. */
  open(stop: Stop, pass: Pass): void {
    stop.passes.push(pass);
    this.#revise();
  }

  /** When something falls due next, later than `nowUs` or at once. */
  nextUs(nowUs: Us): Us | undefined {
    let nextUs = nextDueUs(this.state);
    for (const { passes } of this.state.stops) {
      for (const { dueUs } of passes) if (dueUs > nowUs) nextUs = Math.min(nextUs ?? dueUs, dueUs);
    }
    return nextUs;
  }

  #reload(unit: Unit): void {
    const { state } = this;
    const before = state.procedure;
    state.procedure = procedureOf(this.#seams.unit?.(unit) ?? unit, state.readings);
    for (const stop of state.stops) if (stop.procedure === before) stop.procedure = state.procedure;
  }

  /** Has a stop command that runs count as ended. */
  #doNotWait(atUs: Us): void {
    const { waitsForCommands } = this.#seams;
    if (waitsForCommands === undefined) return;
    for (const stop of this.state.stops) {
      if (stop.commands.phase !== 'running' || stop.phase !== 'awaiting' || waitsForCommands(stop)) continue;
      endCommands(this.state, stop, { dueUs: atUs, lateActs: 0 });
    }
  }

  /** Has the commands of a stop that begins with this count as ended. */
  #skipCommands(event: TraceEvent): void {
    const { skipsCommands } = this.#seams;
    if (skipsCommands === undefined) return;
    for (const stop of this.state.stops) {
      const isNew = stop.beganUs === event.atUs && stop.phase === 'awaiting' && stop.commands.phase === 'due';
      if (isNew && stop.commands.index === 0 && skipsCommands(stop, event)) {
        endCommands(this.state, stop, { dueUs: event.atUs, lateActs: 0 });
      }
    }
  }

  /** Has each stop see the settings as they are seen when this is decided; a stop that begins, with its first pass. */
  #look(at: DecisionPoint, canNotStop = false): void {
    const { state } = this;
    state.procedure = this.#view(state.procedure, canNotStop ? 'other' : 'first-pass');
    for (const stop of state.stops) {
      stop.procedure = this.#view(stop.procedure, stop.phase === 'killing' ? at : 'first-pass');
    }
  }

  #view(procedure: Procedure, at: DecisionPoint): Procedure {
    const known = this.#views.get(procedure);
    if (known !== undefined) return known[at];
    const spans = Object.fromEntries(
      Object.entries(procedure.spans).map(([name, span]) => [name, inWholeSteps(span)]),
    ) as Procedure['spans'];
    const own = { ...procedure, spans };
    const entries = decisionPoints.map((point) => [point, this.#seams.procedure?.(own, point) ?? own] as const);
    const views = Object.fromEntries(entries) as Views;
    for (const [, view] of [...entries, ['', procedure] as const]) this.#views.set(view, views);
    return views[at];
  }

  /** Has the seams look at the passes and the timers that are new. */
  #revise(): void {
    const { state } = this;
    this.#look('other');
    if (state.rejection !== undefined && this.#isUnaltered()) {
      throw new Error(`the model refuses what it asked for: ${state.rejection.reason}`);
    }
    if (this.#seams.pass === undefined && this.#seams.offByUs === undefined) return;
    for (const stop of state.stops) {
      this.#revisePasses(stop);
      for (const timer of stop.timers) this.#reviseTimer(timer, stop);
    }
    for (const timer of state.lifeTimers) this.#reviseTimer(timer, undefined);
  }

  #isUnaltered(): boolean {
    return Object.keys(this.#seams).length === 0;
  }

  #revisePasses(stop: Stop): void {
    const { pass: change } = this.#seams;
    if (change === undefined || stop.passes.every((pass) => this.#seen.has(pass))) return;
    stop.passes = stop.passes.flatMap((pass) => (this.#seen.has(pass) ? [pass] : change(pass, stop, this.state)));
    for (const pass of stop.passes) this.#seen.add(pass);
  }

  #reviseTimer(timer: StopTimer | LifeTimer, stop: Stop | undefined): void {
    const { offByUs } = this.#seams;
    if (offByUs === undefined || this.#seen.has(timer)) return;
    this.#seen.add(timer);
    const byUs = offByUs(timer, stop, this.state);
    Object.assign(timer, { baseUs: timer.baseUs + byUs, notBeforeUs: timer.notBeforeUs + byUs });
  }
}
