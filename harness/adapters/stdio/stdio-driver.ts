import type { Us } from '../../../spec/vocabulary/time.ts';
import type { CommandRef } from '../../../spec/vocabulary/trace.ts';
import { CaseOver } from '../../kernel/case-over.ts';
import type { Driver } from '../../kernel/driver.ts';
import { printable } from '../../kernel/printable.ts';
import type { Fault } from '../../kernel/recording.ts';
import type { Host, ManagerEvent, Pid } from '../adapter.ts';
import type { Connection, Lost, Reply } from './connection.ts';
import type { Answer, CallBody, ReturnValue, WireEvent } from './messages.ts';
import { perform } from './perform.ts';
import { shownLine } from './read-line.ts';
import { encodedUnit, wireEvent } from './wire.ts';

type Reaction = Extract<Answer, { readonly op: 'reaction' }>;

const errorShownMax = 300;

/** What an adapter said in the place of an answer: that it cannot do this, or that it has failed. */
export interface Refusal {
  readonly kind: 'unsupported' | 'internal';
  readonly message: string;
}

/** Drives an adapter behind a connection through one case. Other cases may go over the same connection meanwhile. */
export class StdioDriver implements Driver {
  readonly #connection: Connection;
  readonly #name: string;
  readonly #commands = new Map<Pid, CommandRef>();
  #host: Host | undefined;
  #wakeUs: Us | undefined;
  #lost: Lost | undefined;
  #refusal: Refusal | undefined;
  /** What killspec's own code threw. */
  #bug: unknown;
  /** The line in which the host refused something. */
  #refused: Buffer | undefined;
  #ended: Promise<Reply> | undefined;

  /** `name` stands for the case in what is sent. */
  constructor(connection: Connection, name: string) {
    this.#connection = connection;
    this.#name = name;
  }

  start(host: Host): undefined {
    this.#host = host;
  }

  async deliver(event: ManagerEvent, atUs: Us): Promise<Fault | undefined> {
    if (event.kind === 'begin') return this.#begin(event);
    return this.#tell(
      wireEvent(event, (pid) => this.#commands.get(pid)),
      atUs,
    );
  }

  wake(atUs: Us): Promise<Fault | undefined> {
    this.#wakeUs = undefined;
    return this.#tell({ type: 'wake' }, atUs);
  }

  nextWakeUs(): Us | undefined {
    return this.#wakeUs;
  }

  end(): void {
    if (this.#lost === undefined) this.#ended = this.#connection.request(`"op":"end","case":"${this.#name}"}`, 'final');
  }

  /** Settles when the adapter has been told that the case is over; gives why it could not be, or was not before. */
  async whenOver(): Promise<Lost | undefined> {
    const reply = await this.#ended;
    if (reply?.status === 'answered') this.#refuse(reply.answer);
    else this.#lost ??= reply;
    return this.#lost;
  }

  /** What it said in the place of an answer, if it did. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** The line for which the kernel ended the case, to be shown. */
  get refusedLine(): string | undefined {
    return this.#refused === undefined ? undefined : shownLine(this.#refused);
  }

  #begin(event: Extract<ManagerEvent, { readonly kind: 'begin' }>): Promise<Fault | undefined> {
    const host = this.#host as Host;
    const { kind: _, ...facts } = event;
    const unit = encodedUnit(host.unit);
    const rest = JSON.stringify(facts).slice(1, -1);
    return this.#turn(`"op":"reset","case":"${this.#name}","t":0,"unit":${unit},${rest}${this.#groups(host)}}`, 0);
  }

  #tell(event: WireEvent, atUs: Us): Promise<Fault | undefined> {
    const host = this.#host as Host;
    const there = `"processes":[${host.processes().join(',')}]${this.#groups(host)}`;
    const text = JSON.stringify(event);
    return this.#turn(`"op":"event","case":"${this.#name}","t":${atUs},"event":${text},${there}}`, atUs);
  }

  /** The sub-groups, where there are any. */
  #groups(host: Host): string {
    const subgroups = host.subgroups();
    return Object.keys(subgroups).length === 0 ? '' : `,"subgroups":${JSON.stringify(subgroups)}`;
  }

  async #turn(body: string, atUs: Us): Promise<Fault | undefined> {
    const reply = await this.#connection.request(body, 'reaction', (call, callLine) => this.#call(call, callLine));
    if (this.#bug !== undefined) throw this.#bug;
    if (reply.status === 'lost') {
      this.#lost = reply;
      return reply.fault;
    }
    const { answer, line } = reply;
    if (answer.op !== 'reaction') return this.#refuse(answer);
    const { wake } = answer;
    if (wake !== 'infinity' && wake < atUs) {
      const message = `it asked to be woken at ${wake} µs, when it was ${atUs} µs already: ${shownLine(line)}`;
      return { kind: 'protocol-error', message };
    }
    this.#wakeUs = wake === 'infinity' ? undefined : wake;
    return this.#react(answer, line, atUs);
  }

  /** Carries out the effects, and tells what each command that was run has become. */
  async #react({ effects }: Reaction, line: Buffer, atUs: Us): Promise<Fault | undefined> {
    const spawned: WireEvent[] = [];
    for (const effect of effects) {
      const result = this.#perform(effect, line);
      if (result === undefined) return undefined;
      if (!('run' in effect)) continue;
      const pid = result as Pid;
      spawned.push({ type: 'spawned', pid, command: { name: effect.run, index: effect.index } });
    }
    for (const event of spawned) {
      const fault = await this.#tell(event, atUs);
      if (fault !== undefined || this.#refusal !== undefined) return fault;
    }
    return undefined;
  }

  /** As `#perform`; but what throws here would be thrown at whoever reads the adapter's output. */
  #call(body: CallBody, line: Buffer): ReturnValue | undefined {
    try {
      return this.#perform(body, line);
    } catch (thrown) {
      this.#bug = thrown;
      return undefined;
    }
  }

  /** Nothing where the case is over, and the kernel knows why. */
  #perform(body: CallBody, line: Buffer): ReturnValue | undefined {
    try {
      const result = perform(this.#host as Host, body);
      if ('run' in body) this.#commands.set(result as Pid, { name: body.run, index: body.index });
      return result;
    } catch (thrown) {
      if (!(thrown instanceof CaseOver)) throw thrown;
      this.#refused = line;
      return undefined;
    }
  }

  #refuse(answer: Answer): Fault | undefined {
    if (answer.op !== 'error') return undefined;
    const message = printable(answer.message, errorShownMax);
    this.#refusal ??= { kind: answer.kind, message };
    return { kind: 'crash', message: `it answered with an error: ${message}` };
  }
}
