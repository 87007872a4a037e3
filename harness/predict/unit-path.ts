/** Where systemd's system manager looks for units, the first directory first (systemd.unit(5), unit file load path). */
export const systemUnitPath: readonly string[] = [
  '/etc/systemd/system.control',
  '/run/systemd/system.control',
  '/run/systemd/transient',
  '/run/systemd/generator.early',
  '/etc/systemd/system',
  '/etc/systemd/system.attached',
  '/run/systemd/system',
  '/run/systemd/system.attached',
  '/run/systemd/generator',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
  '/run/systemd/generator.late',
];

/**
 * The directories in which to look for units. SYSTEMD_UNIT_PATH replaces the usual ones; where it ends in a colon
 * they come after it.
 */
export const unitPath = (env: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const set = env['SYSTEMD_UNIT_PATH'];
  if (set === undefined || set === '') return systemUnitPath;
  const own = set.split(':').filter((directory) => directory !== '');
  return set.endsWith(':') ? [...own, ...systemUnitPath] : own;
};
