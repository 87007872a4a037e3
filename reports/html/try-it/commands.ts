import type { Attempt } from './attempt.ts';
import { attemptYaml } from './attempt-yaml.ts';
import { scenarioFile } from './check-attempt.ts';
import { type KnownProfiles, profileData } from './chosen-profile.ts';

/** The name of the file that readings are copied as. */
const profileFile = 'tried-profile.yaml';

/** A file as the shell's commands that write it, whatever its text is. */
const writeFile = (name: string, text: string): string => {
  let end = 'END';
  while (text.split('\n').includes(end)) end += '_';
  return `cat > ${name} <<'${end}'\n${text}${text.endsWith('\n') ? '' : '\n'}${end}\n`;
};

const adapterFor = ({ actor }: Attempt, profile: string): string => {
  switch (actor.kind) {
    case 'reference':
    case 'deeds':
      return '';
    case 'readings':
      return ` --adapter profile:${profile}`;
    case 'mutant':
      return ` --adapter killspec:${actor.name}`;
  }
};

/** The commands that play and judge an attempt once more, in an empty folder. */
export const runCommands = (attempt: Attempt, known: KnownProfiles): string => {
  const data = profileData(attempt.profile, known);
  const profile = data === undefined ? attempt.profile.base : profileFile;
  return [
    writeFile(scenarioFile, attemptYaml(attempt)),
    ...(data === undefined ? [] : [writeFile(profileFile, JSON.stringify(data, undefined, 2))]),
    `npx killspec run ${scenarioFile}${adapterFor(attempt, profile)} --profile ${profile}\n`,
  ].join('');
};

/** The commands that tell how the unit is stopped, whatever its processes do. */
export const predictCommands = ({ world }: Attempt): string => {
  const { name, text, dropIns } = world.unit;
  return [
    writeFile(name, text),
    ...dropIns.map((dropIn, index) =>
      index === 0
        ? `mkdir -p ${name}.d\n${writeFile(`${name}.d/1.conf`, dropIn)}`
        : writeFile(`${name}.d/${index + 1}.conf`, dropIn),
    ),
    `npx killspec predict ./${name}\n`,
  ].join('');
};
