import { quoteWord } from '../../reports/formats/quote-word.ts';

/** A command that is to be run in a sandbox. */
export interface SandboxedCommand {
  readonly sandboxed: readonly string[];
}

/** What a user named as implementation: a place as after `--adapter`, or the words of a command as after `--`. */
export type AdapterChoice = string | readonly string[] | SandboxedCommand;

/** How a run was asked for, as far as it must be repeated to play one of its cases again. */
export interface Invocation {
  /** Files and folders of scenarios, as typed; patterns of names are not needed for one case. */
  readonly operands: readonly string[];
  /** `--adapter` or the command as typed; absent where neither was given. */
  readonly adapter?: AdapterChoice;
  /** `--profile` as typed; absent where it was not given. */
  readonly profile?: string;
}

const isSandboxed = (adapter: AdapterChoice): adapter is SandboxedCommand =>
  typeof adapter === 'object' && 'sandboxed' in adapter;

/** The words of a command, where it is one that was named. */
export const commandOf = (adapter: AdapterChoice): readonly string[] | undefined => {
  if (typeof adapter === 'string') return undefined;
  return isSandboxed(adapter) ? adapter.sandboxed : adapter;
};

/** The arguments that name the implementation and the profile. A command takes all that follow, so that it comes last. */
export const choiceArguments = ({ adapter, profile }: Invocation): readonly string[] => {
  const command = adapter === undefined ? undefined : commandOf(adapter);
  return [
    ...(typeof adapter === 'string' ? ['--adapter', adapter] : []),
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...(adapter !== undefined && isSandboxed(adapter) ? ['--sandbox'] : []),
    ...(command === undefined ? [] : ['--', ...command]),
  ];
};

/** The arguments that play a scenario file as the run was played. */
export const fileArguments = (invocation: Invocation, file: string): readonly string[] => [
  'run',
  file,
  ...choiceArguments(invocation),
];

/** The arguments that play one case of a run again. */
export const againArguments = (invocation: Invocation, caseName: string): readonly string[] => [
  'run',
  ...invocation.operands,
  '--case',
  caseName,
  ...choiceArguments(invocation),
];

/** A command as a person types it. */
export const commandLine = (words: readonly string[]): string => ['npx', 'killspec', ...words.map(quoteWord)].join(' ');
