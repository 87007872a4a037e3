import { renderPerturbation } from '../../reports/formats/perturbation.ts';
import { commitFaults } from '../perturbation/commit-faults.ts';
import { type CellReport, type PerturbChunk, perturbChunk } from '../perturbation/perturb-cells.ts';
import { isStrict, type PerturbationReport } from '../perturbation/perturbation-report.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { inChunks } from '../runner/in-chunks.ts';
import type { Io } from './io.ts';
import type { PerturbThreadStart } from './perturb-thread-start.ts';
import { type PerturbOptions, type PreparedPerturb, preparePerturb } from './prepare-perturb.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { saveSurvivors } from './save-survivors.ts';
import { settingFor } from './setting.ts';
import { showChange } from './show-change.ts';
import { startThreads } from './threads.ts';

/** Cells that are done at once. */
const chunkSize = 1;

const perturbAll = async (
  { chosen, plan, workerCount, progress: isWanted }: PreparedPerturb,
  io: Io,
  signal: AbortSignal,
): Promise<readonly CellReport[] | 'interrupted'> => {
  const start: PerturbThreadStart = { chosen, plan };
  const own = { play: async (from: number, count: number) => perturbChunk(chosen, plan, from, count) };
  const threads =
    workerCount === 1 || chosen.length === 1
      ? { makers: [own], close: async () => {} }
      : await startThreads<PerturbChunk>('perturb-thread', workerCount, start);
  const progress = startProgress(io, { progress: isWanted, noun: 'cells' });
  const reports: CellReport[] = [];
  try {
    const end = await inChunks(threads.makers, { from: 0, count: chosen.length, chunkSize, signal }, (chunk) => {
      reports.push(...chunk.reports);
      const failed = reports.reduce((sum, { survivors }) => sum + survivors.length, 0);
      progress.show({ done: reports.length, total: chosen.length, failed });
    });
    return end === 'complete' ? reports : 'interrupted';
  } finally {
    progress.clear();
    await threads.close();
  }
};

/** Runs `killspec perturb`: changes conforming traces in every way, and says what refuses the changes, or excuses them. */
export const perturbCommand = async (options: PerturbOptions, io: Io): Promise<ExitCode> => {
  const prepared = preparePerturb(options);
  if (!prepared.ok) {
    io.writeError(await renderMistake(prepared.mistake));
    return exitCodes.usage;
  }
  const { plan, shown } = prepared.value;
  const setting = settingFor(io, options.color ?? true);
  if (shown !== undefined) return showChange(shown, setting, io);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  let cells: readonly CellReport[] | 'interrupted';
  try {
    cells = await perturbAll(prepared.value, io, interrupt.signal);
  } finally {
    stopListening();
  }
  if (cells === 'interrupted') {
    io.write('interrupted: this is no result\n');
    return exitCodes.incomplete;
  }
  const isWhole = options.cell === undefined && plan.maker === undefined && plan.world === undefined;
  const report: PerturbationReport = {
    killspec: packageVersion(),
    plan,
    cells,
    ...(isWhole ? { faults: commitFaults() } : {}),
  };
  const survivors = cells.flatMap((cell) => cell.survivors);
  const saved = saveSurvivors(survivors, io.cwd);
  io.write(
    options.json === true ? `${JSON.stringify(report, undefined, 2)}\n` : renderPerturbation(report, saved, setting),
  );
  return isStrict(report) ? exitCodes.ok : exitCodes.nonconformant;
};
