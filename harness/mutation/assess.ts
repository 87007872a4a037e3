import type { Assessment, Fate, Kill } from './assessment.ts';
import { type Contradiction, ExcuseSearch } from './excuse.ts';
import type { Ground } from './ground.ts';
import type { Subject } from './subject.ts';
import type { Trial } from './trial.ts';
import type { Refusal, TryOut } from './try-out.ts';

/** A world in which a mutant is refused. */
interface Found {
  readonly case: string;
  readonly refusal: Refusal;
}

/** Assesses one mutant, and remembers what it finds. */
class Assessor {
  readonly #subject: Subject;
  readonly #ground: Ground;
  readonly #kills: Kill[] = [];
  readonly #excuses = new ExcuseSearch();
  #killed: Found | undefined;
  #refused: Found | undefined;
  #allowed: string | undefined;
  /** Where no one reading allows what open does, and against which other cases, where that is known. */
  #unexcused: { readonly case: string; readonly contradiction: Contradiction | undefined } | undefined;
  #worldsNeeded: number | undefined;

  constructor(subject: Subject, ground: Ground) {
    this.#subject = subject;
    this.#ground = ground;
  }

  assess(): Assessment {
    for (const trial of this.#ground.suite) this.#trySuite(trial);
    this.#hunt();
    return this.#assessment();
  }

  /** Finds out no more than what it is: one case that kills it is enough. */
  brieflyAssess(): Fate {
    for (const trial of this.#ground.suite) {
      if (this.#killed !== undefined) break;
      this.#trySuite(trial);
    }
    if (this.#killed === undefined) this.#hunt();
    return this.#fate();
  }

  #assessment(): Assessment {
    const { mutant, origin } = this.#subject;
    return {
      name: mutant.name,
      origin,
      breaks: mutant.breaks,
      says: mutant.says,
      fate: this.#fate(),
      kills: this.#kills,
      ...(this.#worldsNeeded === undefined ? {} : { worldsNeeded: this.#worldsNeeded }),
    };
  }

  #trySuite(trial: Trial): void {
    const found = this.#ground.tryOuts.try(this.#subject, trial);
    this.#take(found, trial);
    if (found.status !== 'killed' && found.status !== 'excusable') return;
    const open = found.status === 'killed' ? { open: found.open } : {};
    this.#kills.push({ case: trial.name, literal: found.literal, ...open });
  }

  /** Tries drawn worlds, until one refuses it under every reading. */
  #hunt(): void {
    const { thoroughness, drawnAt } = this.#ground;
    const max = this.#killed === undefined ? thoroughness.spareDrawnMax : thoroughness.drawnMax;
    for (let index = 0; index < max && this.#worldsNeeded === undefined; index += 1) {
      if (this.#tryBriefly(drawnAt(index)) === 'killed') this.#worldsNeeded = index + 1;
    }
  }

  #tryBriefly(trial: Trial): TryOut['status'] {
    let isExcused = false;
    const found = this.#ground.tryOuts.try(this.#subject, trial, (trace) => {
      isExcused = this.#killed === undefined && this.#excuses.allows(trace, trial);
      return isExcused;
    });
    if (!isExcused) this.#take(found, trial);
    else this.#noteRefusal(found, trial);
    return found.status;
  }

  #take(found: TryOut, trial: Trial): void {
    this.#noteRefusal(found, trial);
    if (found.status === 'allowed') this.#allowed ??= trial.name;
    if (found.status === 'killed') this.#killed ??= { case: trial.name, refusal: found.open };
    if (found.status !== 'excusable' || this.#killed !== undefined) return;
    if (this.#unexcused !== undefined || this.#excuses.allows(found.trace, trial)) return;
    this.#unexcused = { case: trial.name, contradiction: this.#excuses.contradiction(found.trace, trial) };
  }

  #noteRefusal(found: TryOut, trial: Trial): void {
    if (found.status === 'excusable') this.#refused ??= { case: trial.name, refusal: found.literal };
  }

  #fate(): Fate {
    return this.#fateSoFar() ?? this.#fateInScope();
  }

  #fateSoFar(): Fate | undefined {
    if (this.#killed !== undefined) {
      return { kind: 'killed', case: this.#killed.case, rules: this.#killed.refusal.violated };
    }
    if (this.#unexcused !== undefined) {
      const { case: place, contradiction } = this.#unexcused;
      return contradiction === undefined
        ? { kind: 'unexplained', why: `no one reading allows what it does in ${place}` }
        : { kind: 'contradiction', ...contradiction };
    }
    const { readings } = this.#excuses;
    if (this.#refused !== undefined) {
      return { kind: 'reading', case: this.#refused.case, rules: this.#refused.refusal.violated, readings };
    }
    if (this.#allowed === undefined) return undefined;
    return { kind: 'unexplained', why: `what it does in ${this.#allowed} is something else, and nothing forbids it` };
  }

  /** Nothing has shown its mistake: perhaps it is none. */
  #fateInScope(): Fate {
    const { scopeAt, scopeCount, thoroughness } = this.#ground;
    for (let index = 0; index < scopeCount; index += 1) {
      this.#tryBriefly(scopeAt(index));
      const fate = this.#fateSoFar();
      if (fate !== undefined) return fate;
    }
    return { kind: 'equivalent', bound: thoroughness.bound, worldCount: scopeCount };
  }
}

/** Finds out what a mutant is, by which cases, and how soon a hunt finds it. */
export const assess = (subject: Subject, ground: Ground): Assessment => new Assessor(subject, ground).assess();

/** Finds out what a mutant is, and no more. */
export const fateOf = (subject: Subject, ground: Ground): Fate => new Assessor(subject, ground).brieflyAssess();
