#!/usr/bin/env node
// A service manager that stops and restarts services as systemd.kill(5) says, in its four modes.
//
// Where the page is open it does what the words say, and nothing that no sentence asks for. It does as killspec's own
// reference does, signal by signal, in everything that it says of itself at the end of this file: it knows neither the
// other unit types nor reloads, the watchdog and freezing.

import { serve, Unsupported } from './killspec.mjs';
import { Charge, isGood, limit, noTimer, resolution, Start, startTimer, Stop } from './reference-steps.mjs';

// As by default in systemd.service(5) and systemd.unit(5): RestartSec= and StartLimitBurst=.
const restartDelay = 100_000;
const restartCountMax = 5;

/** What became of a main process, in the words of the table of Restart= in systemd.service(5). */
const fateOf = (exit) => {
  if (exit === undefined) return 'clean';
  if (exit.signal === undefined) return isGood(exit) ? 'clean' : 'unclean-status';
  return ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE'].includes(exit.signal) ? 'clean' : 'unclean-signal';
};

const restartsAfter = {
  no: [],
  always: ['clean', 'unclean-status', 'unclean-signal', 'timeout'],
  'on-success': ['clean'],
  'on-failure': ['unclean-status', 'unclean-signal', 'timeout'],
  'on-abnormal': ['unclean-signal', 'timeout'],
  'on-abort': ['unclean-signal'],
  'on-watchdog': [],
};

/** In charge of one unit. `#work` is the start or the stop that is under way. */
class Manager {
  #host;
  #charge;
  #state = 'inactive';
  #work;
  #isRestarting = false;
  /** Why the unit stops by itself; undefined where somebody asked for it: then Restart= has nothing to say. */
  #fate;
  #runtimeTimer = noTimer;
  #restartTimer = noTimer;
  #restartCount = 0;

  constructor(host) {
    this.#host = host;
  }

  handle(event) {
    switch (event.type) {
      case 'begin':
        this.#charge = new Charge(this.#host, event.processes);
        if (event.state === 'active') this.#activate();
        return;
      case 'stop':
      case 'restart':
        this.#restartCount = 0;
        this.#jobArrived(event.type);
        return;
      case 'exit':
        this.#exited(event);
        return;
      case 'main':
        // One that becomes known only after the first pass is not meant by what repeats it.
        this.#charge.name(event.pid, this.#state === 'stopping' && this.#work.hasBegunToKill);
        if (this.#state === 'starting') this.#work.mainKnown();
        return;
      case 'notify':
        this.#notified(event.fields);
        return;
      case 'oom':
        this.#outOfMemory();
        return;
      case 'spawned':
        return;
      default:
        throw new Unsupported('this reference only stops and restarts services');
    }
  }

  /** READY= and EXTEND_TIMEOUT_USEC= of sd_notify(3). */
  #notified({ READY: ready, EXTEND_TIMEOUT_USEC: text = '' }) {
    if (ready === '1' && this.#state === 'starting') this.#work.ready();
    if (!/^[0-9]+$/.test(text)) return;
    if (this.#state === 'active') this.#runtimeTimer.extend(Number(text));
    else this.#work?.extend(Number(text));
  }

  #jobArrived(job) {
    const isRestarting = job === 'restart';
    switch (this.#state) {
      case 'inactive':
        this.#restartTimer.cancel();
        if (isRestarting) this.#startAgain();
        return;
      case 'stopping':
        // The stop goes on, and the last job decides what comes of it.
        this.#work.job = job;
        this.#isRestarting = isRestarting;
        this.#fate = undefined;
        return;
      case 'starting':
        this.#work.abandon();
        this.#stop(job, { hasCommands: false, isRestarting });
        return;
      default:
        this.#stop(job, { hasCommands: true, isRestarting });
    }
  }

  #exited(exit) {
    const charge = this.#charge;
    const wasMain = charge.main !== undefined && exit.pid === charge.main.pid;
    if (wasMain) {
      charge.main = undefined;
      charge.mainExit = exit;
    }
    if (exit.pid === charge.lateMain) charge.lateMain = undefined;
    if (this.#work !== undefined) this.#work.exited(exit, wasMain);
    else if (this.#state === 'active' && !this.#isAlive()) this.#ownExit();
  }

  #outOfMemory() {
    const isStarting = this.#state === 'starting';
    if (isStarting) this.#work.abandon();
    if (isStarting || this.#state === 'active')
      this.#stop('stop', { hasCommands: !isStarting, fate: 'unclean-signal' });
  }

  /** Whether the unit counts as running, by what is left of it (systemd.service(5), RemainAfterExit=, ExitType=). */
  #isAlive() {
    const { settings, main, mainExit } = this.#charge;
    if (settings.remainAfterExit || main !== undefined) return true;
    return (settings.exitType === 'cgroup' || mainExit === undefined) && this.#charge.isAnybodyLeft();
  }

  /** The unit's processes have ended by themselves: the stop commands run all the same. */
  #ownExit() {
    this.#stop('stop', { hasCommands: true, fate: fateOf(this.#charge.mainExit) });
  }

