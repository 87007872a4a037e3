// What a service goes through: its timeouts, its commands, its start and its stop. reference.mjs says when.

/** The step of this manager's clock. */
export const resolution = 1000;

/** How long something may take that has nothing to do with killing: there, 0 stands for no limit at all. */
export const limit = (span) => (span === 0 ? 'infinity' : span);

const wholeSteps = (span) => Math.ceil(span / resolution) * resolution;

/** A timeout that can be called off, and put off: never brought forward, and never there for `infinity`. */
export const startTimer = (host, span, callback) => {
  if (span === 'infinity') return noTimer;
  let due = host.now + wholeSteps(span);
  let cancel;
  const wait = () => {
    const delay = due > Number.MAX_SAFE_INTEGER ? 'infinity' : due - host.now;
    cancel = host.after(delay, () => (host.now < due ? wait() : callback()));
  };
  wait();
  return {
    cancel: () => cancel(),
    extend: (by) => {
      due = Math.max(due, host.now + wholeSteps(by));
    },
  };
};

export const noTimer = { cancel: () => {}, extend: () => {} };

export const isGood = ({ status }) => status === 0;

/** Runs commands of one setting one after another, each with a timeout of its own. */
class CommandRunner {
  #host;
  #timeout;
  #onEnd;
  #running;

  /** `onEnd` is told 'done', 'failed' with the exit, or 'timed-out' with the process. */
  constructor(host, timeout, onEnd) {
    this.#host = host;
    this.#timeout = timeout;
    this.#onEnd = onEnd;
  }

  get process() {
    return this.#running?.process;
  }

  run(name, index = 0) {
    const command = this.#host.unit.settings.commands[name]?.[index];
    if (command === undefined) {
      this.#onEnd('done');
      return;
    }
    const process = this.#host.run(name, index);
    const timer = startTimer(this.#host, this.#timeout, () => {
      this.#running = undefined;
      this.#onEnd('timed-out', process);
    });
    this.#running = { process, timer, command, next: () => this.run(name, index + 1) };
  }

  exited(exit) {
    if (this.#running === undefined || this.#running.process.pid !== exit.pid) return;
    const { command, next } = this.#running;
    this.abandon();
    if (isGood(exit) || command.ignoreFailure) next();
    else this.#onEnd('failed', exit);
  }

  extend(by) {
    this.#running?.timer.extend(by);
  }

  abandon() {
    this.#running?.timer.cancel();
    this.#running = undefined;
  }
}

/** The unit in a manager's charge: what its start and its stop both need to know. */
export class Charge {
  #kernelThreads;

  constructor(host, processes) {
    this.host = host;
    this.settings = host.unit.settings;
    /** The main process, until its end has been told: one that was run, whose pid is told a little later. */
    this.main = processes.findLast(({ role }) => role === 'main');
    /** One that became known after the first pass: of the unit, wherever it is, and not whom that was for. */
    this.lateMain = undefined;
    /** How the main process of this run ended. */
    this.mainExit = undefined;
    this.#kernelThreads = new Set(processes.filter(({ kernelThread }) => kernelThread).map(({ pid }) => pid));
  }

  /** A main process becomes known. A kernel thread is no process of the unit, whoever names it. */
  name(pid, isLate) {
    const isKernelThread = this.#kernelThreads.has(pid);
    if (isLate) this.lateMain = isKernelThread ? undefined : pid;
    else this.main = isKernelThread ? undefined : { pid };
  }

  commands(name) {
    return this.settings.commands[name] ?? [];
  }

  /** What is in the control group. Nobody can end a kernel thread, so that none is waited for. */
  #inGroup() {
    return this.host.processes().filter((pid) => !this.#kernelThreads.has(pid));
  }

  /** The processes that remain, the main process first, also where that has left the control group. */
  remaining() {
    const inGroup = this.#inGroup();
    const isElsewhere = this.lateMain !== undefined && !inGroup.includes(this.lateMain);
    const all = isElsewhere ? [...inGroup, this.lateMain] : inGroup;
    return [...this.#mainOnly(), ...all.filter((pid) => pid !== this.main?.pid)];
  }

  /** Whether any process has yet to exit: as long as a kernel thread has not, the unit has not ended by itself. */
  isAnybodyLeft() {
    return this.remaining().length > 0 || this.host.processes().length > 0;
  }

  nobodyLeft() {
    const { killMode } = this.settings;
    if (killMode === 'process') return this.main === undefined;
    return killMode === 'none' || this.remaining().length === 0;
  }

  // systemd.kill(5), and nothing else, from here.

  /** KillMode=, paragraph 2: under mixed, the second signal is for everybody. */
  targets(isFinal) {
    const { killMode } = this.settings;
    if (killMode === 'none') return [];
    return killMode === 'control-group' || (isFinal && killMode === 'mixed') ? this.remaining() : this.#mainOnly();
  }

  /** KillMode=, paragraph 4, first sentence; RestartKillSignal=; SendSIGHUP=; SIGCONT always. */
  firstSignals(job) {
    const { killSignal, restartKillSignal = killSignal, sendSighup } = this.settings;
    return [job === 'restart' ? restartKillSignal : killSignal, ...(sendSighup ? ['SIGHUP'] : []), 'SIGCONT'];
  }

  finalSignals() {
    const { sendSigkill, finalKillSignal } = this.settings;
    return sendSigkill ? [finalKillSignal] : [];
  }

  /** SendSIGKILL=, second sentence. */
  mayStartAgain() {
    const { killMode, sendSigkill } = this.settings;
    const isKillingAll = killMode === 'control-group' || killMode === 'mixed';
    return sendSigkill || !isKillingAll || this.#inGroup().length === 0;
  }

  send(targets, signals) {
    const remaining = this.remaining();
    for (const pid of targets.filter((target) => remaining.includes(target))) {
      for (const signal of signals) this.host.kill(pid, signal);
    }
  }

  #mainOnly() {
    return this.main?.pid === undefined ? [] : [this.main.pid];
  }
}

