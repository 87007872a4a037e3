#!/usr/bin/env node
// A service manager that stops and restarts running services as systemd.kill(5) says, in its four modes. It knows neither
// ExecStopPost= and Restart= nor how a service starts, nor the other unit types; killspec's larger references do.

import { serve } from './killspec.mjs';

const resolution = 1000;

const wholeSteps = (span) => Math.ceil(span / resolution) * resolution;

/** A timeout that can be called off, and put off: never brought forward. */
const startTimer = (host, span, callback) => {
  let due = span === 'infinity' ? Infinity : host.now + wholeSteps(span);
  let cancel;
  const wait = () => {
    cancel = host.after(due === Infinity ? 'infinity' : due - host.now, () => (host.now < due ? wait() : callback()));
  };
  wait();
  return {
    cancel: () => cancel?.(),
    extend: (by) => {
      due = Math.max(due, host.now + wholeSteps(by));
    },
  };
};

const noTimer = { cancel: () => {}, extend: () => {} };

class Manager {
  #host;
  #settings;
  #main;
  #mainHasExited = false;
  #kernelThreads = new Set();
  #step = 'running';
  #job = 'stop';
  #afterwards = 'nothing';
  #success = true;
  #command;
  #commandEnds = () => {};
  #commandTimer = noTimer;
  #finalTimer = noTimer;
  #runtimeTimer = noTimer;

  constructor(host) {
    this.#host = host;
    this.#settings = host.unit.settings;
  }

  handle(event) {
    switch (event.type) {
      case 'begin':
        this.#main = event.processes.find(({ role }) => role === 'main')?.pid;
        for (const { pid, kernelThread } of event.processes) if (kernelThread) this.#kernelThreads.add(pid);
        this.#limitRuntime();
        return;
      case 'stop':
      case 'restart':
        this.#job = event.type;
        this.#afterwards = event.type === 'restart' ? 'start' : 'nothing';
        if (this.#step === 'over' && event.type === 'restart') this.#startAgain();
        else this.#stop();
        return;
      case 'spawned':
        if (event.command.name === 'ExecStart') this.#main = event.pid;
        return;
      case 'main':
        this.#main = event.pid;
        return;
      case 'notify':
        this.#notified(event.fields);
        return;
      case 'oom':
        this.#success = false;
        this.#stop();
        return;
      case 'exit':
        this.#exited(event);
    }
  }

  /** EXTEND_TIMEOUT_USEC= of sd_notify(3). */
  #notified({ EXTEND_TIMEOUT_USEC: text = '' }) {
    if (!/^[0-9]+$/.test(text)) return;
    if (this.#step === 'running') this.#runtimeTimer.extend(Number(text));
    if (this.#step === 'commands') this.#commandTimer.extend(Number(text));
    if (this.#step === 'killing') this.#finalTimer.extend(Number(text));
  }

  #limitRuntime() {
    const { runtimeMax, serviceType } = this.#settings;
    if (runtimeMax === 0 || serviceType === 'oneshot') return;
    this.#runtimeTimer = startTimer(this.#host, runtimeMax, () => {
      this.#success = false;
      this.#stop();
    });
  }

  #stop() {
    if (this.#step !== 'running') return;
    this.#runtimeTimer.cancel();
    this.#step = 'commands';
    this.#run('ExecStop', 0, () => this.#sendFirstPass());
  }

