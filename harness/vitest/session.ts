import process from 'node:process';
import { registerConstraints } from '../../spec/oracle/register-constraints.ts';
import { runConstraints } from '../../spec/oracle/run-constraints.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { findProfile } from '../cli/find-profile.ts';
import { openAdapter } from '../cli/open-adapter.ts';
import { packageVersion } from '../package-version.ts';
import type { CaseResult } from '../runner/case-result.ts';
import type { Player } from '../runner/player.ts';
import type { Results, ResultsHeader } from '../runner/results.ts';
import { runCases, type RunOptions } from '../runner/run-cases.ts';
import { runHeader } from '../runner/run-sheet.ts';
import { trustedPlayer } from '../runner/trusted-player.ts';
import type { Case } from '../scenarios/case.ts';
import { failed } from './failed.ts';
import { mistakeText, type PlannedConformance } from './plan-conformance.ts';

const writeError = (text: string): void => {
  process.stderr.write(text);
};

interface Opened {
  readonly player: Player;
  readonly options: RunOptions;
  readonly header: ResultsHeader;
}

/** The implementation between the first test and the last, and what was played on it. */
export class Session {
  readonly plan: PlannedConformance;
  readonly played: CaseResult[] = [];
  #opened: Opened | undefined;

  constructor(plan: PlannedConformance) {
    this.plan = plan;
  }

  /** Starts the implementation; throws what is mistaken in how it was named. */
  async open(): Promise<void> {
    const { options, folder, suite, cases } = this.plan;
    const profile = await findProfile(options.profile, folder);
    if (!profile.ok) throw failed(mistakeText(profile.mistake));
    const player = await this.#openPlayer();
    const runOptions: RunOptions = {
      profile: profile.value,
      killspec: packageVersion(),
      seed: 1,
      ...(suite === undefined ? {} : { suite: suite.suite, rules: suite.rules }),
    };
    const header = runHeader(cases, player.implementation, runOptions);
    this.#opened = { player, options: runOptions, header };
  }

  /** The readings that are allowed. */
  get profile(): Profile {
    return this.#open.options.profile;
  }

  /** Plays and judges a case. */
  async play(one: Case): Promise<CaseResult> {
    const { player, options } = this.#open;
    const [result] = (await runCases([one], player, options)).cases;
    if (result === undefined) throw failed(`${one.name} was not played`);
    this.played.push(result);
    return result;
  }

  /** Some of what was played, as the results of a run. */
  results(cases: readonly CaseResult[]): Results {
    const conformant = cases.flatMap(({ name, unitType, outcome }) =>
      outcome.status === 'conformant' ? [{ name, unitType, assignments: outcome.verdict.assignments }] : [],
    );
    const constraints = runConstraints(conformant, registerConstraints);
    return { header: this.#open.header, cases, end: 'complete', constraints };
  }

  /** Ends what was started. */
  async close(): Promise<void> {
    await this.#opened?.player.close();
  }

  get #open(): Opened {
    if (this.#opened === undefined) throw failed('the implementation was not started');
    return this.#opened;
  }

  async #openPlayer(): Promise<Player> {
    const { adapter } = this.plan.options;
    if (typeof adapter === 'object' && 'start' in adapter) return trustedPlayer(adapter);
    const opened = await openAdapter(adapter, { folder: this.plan.folder, writeError });
    if (!opened.ok) throw failed(mistakeText(opened.mistake));
    return opened.value;
  }
}
