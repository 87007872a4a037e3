/** What a new adapter in a language begins with: files of `harness/kits`, and the names under which they are written. */
export interface Kit {
  /** As `killspec init --lang` calls it. */
  readonly language: string;
  /** Files to be copied, from the kit's folder, by the name they get. */
  readonly files: Readonly<Record<string, string>>;
  /** What makes a program of them, where that is needed first. */
  readonly build?: readonly string[];
  /** What starts the adapter. */
  readonly command: readonly string[];
}

/** The kits that come with killspec. */
export const kits: readonly Kit[] = [
  {
    language: 'python',
    files: { 'killspec.py': 'killspec.py', 'adapter.py': 'stub.py' },
    command: ['python3', 'adapter.py'],
  },
  {
    language: 'javascript',
    files: { 'killspec.mjs': 'killspec.mjs', 'adapter.mjs': 'stub.mjs' },
    command: ['node', 'adapter.mjs'],
  },
  {
    language: 'c',
    files: { 'killspec.h': 'killspec.h', 'adapter.c': 'stub.c' },
    build: ['cc', '-o', 'adapter', 'adapter.c'],
    command: ['./adapter'],
  },
  {
    language: 'rust',
    files: { 'killspec.rs': 'killspec.rs', 'adapter.rs': 'stub.rs' },
    build: ['rustc', '--edition', '2021', '-o', 'adapter', 'adapter.rs'],
    command: ['./adapter'],
  },
];
