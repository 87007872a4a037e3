import { renderEffects } from '../../reports/formats/effects.ts';
import { effectsJson } from '../../reports/formats/effects-json.ts';
import type { Overlay } from '../../spec/profiles/overlay.ts';
import { withOverlay } from '../../spec/profiles/overlay.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { effectsOf, type Pages } from '../what-if/what-if.ts';
import { findProfile } from './find-profile.ts';
import { findReading } from './find-sides.ts';
import { findWitnesses } from './find-witnesses.ts';
import type { Io } from './io.ts';
import { loadOverlayFile } from './load-overlay.ts';
import { found, type Found, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec what-if`. */
export interface WhatIfCommandOptions {
  readonly set?: readonly string[];
  readonly overlay?: string;
  readonly profile?: string;
  readonly json?: boolean;
  readonly color?: boolean;
}

/** One overlay of all that was asked for; of two that say something of the same, the one of the command line. */
const findOverlay = ({ set = [], overlay: file }: WhatIfCommandOptions, cwd: string): Found<Overlay> => {
  const loaded = file === undefined ? undefined : loadOverlayFile(file, cwd);
  if (loaded?.ok === false) return loaded;
  const settled: Record<string, readonly string[]> = {};
  for (const word of set.flatMap((each) => each.split(','))) {
    const reading = findReading(word);
    if (!reading.ok) return reading;
    settled[reading.value.choice] = [reading.value.reading];
  }
  const words = Object.entries(settled).map(([choice, readings]) => `${choice}=${readings.join()}`);
  if (loaded === undefined && words.length === 0)
    return mistake(
      'nothing is changed',
      'as in: npx killspec what-if --set AMB-16=only-kill-signal, or --overlay FILE',
    );
  return found({
    title: [...(loaded === undefined ? [] : [loaded.value.title]), ...words].join(', '),
    rules: loaded?.value.rules ?? {},
    readings: { ...loaded?.value.readings, ...settled },
  });
};

const findPages = async (options: WhatIfCommandOptions, overlay: Overlay, cwd: string): Promise<Found<Pages>> => {
  const profile = await findProfile(options.profile, cwd);
  if (!profile.ok) return profile;
  const [other, literally] = [withOverlay(profile.value, overlay), withOverlay(literal, overlay)];
  if (other === undefined || literally === undefined)
    return mistake(`the readings of ${overlay.title} exclude each other`, 'npx killspec explain says why');
  return found({ page: profile.value, other, literally: { page: literal, other: literally } });
};

/**
 * Runs `killspec what-if`: which verdicts, implementations and sentences would be others if the page settled a point, or
 * said something else. Gives 0, or 2 for a mistake.
 */
export const whatIfCommand = async (
  operands: readonly string[],
  options: WhatIfCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const refuse = async (of: Parameters<typeof renderMistake>[0]): Promise<ExitCode> => {
    io.writeError(await renderMistake(of));
    return exitCodes.usage;
  };
  const overlay = findOverlay(options, io.cwd);
  if (!overlay.ok) return refuse(overlay.mistake);
  const pages = await findPages(options, overlay.value, io.cwd);
  if (!pages.ok) return refuse(pages.mistake);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!selected.ok) return refuse(selected.mistake);
  const witnesses = await findWitnesses(operands, selected.value, io.cwd);
  if (!witnesses.ok) return refuse(witnesses.mistake);
  const effects = effectsOf(witnesses.value, pages.value, selected.value);
  const title = `What if: ${overlay.value.title}`;
  const about = `Judged by profile ${pages.value.page.name}, as the page is and as it would be.`;
  io.write(
    options.json === true
      ? `${effectsJson(title, effects)}\n`
      : renderEffects({ title, about, terms: ['now', 'then'] }, effects, settingFor(io, options.color ?? true)),
  );
  return exitCodes.ok;
};
