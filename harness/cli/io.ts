/** What a command needs of the world, so that it can be run in a test as on a terminal. */
export interface Io {
  /** Writes to standard output; written text ends in a line break. */
  readonly write: (text: string) => void;
  /** Writes to standard error. */
  readonly writeError: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** The time of day, by which known failures are overdue or not. No result of a run hangs on it. */
  readonly now: () => Date;
  /** How wide standard output's terminal is; absent where it is none. */
  readonly columns?: number;
  /** Gives the next line of standard input, asked for with these words on a terminal; absent at its end. */
  readonly ask?: (words: string) => Promise<string | undefined>;
  /** Nothing more is asked for: standard input is not waited for any more. */
  readonly askNoMore?: () => void;
  /** Whether standard error is a terminal, where progress can be shown. */
  readonly errorIsTerminal: boolean;
  /** Calls back when a person presses Ctrl-C, until the function that it gives is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
