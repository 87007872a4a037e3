import { ownSection } from '../../spec/vocabulary/own-section.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { KillOption } from '../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { World } from '../../spec/vocabulary/world.ts';

/** What a failure depends on, and what it does not. */
export interface Relevance {
  /** Settings that could not be left out: `KillMode=mixed`. */
  readonly matters: readonly string[];
  /**
   * Settings, and numbers of processes, that were varied without effect: `KillSignal=`. Of signals that is said of those that
   * nothing else sends.
   */
  readonly doesNotMatter: readonly string[];
}

/** Signals that nothing sends unless somebody sets them: some end a process, and one does not. */
const signals: readonly string[] = ['SIGINT', 'SIGUSR2', 'SIGQUIT', 'SIGWINCH'];

/** The values that each option is tried with where a failing world does not set it. */
const trials: Readonly<Record<KillOption, readonly string[]>> = {
  KillMode: ['control-group', 'mixed', 'process', 'none'],
  KillSignal: signals,
  RestartKillSignal: signals,
  SendSIGHUP: ['yes'],
  SendSIGKILL: ['no'],
  FinalKillSignal: signals,
  WatchdogSignal: signals,
};

const withSetting = (world: World, key: string, value: string): World => {
  const type = unitTypeOf(world.unit.name) ?? 'service';
  const text = `${world.unit.text.replace(/\n*$/, '\n')}[${ownSection[type]}]\n${key}=${value}\n`;
  return { ...world, unit: { ...world.unit, text } };
};

/** One more process in the group; a name that no world of ours uses. */
const withAnother = (world: World): World => ({
  ...world,
  processes: { ...world.processes, another: { when: {}, deeds: [] } },
});

const settingsOf = ({ unit }: World): readonly { readonly key: string; readonly value: string }[] =>
  parseUnit(
    unit.name,
    [unit.text, ...unit.dropIns].map((text, at) => ({ file: String(at), text })),
  ).assignments;

const failsInEach = async (
  worlds: readonly World[],
  stillFails: (world: World) => Promise<boolean>,
): Promise<boolean> => {
  for (const world of worlds) if (!(await stillFails(world))) return false;
  return true;
};

/**
 * Tells what a failure does not depend on, by varying a world from which nothing can be left out: each option of the
 * page that it does not set, signals with such as nothing else sends, and one more process. What is left of its settings matters, or it would have gone.
 */
export const relevance = async (world: World, stillFails: (world: World) => Promise<boolean>): Promise<Relevance> => {
  const settings = settingsOf(world);
  const isUnused = (value: string): boolean =>
    !signals.includes(value) || settings.every((setting) => setting.value !== value);
  const doesNotMatter: string[] = [];
  for (const [option, values] of Object.entries(trials)) {
    if (settings.some(({ key }) => key === option)) continue;
    const worlds = values.filter(isUnused).map((value) => withSetting(world, option, value));
    if (worlds.length > 0 && (await failsInEach(worlds, stillFails))) doesNotMatter.push(`${option}=`);
  }
  if (await stillFails(withAnother(world))) doesNotMatter.push('the number of other processes');
  return { matters: settings.map(({ key, value }) => `${key}=${value}`), doesNotMatter };
};
