// killspec's kit for JavaScript: connects a service manager with killspec, over standard input and output. Copy this file
// beside your adapter; it needs Node.js 18 or newer and nothing else. What is sent is described in killspec's PROTOCOL.md.
//
// An adapter gives `serve` a function that is called once for each case, with a `Host`, and returns a manager: an object
// with a method `handle(event)`. Events have a `type`; the first one of a case is `begin`. All instants and delays are
// whole microseconds of killspec's clock: do not use setTimeout or Date, set a timer with `host.after`.

import { once } from 'node:events';
import process from 'node:process';

/** Throw it where your manager cannot do what it is asked for. Better: leave that out of the capabilities. */
export class Unsupported extends Error {}

/** What a manager acts through, for one case. Everything happens at the instant `now`. */
export class Host {
  #processes = [];
  #effects = [];
  #timers = [];
  #timerCount = 0;
  #started = [];
  #subgroups = {};

  constructor(unit) {
    /** The unit: `name`, `type`, `sources` (its text) and `settings` (what the text says). */
    this.unit = unit;
    /** The present instant, in microseconds since the case began. */
    this.now = 0;
  }

  /** The pids of the unit's control group and of all groups below it, as the manager's turn began. */
  processes() {
    return [...this.#processes];
  }

  /** The groups below the unit's control group: for each name, which of `processes()` are in it. */
  subgroups() {
    return structuredClone(this.#subgroups);
  }

  /** As kill(2); `signal` is a name such as 'SIGTERM'. */
  kill(pid, signal) {
    this.#effects.push({ kill: pid, signal });
  }

  /** Starts a command of the unit. What it gives has a `pid` once the turn is over; an `exit` event tells of its end. */
  run(name, index = 0) {
    const started = { name, index, pid: undefined };
    this.#started.push(started);
    this.#effects.push({ run: name, index });
    return started;
  }

  /** Says that the unit is now 'started', 'stopped' or 'failed'. */
  claim(state) {
    this.#effects.push({ claim: state });
  }

  /** Moves a process out of the unit's control group. */
  move(pid, group) {
    this.#effects.push({ move: pid, group });
  }

  /** Removes the unit's control group. */
  removeGroup() {
    this.#effects.push({ removeGroup: true });
  }

  /** Thaws the unit's control group, if it is frozen. */
  thaw() {
    this.#effects.push({ thaw: true });
  }

  /**
   * Calls `callback` once `delay` microseconds have passed: 0 for later in the same instant, 'infinity' for never. Gives
   * what cancels it.
   */
  after(delay, callback) {
    if (delay === 'infinity') return () => {};
    this.#timerCount += 1;
    const timer = { due: this.now + delay, number: this.#timerCount, callback };
    this.#timers.push(timer);
    this.#timers.sort((one, other) => one.due - other.due || one.number - other.number);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** For the server: an event comes, and this is who is there. */
  arrive(now, processes, subgroups, event) {
    this.now = now;
    this.#processes = processes;
    this.#subgroups = subgroups;
    if (event.type === 'spawned') this.#started.shift().pid = event.pid;
    if (event.type === 'daemon-reload') this.unit = event.unit;
  }

  /** For the server: runs the one timer that is due first. Others of this instant come when killspec says so. */
  wake() {
    if ((this.#timers[0]?.due ?? Infinity) <= this.now) this.#timers.shift().callback();
  }

  /** For the server: what was done, and when to be woken. */
  reaction() {
    const effects = this.#effects;
    this.#effects = [];
    return { op: 'reaction', effects, wake: this.#timers[0]?.due ?? 'infinity' };
  }
}

class Server {
  #start;
  #hello;
  #cases = new Map();

  constructor(start, hello) {
    this.#start = start;
    this.#hello = hello;
  }

  /** The answer to one request, without its id. */
  answer(request) {
    switch (request.op) {
      case 'hello':
        if (!request.protocols.includes('1.0')) throw new Unsupported('this kit speaks version 1.0 of the protocol');
        return this.#hello;
      case 'bye':
        return { op: 'bye' };
      case 'end':
        this.#cases.delete(request.case);
        return { op: 'final' };
      case 'reset':
        return this.#reset(request);
      default:
        return this.#event(request);
    }
  }

  #reset({ case: name, unit, state, processes, subgroups = {} }) {
    const host = new Host(unit);
    const begin = { type: 'begin', state, processes };
    const pids = processes.map(({ pid }) => pid);
    host.arrive(0, pids, subgroups, begin);
    const manager = this.#start(host);
    this.#cases.set(name, { host, manager });
    manager.handle(begin);
    return host.reaction();
  }

  #event({ case: name, t, event, processes, subgroups = {} }) {
    const { host, manager } = this.#cases.get(name);
    host.arrive(t, processes, subgroups, event);
    if (event.type === 'wake') host.wake();
    else manager.handle(event);
    return host.reaction();
  }
}

const answerTo = (server, request) => {
  try {
    return server.answer(request);
  } catch (error) {
    // The case has failed; others go on.
    if (!(error instanceof Unsupported)) process.stderr.write(`${error?.stack ?? error}\n`);
    const kind = error instanceof Unsupported ? 'unsupported' : 'internal';
    return { op: 'error', kind, message: (String(error?.message ?? error) || 'no message').slice(0, 4096) };
  }
};

const requestOf = (line) => {
  try {
    const request = JSON.parse(line);
    if (request.id !== undefined && request.op !== undefined) return request;
  } catch {
    // Said below.
  }
  process.stderr.write('killspec.mjs: a line that is no request of killspec\n');
  process.exit(1);
};

/**
 * Serves killspec until it says bye. `about` has name, version, and optionally issues and capabilities as in
 * PROTOCOL.md; a capability that is absent is supported.
 */
export const serve = async (start, { name, version, issues, capabilities = {} }) => {
  const hello = { op: 'hello', protocol: '1.0', name, version, language: 'JavaScript', issues };
  const server = new Server(start, { ...hello, capabilities: { casesInFlight: 16, ...capabilities } });
  let begun = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    const lines = (begun + chunk).split('\n');
    begun = lines.pop();
    const answers = lines.map((line) => {
      const request = requestOf(line);
      return `${JSON.stringify({ id: request.id, ...answerTo(server, request) })}\n`;
    });
    if (answers.length > 0 && !process.stdout.write(answers.join(''))) await once(process.stdout, 'drain');
  }
};