  /** Whether the service counts as running, by what is left of it (systemd.service(5), RemainAfterExit=, ExitType=). */
  #isAlive() {
    const { remainAfterExit, exitType } = this.#settings;
    if (remainAfterExit || this.#main !== undefined) return true;
    return (exitType === 'cgroup' || !this.#mainHasExited) && this.#remaining().length > 0;
  }

  #exited({ pid, status, command }) {
    if (pid === this.#main) {
      this.#main = undefined;
      this.#mainHasExited = true;
    }
    if (this.#step === 'running' && !this.#isAlive()) this.#stop();
    if (command !== undefined && pid === this.#command?.pid) this.#commandExited(status);
    if (this.#step === 'killing' && this.#mainHasExited) this.#finalIfMainSuffices();
    if ((this.#step === 'killing' || this.#step === 'final') && this.#nobodyLeft()) this.#over();
  }

  #commands(name) {
    return this.#settings.commands[name] ?? [];
  }

  /** Runs the commands of a setting from this one on, each with the stop timeout as its own. */
  #run(name, index, onEnd) {
    if (index >= this.#commands(name).length) {
      this.#command = undefined;
      onEnd();
      return;
    }
    this.#command = this.#host.run(name, index);
    this.#commandEnds = onEnd;
    this.#commandTimer = startTimer(this.#host, this.#settings.timeoutStop, () => {
      this.#success = false;
      this.#command = undefined;
      onEnd();
    });
  }

  #commandExited(status) {
    this.#commandTimer.cancel();
    const { name, index } = this.#command;
    const isGood = status === 0 || this.#commands(name)[index].ignoreFailure;
    if (!isGood) this.#success = false;
    this.#run(name, isGood ? index + 1 : this.#commands(name).length, this.#commandEnds);
  }

  #remaining() {
    const inGroup = this.#host.processes().filter((pid) => !this.#kernelThreads.has(pid));
    return this.#main === undefined || inGroup.includes(this.#main) ? inGroup : [...inGroup, this.#main];
  }

  #mainOnly() {
    return this.#main === undefined ? [] : [this.#main];
  }

  /** The main process first, where there is one. */
  #everybody() {
    return [...this.#mainOnly(), ...this.#remaining().filter((pid) => pid !== this.#main)];
  }

  #nobodyLeft() {
    const { killMode } = this.#settings;
    if (killMode === 'process') return this.#main === undefined;
    return killMode === 'none' || this.#remaining().length === 0;
  }

  #sendFirstPass() {
    const { killMode, killSignal, restartKillSignal = killSignal, sendSighup, timeoutStop } = this.#settings;
    this.#step = 'killing';
    const signal = this.#job === 'restart' ? restartKillSignal : killSignal;
    const targets = { 'control-group': this.#everybody(), mixed: this.#mainOnly(), process: this.#mainOnly(), none: [] };
    for (const pid of targets[killMode]) {
      for (const each of [signal, ...(sendSighup ? ['SIGHUP'] : []), 'SIGCONT']) this.#host.kill(pid, each);
    }
    if (this.#mainHasExited) this.#finalIfMainSuffices();
    if (this.#step !== 'killing') return;
    if (this.#nobodyLeft()) this.#over();
    else this.#finalTimer = startTimer(this.#host, timeoutStop, () => this.#timedOut());
  }

  #finalIfMainSuffices() {
    const { killMode, sendSigkill } = this.#settings;
    if (killMode === 'mixed' && sendSigkill && this.#remaining().length > 0) this.#sendFinalPass();
  }

  #timedOut() {
    this.#success = false;
    if (this.#settings.sendSigkill) this.#sendFinalPass();
    else this.#over();
  }

  #sendFinalPass() {
    const { killMode, finalKillSignal } = this.#settings;
    this.#step = 'final';
    this.#finalTimer.cancel();
    const targets = killMode === 'process' ? this.#mainOnly() : this.#everybody();
    for (const pid of targets) this.#host.kill(pid, finalKillSignal);
    // Whoever dies of it does so before this instant is over.
    this.#finalTimer = startTimer(this.#host, 0, () => this.#over());
  }

  #over() {
    this.#step = 'over';
    this.#finalTimer.cancel();
    this.#host.claim(this.#success ? 'stopped' : 'failed');
    if (this.#afterwards === 'start') this.#startAgain();
  }

  /** The second half of a restart; SendSIGKILL=, second sentence, may forbid it. */
  #startAgain() {
    const { killMode, sendSigkill } = this.#settings;
    const isKillingAll = killMode === 'control-group' || killMode === 'mixed';
    if (isKillingAll && !sendSigkill && this.#remaining().length > 0) this.#host.claim('failed');
    else if (this.#commands('ExecStart').length > 0) {
      this.#host.run('ExecStart');
      this.#step = 'running';
      this.#mainHasExited = false;
      this.#success = true;
      this.#host.claim('started');
      this.#limitRuntime();
    }
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
