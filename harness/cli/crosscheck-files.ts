import { renderCrosscheckHeading, renderLeg, renderParting, renderSum } from '../../reports/formats/crosscheck.ts';
import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { settleProfile } from '../../spec/profiles/settle-profile.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { crosscheckChunk, type CrosscheckPlan } from '../crosscheck/crosscheck-chunk.ts';
import { fileBout } from '../crosscheck/file-bout.ts';
import type { Leg } from '../crosscheck/leg.ts';
import { addChunk, emptyTally } from '../crosscheck/leg-tally.ts';
import { tellParting } from '../crosscheck/tell-parting.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Case } from '../scenarios/case.ts';
import { findProfileToSettle } from './find-profile.ts';
import type { Io } from './io.ts';
import { found, type Found } from './mistake.ts';
import { checkOptionsOfFiles, type CrosscheckOptions } from './prepare-crosscheck.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

const legOf = (cases: readonly Case[], profile: Profile): Leg => ({
  count: cases.length,
  at: (index) => {
    const one = cases[index];
    if (one === undefined) throw new RangeError(`there is no case ${index}`);
    return fileBout(one, profile);
  },
});

const plan: CrosscheckPlan = { leg: 'files', seed: 1, share: 1 };

interface Given {
  readonly cases: readonly Case[];
  readonly profile: Profile;
}

const find = async (operands: readonly string[], options: CrosscheckOptions, cwd: string): Promise<Found<Given>> => {
  const fit = checkOptionsOfFiles(options);
  if (!fit.ok) return fit;
  const { profile } = options;
  const cases = selectCases({ operands, cwd });
  if (!cases.ok) return cases;
  const named = profile === undefined ? found(literal) : await findProfileToSettle(profile, cwd);
  if (!named.ok) return named;
  return found({ cases: cases.value, profile: settleProfile(named.value) });
};

const headingOf = ({ name }: Profile): string =>
  renderCrosscheckHeading({ killspec: packageVersion(), ruleCount: ruleIds.length, profile: name });

/** Compares the two judges in cases that somebody names, in every way that a case can be judged. */
export const crosscheckFiles = async (
  operands: readonly string[],
  options: CrosscheckOptions,
  io: Io,
): Promise<ExitCode> => {
  const given = await find(operands, options, io.cwd);
  if (!given.ok) {
    io.writeError(await renderMistake(given.mistake));
    return exitCodes.usage;
  }
  const setting = settingFor(io, options.color ?? true);
  io.write(`${headingOf(given.value.profile)}\n\n`);
  const leg = legOf(given.value.cases, given.value.profile);
  const chunk = await crosscheckChunk(leg, plan, 0, given.value.cases.length);
  const tally = addChunk(emptyTally, chunk);
  io.write(`${renderLeg('files', tally, setting)}\n\n`);
  if (tally.first !== undefined) {
    const bout = leg.at(tally.first.index);
    io.write(`${renderParting(bout.about, tellParting(bout, tally.first), [], setting)}\n\n`);
  }
  io.write(`${renderSum([tally])}\n`);
  return tally.parted > 0 ? exitCodes.nonconformant : exitCodes.ok;
};
