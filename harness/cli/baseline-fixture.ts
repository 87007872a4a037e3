/** A manager that signals the main process, and no SIGCONT; `more` is done besides. */
export const manager = (more = ''): string => `export const implementation = {
  name: 'mine', version: '1', capabilities: { unitTypes: ['service'] },
  start: (host) => ({
    handle(event) {
      if (event.kind !== 'job') return;
      for (const pid of host.processes()) { host.kill(pid, 'SIGTERM'); ${more} }
    },
  }),
};`;

/** A scenario of a service whose main process takes a second to exit. */
export const scenario = (title: string): string =>
  `title: ${title}\nrules: [KM-CG-1]\nunit: |\n  [Service]\n  TimeoutStopSec=5s\nprocesses:\n  main: { when: { SIGTERM: exit after 1s } }\ndo:\n  - { at: 0s, stop }\n`;

/** A baseline that knows of one manner. */
export const entry = (more: string): string => `known:\n  - rule: KS-5\n    manner: SIGCONT not sent to main\n${more}`;

/** A baseline that knows all that is wrong with `manager()`. */
export const known = entry('    cases: mine/one\n    why: not yet thought of\n');

/** The files of a user that has this baseline. */
export const files = (baseline: string, more?: string): Readonly<Record<string, string>> => ({
  'mine.js': manager(more),
  'mine/one.yaml': scenario('one'),
  'known.yaml': baseline,
});
