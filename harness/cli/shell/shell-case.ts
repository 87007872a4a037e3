import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { didYouMean } from '../../../spec/vocabulary/did-you-mean.ts';
import { isSignalName } from '../../../spec/vocabulary/signals.ts';
import { parseTimeSpan } from '../../../spec/vocabulary/time-span.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { CommandRef } from '../../../spec/vocabulary/trace.ts';
import { unitTypeOf } from '../../../spec/vocabulary/unit-type-of.ts';
import { ownSection } from '../../../spec/vocabulary/own-section.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Pid } from '../../adapters/adapter.ts';
import type { CallBody, Reaction, ReturnValue, WireEvent } from '../../adapters/stdio/messages.ts';
import { jobs } from '../../adapters/stdio/shapes.ts';
import { encodedUnit } from '../../adapters/stdio/wire.ts';
import { loadUnit } from '../../kernel/load-unit.ts';
import { pidFirst } from '../../kernel/process-table.ts';
import { found, type Found, meant, mistake } from '../mistake.ts';

/** What a case is begun with: settings such as `KillMode=mixed`, or the path of a unit file, then settings of a drop-in. */
const unitFrom = (words: readonly string[], cwd: string): Found<Unit> => {
  const [first] = words;
  const isFile = first !== undefined && !first.includes('=');
  const settings = isFile ? words.slice(1) : words;
  const strange = settings.find((word) => !/^[A-Za-z]+=/.test(word));
  if (strange !== undefined)
    return mistake(`${strange} is no setting`, 'as in: reset KillMode=mixed TimeoutStopSec=5s');
  const text = (section: string): string => `[${section}]\n${settings.map((line) => `${line}\n`).join('')}`;
  if (!isFile)
    return found(loadUnit('x.service', [{ file: 'x.service', text: `${text('Service')}ExecStart=/bin/main\n` }]));
  const path = resolve(cwd, first);
  const name = basename(path);
  const type = unitTypeOf(name);
  if (type === undefined)
    return mistake(`${name} is no name of a unit`, 'it ends in .service, .socket, .mount, .swap or .scope');
  if (!existsSync(path) || !statSync(path).isFile()) return mistake(`there is no file ${first}`);
  const sources = [{ file: name, text: readFileSync(path, 'utf8') }];
  const more = { file: `${name}.d/1.conf`, text: text(ownSection[type]) };
  return found(loadUnit(name, settings.length === 0 ? sources : [...sources, more]));
};

const formatUs = (us: Us): string => `${us / 1_000_000} s`;

/** A case that a person plays by hand: its unit, its processes by their names, and the time. */
export class ShellCase {
  /** What it is called on the wire. */
  readonly name: string;
  readonly #unit: Unit;
  readonly #pids = new Map<string, Pid>();
  readonly #commands = new Map<Pid, CommandRef>();
  #nextPid: Pid = pidFirst;
  #nowUs: Us = 0;
  #wakeUs: Us | undefined;

  constructor(number: number, unit: Unit) {
    this.name = `c${number}`;
    this.#unit = unit;
    this.#add(unit.type === 'service' ? 'main' : 'helper');
    this.#add('worker');
  }

  /** Begins a case with what stands behind `reset`. */
  static begin(number: number, words: readonly string[], cwd: string): Found<ShellCase> {
    const unit = unitFrom(words, cwd);
    return unit.ok ? found(new ShellCase(number, unit.value)) : unit;
  }

