import type { Assignment } from '../../../spec/oracle/verdict.ts';
import { profileFormat } from '../../../spec/profiles/parse-profile.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';

const readingsText = (readings: readonly string[]): string =>
  readings.length === 1 ? `${readings[0]}` : `[${readings.join(', ')}]`;

const choiceLines = (assignment: Assignment, margin: string): readonly string[] =>
  Object.entries(assignment).map(([choice, readings]) => `${margin}${choice}: ${readingsText(readings)}`);

const section = (key: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${key}:`, ...lines];

/** A profile as a file. `about` says where it comes from. */
export const profileText = ({ name, choices, unitTypes = {}, plays = {}, quirks }: Profile, about: string): string =>
  [
    `# ${about}`,
    `format: ${profileFormat}`,
    `name: ${/^[A-Za-z][\w.-]*$/.test(name) ? name : JSON.stringify(name)}`,
    ...section('choices', choiceLines(choices, '  ')),
    ...section(
      'unitTypes',
      Object.entries(unitTypes).flatMap(([type, own]) => [`  ${type}:`, ...choiceLines(own, '    ')]),
    ),
    ...section('plays', choiceLines(plays, '  ')),
    ...section(
      'quirks',
      quirks.map((quirk) => `  - ${quirk}`),
    ),
    '',
  ].join('\n');
