import { renderPages } from '../../reports/formats/pages.ts';
import { effectsJson } from '../../reports/formats/effects-json.ts';
import { pageAsOf, rewordings } from '../../spec/page/history.ts';
import { literal, type Profile } from '../../spec/profiles/profile.ts';
import type { Duty } from '../../spec/rules/page-change.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { effectsOf, type Pages } from '../what-if/what-if.ts';
import { findProfile } from './find-profile.ts';
import { findWitnesses } from './find-witnesses.ts';
import type { Io } from './io.ts';
import { found, type Found, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** What one version of the page makes of a profile. */
const profileAsOf = (profile: Profile, version: number): Found<Profile> => {
  const duty: Duty = profile.name === literal.name ? 'owed' : 'licensed';
  const page = pageAsOf(version, duty);
  if (page.status === 'unread')
    return mistake(`the page of ${version} is not known: ${page.why}`, `one of ${page.instead.join(', ')}`);
  return found(page.change === undefined ? profile : { ...profile, page: page.change });
};

const versionOf = (word: string): Found<number> =>
  /^\d{1,4}$/.test(word)
    ? found(Number(word))
    : mistake(`${word} is no version of the page`, 'as in: npx killspec diff --page 247 257');

const findPages = async (
  before: number,
  after: number,
  profile: string | undefined,
  cwd: string,
): Promise<Found<Pages>> => {
  const base = await findProfile(profile, cwd);
  if (!base.ok) return base;
  const of = [base.value, literal].map((each) => [profileAsOf(each, before), profileAsOf(each, after)] as const);
  const profiles: Profile[] = [];
  for (const each of of.flat()) {
    if (!each.ok) return each;
    profiles.push(each.value);
  }
  const [page = literal, other = literal, literalPage = literal, literalOther = literal] = profiles;
  return found({ page, other, literally: { page: literalPage, other: literalOther } });
};

/** Runs `killspec diff --page`: what changed in the words of the page between two versions, and in verdicts by that. */
export const diffPages = async (
  [one, other]: readonly [string, string],
  options: { readonly json?: boolean; readonly color?: boolean; readonly profile?: string },
  io: Io,
): Promise<ExitCode> => {
  const refuse = async (of: Parameters<typeof renderMistake>[0]): Promise<ExitCode> => {
    io.writeError(await renderMistake(of));
    return exitCodes.usage;
  };
  const [before, after] = [versionOf(one), versionOf(other)];
  if (!before.ok) return refuse(before.mistake);
  if (!after.ok) return refuse(after.mistake);
  const pages = await findPages(before.value, after.value, options.profile, io.cwd);
  if (!pages.ok) return refuse(pages.mistake);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!selected.ok) return refuse(selected.mistake);
  const versions = [before.value, after.value] as const;
  const [from, to] = [Math.min(...versions), Math.max(...versions)];
  const changes = rewordings.filter(({ lastWith, firstWith }) => from <= lastWith && to >= firstWith);
  const setting = settingFor(io, options.color ?? true);
  const isSame = pages.value.page.page === pages.value.other.page;
  const witnesses = isSame ? found([]) : await findWitnesses([], selected.value, io.cwd);
  if (!witnesses.ok) return refuse(witnesses.mistake);
  const effects = isSame ? undefined : effectsOf(witnesses.value, pages.value, selected.value);
  const title = `systemd.kill(5) ${versions.join(' → ')}`;
  const about = `Judged by profile ${pages.value.page.name}.`;
  io.write(
    options.json === true
      ? `${effectsJson(title, effects ?? { implementations: [], needless: [], conflicts: [], triedCount: { right: 0, wrong: 0 } })}\n`
      : renderPages(
          { title, about, terms: [`by ${versions[0]}`, `by ${versions[1]}`] },
          { changes, isBackwards: before.value > after.value, effects },
          setting,
        ),
  );
  return exitCodes.ok;
};
