/** How a run was asked for, as far as it must be repeated to play one of its cases again. */
export interface Invocation {
  /** Files and folders of scenarios, as typed; patterns of names are not needed for one case. */
  readonly operands: readonly string[];
  /** `--adapter` as typed; absent where it was not given. */
  readonly adapter?: string;
  /** `--profile` as typed; absent where it was not given. */
  readonly profile?: string;
}

/** A word as a shell takes it back. */
export const quoteWord = (word: string): string =>
  /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const options = ({ adapter, profile }: Invocation): readonly string[] => [
  ...(adapter === undefined ? [] : ['--adapter', adapter]),
  ...(profile === undefined ? [] : ['--profile', profile]),
];

/** The arguments that play a scenario file as the run was played. */
export const fileArguments = (invocation: Invocation, file: string): readonly string[] => [
  'run',
  file,
  ...options(invocation),
];

/** The arguments that play one case of a run again. */
export const againArguments = (invocation: Invocation, caseName: string): readonly string[] => [
  'run',
  ...invocation.operands,
  '--case',
  caseName,
  ...options(invocation),
];

/** A command as a person types it. */
export const commandLine = (words: readonly string[]): string => ['npx', 'killspec', ...words.map(quoteWord)].join(' ');