  /** The request that begins it, without an id. */
  reset(): string {
    const processes = [...this.#pids].map(([name, pid]) => ({ pid, role: name === 'main' ? 'main' : 'aux' }));
    const rest = JSON.stringify({ state: 'active', processes }).slice(1);
    return `"op":"reset","case":"${this.name}","t":0,"unit":${encodedUnit(this.#unit)},${rest}`;
  }

  /** The request that ends it. */
  end(): string {
    return `"op":"end","case":"${this.name}"}`;
  }

  /** The request that tells of an event, as a person writes it: `exit main SIGTERM`. */
  event([verb = '', ...words]: readonly string[]): Found<string> {
    const event = this.#read(verb, words);
    return event.ok ? found(this.#tell(event.value)) : event;
  }

  /** Time goes on to this instant, without anything that happens. */
  at(word: string | undefined): Found<undefined> {
    const parsed = parseTimeSpan(word ?? '');
    if (parsed.status !== 'valid' || parsed.span === 'infinity') {
      return mistake(`${word ?? 'nothing'} is no instant`, 'count from the beginning of the case, as in: 90s');
    }
    if (parsed.span < this.#nowUs) return mistake(`it is ${formatUs(this.#nowUs)} already: time does not go back`);
    this.#nowUs = parsed.span;
    return found(undefined);
  }

  /** Another process of the unit, which somebody forked. */
  fork(name: string | undefined): Found<undefined> {
    if (name === undefined || !/^[a-z][a-z0-9.-]*$/i.test(name))
      return mistake('a process has a name', 'as in: fork child');
    if (this.#pids.has(name)) return mistake(`there is a process called ${name} already`);
    this.#add(name);
    return found(undefined);
  }

  /** Takes what an adapter does; gives the requests by which it hears at once of what it has run. */
  react({ effects, wake }: Pick<Reaction, 'effects' | 'wake'>): readonly string[] {
    this.#wakeUs = wake === 'infinity' ? undefined : wake;
    return effects.flatMap((effect) => {
      if (!('run' in effect)) return [];
      const command = { name: effect.run, index: effect.index };
      return [this.#tell({ type: 'spawned', pid: this.#run(command), command })];
    });
  }

  /** Does what is called for. */
  call(body: CallBody): ReturnValue {
    if ('processes' in body) return [...this.#pids.values()];
    if ('subgroups' in body) return {};
    if ('run' in body) return this.#run({ name: body.run, index: body.index });
    return 'kill' in body && ![...this.#pids.values()].includes(body.kill) ? 'ESRCH' : 0;
  }

  /** Who is there, and what time it is. */
  describe(): string {
    const there = [...this.#pids].map(([name, pid]) => `${name} ${pid}`).join(', ');
    const wake = this.#wakeUs === undefined ? 'wants no wake' : `wants to be woken at ${formatUs(this.#wakeUs)}`;
    return `${formatUs(this.#nowUs)}; ${there === '' ? 'nobody is left' : there}; the adapter ${wake}`;
  }

  #add(name: string): Pid {
    const pid = this.#nextPid;
    this.#nextPid += 1;
    this.#pids.set(name, pid);
    return pid;
  }

  #run(command: CommandRef): Pid {
    const again = command.name === 'ExecStart' && !this.#pids.has('main') ? 'main' : command.name;
    const names = [again, ...Array.from({ length: this.#pids.size + 1 }, (_, at) => `${again}.${at + 2}`)];
    const pid = this.#add(names.find((name) => !this.#pids.has(name)) ?? again);
    this.#commands.set(pid, command);
    return pid;
  }

  #tell(event: WireEvent): string {
    const rest = JSON.stringify({ t: this.#nowUs, event, processes: [...this.#pids.values()] }).slice(1);
    return `"op":"event","case":"${this.name}",${rest}`;
  }

  #pidOf(name: string | undefined): Found<Pid> {
    const pid = this.#pids.get(name ?? '');
    if (pid !== undefined) return found(pid);
    if (name === undefined) return mistake('which process?', `one of ${[...this.#pids.keys()].join(', ')}`);
    return mistake(`there is no process called ${name}`, meant(didYouMean(name, [...this.#pids.keys()])));
  }

  #read(verb: string, words: readonly string[]): Found<WireEvent> {
    if (Object.hasOwn(jobs, verb)) return found({ type: verb as keyof typeof jobs });
    switch (verb) {
      case 'watchdog':
      case 'freeze':
      case 'thaw':
        return found({ type: verb });
      case 'wake':
        return this.#readWake(words[0]);
      case 'exit':
        return this.#readExit(words);
      case 'daemon-reload':
        return mistake('a unit that changes has to be sent as JSON');
      default:
        return this.#readOfProcess(verb, words);
    }
  }

  #readWake(word: string | undefined): Found<WireEvent> {
    if (word === undefined && this.#wakeUs === undefined) {
      return mistake('the adapter has not asked to be woken', 'name an instant to do so all the same: wake 90s');
    }
    const at = word === undefined ? found(undefined) : this.at(word);
    if (word === undefined) this.#nowUs = Math.max(this.#nowUs, this.#wakeUs ?? 0);
    this.#wakeUs = undefined;
    return at.ok ? found({ type: 'wake' }) : at;
  }

  #readExit([name, how = '0']: readonly string[]): Found<WireEvent> {
    const pid = this.#pidOf(name);
    if (!pid.ok) return pid;
    const signal = how.toUpperCase();
    const end = isSignalName(signal)
      ? { signal }
      : /^\d{1,3}$/.test(how)
        ? { status: Math.min(255, Number(how)) }
        : undefined;
    if (end === undefined) return mistake(`${how} is neither an exit status nor a signal`, 'as in: exit main SIGTERM');
    this.#pids.delete(name ?? '');
    const command = this.#commands.get(pid.value);
    return found({ type: 'exit', pid: pid.value, ...end, ...(command === undefined ? {} : { command }) });
  }

  #readOfProcess(verb: string, [name, ...more]: readonly string[]): Found<WireEvent> {
    if (verb !== 'main' && verb !== 'oom' && verb !== 'notify') {
      return mistake(`there is no event ${verb}`, meant(didYouMean(verb, shellVerbs)) ?? 'help lists all');
    }
    const pid = this.#pidOf(name);
    if (!pid.ok) return pid;
    if (verb !== 'notify') return found({ type: verb, pid: pid.value });
    const fields = more.map((word) => /^([A-Z_]+)=(.*)$/.exec(word) ?? undefined);
    if (fields.length === 0 || fields.includes(undefined))
      return mistake('a notification has fields', 'as in: notify main STOPPING=1');
    return found({
      type: 'notify',
      pid: pid.value,
      fields: Object.fromEntries(fields.map((field) => [field?.[1] ?? '', field?.[2] ?? ''])),
    });
  }
}

/** All that can be typed, JSON excepted. */
export const shellVerbs: readonly string[] = [
  'reset',
  ...Object.keys(jobs),
  'exit',
  'wake',
  'notify',
  'watchdog',
  'oom',
  'main',
  'freeze',
  'thaw',
  'fork',
  'at',
  'show',
  'end',
  'bye',
  'help',
];
