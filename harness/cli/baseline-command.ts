import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderBaselineChanges } from '../../reports/formats/baseline-changes.ts';
import type { Baseline } from '../runner/baseline/baseline.ts';
import { settleBaseline } from '../runner/baseline/settle-baseline.ts';
import { writeBaseline } from '../runner/baseline/write-baseline.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { findBaseline } from './find-baseline.ts';
import { findConfig } from './find-config.ts';
import type { AdapterChoice } from './invocation.ts';
import { unwritten } from '../runner/write-file.ts';
import type { Io } from './io.ts';
import { type LastRun, loadLastRun, writeWhole } from './last-run.ts';
import { found, type Found, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec baseline`. */
export interface BaselineCommandOptions {
  readonly update?: boolean;
  readonly prune?: boolean;
  readonly why?: string;
  readonly color?: boolean;
}

interface Asked {
  readonly file: string;
  /** Absent where the file is to be made. */
  readonly baseline?: Baseline;
  readonly last: LastRun;
}

/** The last run, where it says anything of the user's implementation. */
const findLast = (adapter: AdapterChoice | undefined, cwd: string): Found<LastRun> => {
  const last = loadLastRun(cwd);
  if (!last.ok) return last;
  const { results, invocation } = last.value;
  if (results.end !== 'complete') return mistake(`the last run was ${results.end}`, 'run again: npx killspec run');
  if (invocation.adapter === undefined && adapter === undefined) {
    return mistake('the last run judged the reference', 'run yours: npx killspec run --adapter ./my-adapter.ts');
  }
  return last;
};

const find = async (
  named: string | undefined,
  { update, prune }: BaselineCommandOptions,
  cwd: string,
): Promise<Found<Asked>> => {
  if (update === prune) {
    return mistake('say either --update or --prune', '--update adds what is new, --prune removes only');
  }
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const file = named ?? config.value.baseline;
  if (file === undefined) {
    return mistake('no baseline was named', 'npx killspec baseline --update known-failures.yaml');
  }
  const last = findLast(config.value.adapter, cwd);
  if (!last.ok) return last;
  if (update === true && !existsSync(resolve(cwd, file))) return found({ file, last: last.value });
  const baseline = await findBaseline(file, cwd);
  if (!baseline.ok) return baseline;
  return found({ file, last: last.value, ...(baseline.value === undefined ? {} : { baseline: baseline.value }) });
};

/** Runs `killspec baseline`: brings a file of known failures up to what the last run showed. */
export const baselineCommand = async (
  named: string | undefined,
  options: BaselineCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const refuse = async (refused: Found<unknown>): Promise<ExitCode> => {
    if (!refused.ok) io.writeError(await renderMistake(refused.mistake));
    return exitCodes.usage;
  };
  const asked = await find(named, options, io.cwd);
  if (!asked.ok) return refuse(asked);
  const { file, baseline, last } = asked.value;
  const terms = { isPart: last.isPart, mayAdd: options.update === true };
  const settled = settleBaseline(baseline?.known ?? [], last.results, terms);
  const why = options.why?.trim() ?? '';
  const written = writeBaseline(baseline, settled, why);
  if (!written.ok) {
    return refuse(mistake(`the entries of ${file} do not stand one below the other`, 'write each as "- rule: …"'));
  }
  if (written.text !== baseline?.source.text) {
    try {
      writeWhole(resolve(io.cwd, file), written.text);
    } catch (error) {
      return refuse(mistake(unwritten(file, error)));
    }
  }
  const hasReasons = why !== '' || settled.added.length === 0;
  io.write(
    renderBaselineChanges(file, settled.changes, last.results, hasReasons, settingFor(io, options.color ?? true)),
  );
  return exitCodes.ok;
};
