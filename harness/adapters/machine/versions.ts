/** Where a version of systemd comes from: the suite of Debian that has it. */
export interface SystemdSource {
  /** The first part of its version, by which a machine is named: `systemd-257`. */
  readonly major: string;
  readonly suite: string;
}

/** The versions of systemd that machines can be built with. */
export const systemdSources: readonly SystemdSource[] = [
  { major: '247', suite: 'bullseye' },
  { major: '252', suite: 'bookworm' },
  { major: '254', suite: 'bookworm-backports' },
  { major: '257', suite: 'trixie' },
  { major: '262', suite: 'sid' },
];