  #activate() {
    const { runtimeMax, serviceType } = this.#charge.settings;
    this.#state = 'active';
    this.#work = undefined;
    // systemd.service(5), RuntimeMaxSec=: it has no effect on oneshot services.
    const span = serviceType === 'oneshot' ? 'infinity' : limit(runtimeMax);
    const elapsed = () => this.#stop('stop', { hasCommands: true, fate: 'timeout' });
    this.#runtimeTimer = startTimer(this.#host, span, elapsed);
  }

  #start() {
    this.#restartTimer.cancel();
    // One that an earlier run has left behind is the main process of this one no more.
    this.#charge.main = undefined;
    this.#charge.lateMain = undefined;
    this.#charge.mainExit = undefined;
    this.#state = 'starting';
    this.#work = new Start(this.#charge, (end) => this.#startEnded(end));
    this.#work.begin();
  }

  #startEnded(end) {
    if (end === 'started') {
      this.#host.claim('started');
      this.#activate();
      if (!this.#isAlive()) this.#ownExit();
      return;
    }
    const fates = { skipped: undefined, failed: 'unclean-status', 'timed-out': 'timeout' };
    this.#stop('stop', { hasCommands: false, fate: fates[end] });
  }

  /** The second half of a restart. With processes of the last time left, SendSIGKILL= may forbid it. */
  #startAgain() {
    if (this.#charge.mayStartAgain()) this.#start();
    else this.#host.claim('failed');
  }

  #stop(job, { hasCommands, isRestarting = false, fate }) {
    this.#runtimeTimer.cancel();
    this.#state = 'stopping';
    this.#isRestarting = isRestarting;
    this.#fate = fate;
    this.#work = new Stop(this.#charge, job, (isSuccess) => this.#stopEnded(isSuccess));
    this.#work.begin(hasCommands);
  }

  #stopEnded(isSuccess) {
    const fate = this.#fate;
    this.#state = 'inactive';
    this.#work = undefined;
    this.#host.claim(isSuccess && (fate === undefined || fate === 'clean') ? 'stopped' : 'failed');
    if (this.#isRestarting) this.#startAgain();
    else if (fate !== undefined) this.#restartByPolicy(fate);
  }

  #restartByPolicy(fate) {
    const { restart } = this.#charge.settings;
    if (!restartsAfter[restart].includes(fate) || this.#restartCount === restartCountMax) return;
    this.#restartCount += 1;
    this.#restartTimer = startTimer(this.#host, restartDelay, () => this.#startAgain());
  }
}

await serve((host) => new Manager(host), {
  name: 'reference',
  version: '1',
  capabilities: {
    resolutionUs: resolution,
    unitTypes: ['service'],
    operations: ['stop', 'restart'],
  },
});