/** The start: ExecCondition=, ExecStartPre=, ExecStart= in the manner of its Type=, ExecStartPost=. */
export class Start {
  #charge;
  #onEnd;
  #runner;
  #timer = noTimer;
  #awaits = 'nothing';
  /** Which ExecStart= command of a oneshot service runs: each is the main process in turn. */
  #oneshot;

  /** `onEnd` is told 'started', 'skipped', 'failed' or 'timed-out'. */
  constructor(charge, onEnd) {
    this.#charge = charge;
    this.#onEnd = onEnd;
  }

  begin() {
    const { host, settings } = this.#charge;
    this.#timer = startTimer(host, limit(settings.timeoutStart), () => this.#end('timed-out'));
    this.#run('ExecCondition', (end, exit) => this.#conditionsEnded(end, exit));
  }

  exited(exit, wasMain) {
    this.#runner.exited(exit);
    if (!wasMain) return;
    if (this.#oneshot !== undefined) {
      const { ignoreFailure } = this.#charge.commands('ExecStart')[this.#oneshot];
      if (isGood(exit) || ignoreFailure) this.#runOneshot(this.#oneshot + 1);
      else this.#end('failed');
    } else if (this.#awaits === 'ready') this.#end('failed');
  }

  ready() {
    if (this.#awaits === 'ready') this.#finish();
  }

  mainKnown() {
    if (this.#awaits === 'main') this.#finish();
  }

  extend(by) {
    this.#timer.extend(by);
  }

  abandon() {
    this.#timer.cancel();
    this.#runner.abandon();
    this.#awaits = 'nothing';
    this.#oneshot = undefined;
  }

  /** ExecCondition= refuses by a status from 1 to 254; by 255 or a signal it fails. */
  #conditionsEnded(end, exit) {
    if (end === 'done') this.#run('ExecStartPre', (endOfPre) => this.#launchAfter(endOfPre));
    else this.#end(exit.status > 0 && exit.status < 255 ? 'skipped' : 'failed');
  }

  #launchAfter(end) {
    const { serviceType } = this.#charge.settings;
    if (end !== 'done') this.#end('failed');
    else if (serviceType === 'oneshot') this.#runOneshot(0);
    else if (serviceType === 'forking') this.#run('ExecStart', (endOfStart) => this.#forked(endOfStart));
    else {
      this.#runMain(0);
      if (serviceType === 'notify' || serviceType === 'notify-reload') this.#awaits = 'ready';
      else this.#finish();
    }
  }

  #runMain(index) {
    const isThere = index < this.#charge.commands('ExecStart').length;
    if (isThere) this.#charge.main = this.#charge.host.run('ExecStart', index);
    return isThere;
  }

  #runOneshot(index) {
    this.#oneshot = this.#runMain(index) ? index : undefined;
    if (this.#oneshot === undefined) this.#finish();
  }

  /** A PIDFile= may be read only now. */
  #forked(end) {
    if (end !== 'done') this.#end('failed');
    else if (this.#charge.settings.pidFile !== undefined && this.#charge.main === undefined) this.#awaits = 'main';
    else this.#finish();
  }

  #finish() {
    this.#awaits = 'nothing';
    this.#run('ExecStartPost', (end) => this.#end(end === 'done' ? 'started' : 'failed'));
  }

  #run(name, onEnd) {
    this.#runner = new CommandRunner(this.#charge.host, 'infinity', onEnd);
    this.#runner.run(name);
  }

  #end(end) {
    this.abandon();
    this.#onEnd(end);
  }
}

/** One stop: the stop commands, the first pass, the wait, the second pass, and the commands that run afterwards. */
export class Stop {
  #charge;
  #timeout;
  #onEnd;
  #step = 'commands';
  #success = true;
  #runner;
  /** An ExecStopPost= command that has taken too long. */
  #hung;
  #timer = noTimer;
  /** Until the second pass, from the first one on. */
  #finalTimer = noTimer;
  #isFinalDue = false;

