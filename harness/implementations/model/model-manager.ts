import { type Act, openActs } from '../../../spec/model/acts.ts';
import type { Settled } from '../../../spec/model/settled.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { CommandRef, ProcessName } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, Manager, ManagerEvent, Pid } from '../../adapters/adapter.ts';
import { overrideHost } from '../override-host.ts';
import { startTimer, type Timer } from '../reference/timers.ts';
import { Chronicle } from './chronicle.ts';
import { Engine } from './engine.ts';
import type { Seams } from './seams.ts';
import { UnitLife } from './unit-life.ts';

/** A bound on what one turn can do; a model that owes more than this at one instant is a bug of ours. */
const actCountMax = 1000;

/** A command that was run at the very instant of a pass need not be sent it, but it is there like everybody else. */
const isCommandThere = ({ state }: Engine, name: ProcessName): boolean => {
  const member = state.members[state.byName.get(name) ?? -1];
  return member?.command !== undefined && member.isAlive;
};

/** A manager of one unit that is driven by the model: it tells it what happens, and does what its passes owe. */
export class ModelManager implements Manager {
  /** The host as the seams have it; its unit may be out of date. */
  readonly #host: Host;
  readonly #unit: () => Unit;
  readonly #profile: Settled;
  readonly #seams: Seams;
  readonly #chronicle: Chronicle;
  /** When its case began. */
  readonly #zeroMs = Date.now();
  #engine: Engine | undefined;
  #life: UnitLife | undefined;
  #hasSent = false;
  #timer: Timer | undefined;

  constructor(host: Host, profile: Settled, seams: Seams) {
    this.#host = seams.host === undefined ? host : overrideHost(host, seams.host(host));
    this.#unit = () => host.unit;
    this.#profile = profile;
    this.#seams = seams;
    this.#chronicle = new Chronicle(host);
  }

  get #nowUs(): Us {
    return (Date.now() - this.#zeroMs) * 1000;
  }

  handle(event: ManagerEvent): void {
    if (event.kind === 'begin') {
      const engine = new Engine(this.#unit(), this.#chronicle.begin(event), this.#profile, this.#seams);
      this.#engine = engine;
      this.#life = this.#newLife(engine);
      this.#turn(engine, false);
      return;
    }
    const engine = this.#engine;
    if (engine === undefined) return;
    this.#lookAround(engine, event);
    const heard = this.#seams.event === undefined ? event : this.#seams.event(event, engine.state);
    if (heard !== undefined && heard.kind !== 'begin') this.#hear(engine, heard);
    this.#turn(engine, false);
  }

  #hear(engine: Engine, event: Exclude<ManagerEvent, { readonly kind: 'begin' }>): void {
    const { state } = engine;
    const index = event.kind === 'exit' ? state.byName.get(this.#chronicle.nameOf(event.pid)) : undefined;
    const command = state.members[index ?? -1]?.command?.name;
    const isStopCommand = command !== undefined && command === state.procedure.stopCommand;
    const who = index !== undefined && index === state.main ? 'main' : isStopCommand ? 'stop-command' : 'other';
    engine.take(this.#chronicle.event(event, this.#nowUs), event.kind === 'daemon-reload' ? event.unit : undefined);
    this.#life?.hear(event, { who, index });
  }

  #newLife(engine: Engine): UnitLife {
    const host = overrideHost(this.#host, { run: (command) => this.#run(engine, command) });
    return new UnitLife({
      state: engine.state,
      host,
      unit: this.#unit,
      claim: (claim) => {
        this.#host.claim(claim);
        engine.take({ atUs: this.#nowUs, kind: 'claim', state: claim });
      },
      mayRun: (command) => this.#mayRun(engine, command),
      wake: () => this.#wake(engine),
      ends: this.#seams.endsByCommand?.(this.#unit()) ?? {},
      hasStages: this.#seams.hasStages === true,
      hurriesOn: this.#seams.hurriesOn === true,
      hungReloadSignal: this.#seams.endsHungReloadBy?.(this.#unit()),
      open: (stop, pass) => engine.open(stop, pass),
      endReload: (pid) => {
        const signal = this.#seams.endsReloadBy?.(this.#unit());
        if (signal !== undefined) this.#host.kill(pid, signal);
      },
    });
  }

  #mayRun(engine: Engine, command: CommandRef): boolean {
    if (command.name === 'ExecStart' && this.#seams.startsOverLeftOvers === true) return true;
    return engine.allows(this.#chronicle.wouldRun(command, this.#nowUs));
  }

  /**
   * Forks are not announced, nor is who leaves: what is found now has come before whatever is done now. Only where a
   * reading asks for a signal at the instant of a fork it is taken for one of this instant.
   */
  #lookAround(engine: Engine, told?: Exclude<ManagerEvent, { readonly kind: 'begin' }>): void {
    const cameUs = engine.state.readings['AMB-37'] === 'owed' ? this.#nowUs : this.#nowUs - 1;
    for (const event of this.#chronicle.unannounced(cameUs, told)) engine.take(event);
  }

  #turn(engine: Engine, isWake: boolean): void {
    this.#hasSent = false;
    for (let count = 0; this.#step(engine, isWake); count += 1) {
      if (count >= actCountMax) throw new Error('the model owes more than actCountMax acts at one instant');
    }
    this.#sleep(engine);
  }

  /** Does one thing that is to be done; false where nothing is. */
  #step(engine: Engine, isWake: boolean): boolean {
    this.#life?.takeOver();
    if (openActs(engine.state).some((act) => this.#do(engine, act))) return true;
    if (isWake && engine.fallDue(this.#nowUs)) return true;
    // What was sent now may end processes at this very instant, and that will be told.
    return (!this.#hasSent || this.#life?.isHurrying === true) && this.#life?.step() === true;
  }

  #do(engine: Engine, act: Act): boolean {
    if (act.kind === 'command') {
      this.#run(engine, { name: act.name, index: act.index });
      return true;
    }
    const pid = this.#chronicle.pidOf(act.to);
    if (pid === undefined || !(act.isOwed || isCommandThere(engine, act.to))) return false;
    const result = this.#host.kill(pid, act.signal);
    this.#hasSent = true;
    const { to, signal } = act;
    engine.send({ atUs: this.#nowUs, kind: 'signal', from: 'manager', to, signal, result });
    return true;
  }

  #run(engine: Engine, command: CommandRef): Pid {
    const pid = this.#host.run(command);
    engine.take(this.#chronicle.ran(command, pid, this.#nowUs));
    return pid;
  }

  #sleep(engine: Engine): void {
    const now = this.#nowUs;
    const nextUs = this.#hasSent ? now : engine.nextUs(now);
    this.#timer?.cancel();
    this.#timer = nextUs === undefined ? undefined : startTimer(Math.max(0, nextUs - now), () => this.#wake(engine));
  }

  #wake(engine: Engine): void {
    this.#lookAround(engine);
    engine.reach(this.#nowUs);
    this.#turn(engine, true);
  }
}
