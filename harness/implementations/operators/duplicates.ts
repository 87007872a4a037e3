/**
 * Places at which an operator does what another does elsewhere, in every case of the suite and in 100,000 worlds from all
 * over the small scope: by name, with the one that is kept.
 */
export const duplicates: Readonly<Record<string, string>> = {
  'default-changed/KillMode/process/mount': 'default-changed/KillMode/none/mount',
  'default-changed/KillMode/process/swap': 'default-changed/KillMode/none/swap',
  'default-changed/KillMode/process/scope': 'default-changed/KillMode/none/scope',
  'mode-mistaken/process/none/timeout': 'pass-skipped/timeout/process',
  'mode-mistaken/process/mixed/timeout': 'mode-mistaken/process/control-group/timeout',
  'value-unknown/KillMode/mixed': 'mode-mistaken/mixed/control-group/always',
  'value-unknown/KillMode/none': 'mode-mistaken/none/control-group/always',
  'value-unknown/KillMode/process': 'mode-mistaken/process/control-group/always',
};