  constructor(charge, job, onEnd) {
    this.#charge = charge;
    /** What the stop is part of, by the last job. */
    this.job = job;
    this.#timeout = charge.settings.timeoutStop;
    this.#onEnd = onEnd;
  }

  begin(hasCommands) {
    const ended = (end) => {
      this.#success = end === 'done';
      this.#sendFirstPass();
    };
    if (hasCommands) this.#run('ExecStop', ended);
    else this.#sendFirstPass();
  }

  get hasBegunToKill() {
    return this.#step !== 'commands';
  }

  extend(by) {
    if (this.#step === 'commands') this.#runner.extend(by);
    if (this.#step === 'killing') this.#finalTimer.extend(by);
  }

  exited(exit, wasMain) {
    this.#runner?.exited(exit);
    if (this.#hung !== undefined && exit.pid === this.#hung.pid) {
      this.#hung = undefined;
      this.#linger();
    }
    if (this.#step === 'killing' && wasMain) this.#sendFinalIfMainSuffices();
    if (this.#step === 'killing' || this.#step === 'final-sent') {
      if (this.#charge.nobodyLeft()) this.#goOnAfterwards();
    } else if (this.#step === 'lingering') this.#linger();
  }

  #sendFirstPass() {
    const charge = this.#charge;
    this.#step = 'killing';
    charge.send(charge.targets(false), charge.firstSignals(this.job));
    if (charge.mainExit !== undefined) this.#sendFinalIfMainSuffices();
    if (this.#step !== 'killing') return;
    this.#isFinalDue = true;
    this.#finalTimer = startTimer(charge.host, this.#timeout, () => this.#timeoutHasPassed());
    if (charge.nobodyLeft()) this.#goOnAfterwards();
  }

  /** KillMode=, paragraph 4, the first bullet. */
  #sendFinalIfMainSuffices() {
    const { killMode, sendSigkill } = this.#charge.settings;
    if (killMode === 'mixed' && sendSigkill && this.#charge.remaining().length > 0) this.#sendFinalPass();
  }

  #timeoutHasPassed() {
    this.#isFinalDue = false;
    if (this.#step === 'afterwards' || this.#step === 'lingering') {
      // What an ExecStopPost= command has forked remains when the timeout has passed; the command has its own.
      this.#sendFinal((this.#runner.process ?? this.#hung)?.pid);
      if (this.#step === 'lingering') this.#timer = this.#later(() => this.#end());
      return;
    }
    this.#success = false;
    if (this.#charge.settings.sendSigkill) this.#sendFinalPass();
    else this.#goOnAfterwards();
  }

  /** The second pass. It comes once, and the stop does not wait for those who live through it. */
  #sendFinalPass() {
    this.#step = 'final-sent';
    this.#isFinalDue = false;
    this.#finalTimer.cancel();
    this.#sendFinal();
    // Whoever dies of it does so before this instant is over.
    this.#timer = this.#later(() => this.#goOnAfterwards());
  }

  #sendFinal(but) {
    const charge = this.#charge;
    const targets = charge.targets(true).filter((pid) => pid !== but);
    charge.send(targets, charge.finalSignals());
  }

  /** The processes have been dealt with: ExecStopPost= is next. Under none, only the stop command is executed. */
  #goOnAfterwards() {
    this.#timer.cancel();
    this.#step = 'afterwards';
    const name = this.#charge.settings.killMode === 'none' ? '' : 'ExecStopPost';
    this.#run(name, (end, process) => this.#postCommandsEnded(end, process));
  }

  #postCommandsEnded(end, process) {
    const charge = this.#charge;
    if (end !== 'done') this.#success = false;
    if (end === 'timed-out') this.#hung = process;
    if (end !== 'timed-out' || charge.settings.killMode !== 'control-group') {
      this.#linger();
      return;
    }
    // An ExecStopPost= command is a process of the unit too, and no main process. It alone is dealt with here.
    this.#timer = startTimer(charge.host, this.#timeout, () => {
      charge.send([process.pid], charge.finalSignals());
      this.#timer = this.#later(() => this.#linger());
    });
    charge.send([process.pid], charge.firstSignals(this.job));
  }

  /** What ExecStopPost= commands have forked is waited for like everybody else, until the second pass. */
  #linger() {
    this.#step = 'lingering';
    this.#timer.cancel();
    if (!this.#isFinalDue || this.#charge.nobodyLeft()) this.#end();
  }

  #later(callback) {
    return startTimer(this.#charge.host, 0, callback);
  }

  #run(name, onEnd) {
    this.#runner = new CommandRunner(this.#charge.host, this.#timeout, onEnd);
    this.#runner.run(name);
  }

  #end() {
    this.#step = 'over';
    this.#timer.cancel();
    this.#finalTimer.cancel();
    this.#onEnd(this.#success);
  }
}

