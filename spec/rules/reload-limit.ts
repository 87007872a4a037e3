import type { Span } from '../vocabulary/time.ts';
import type { CommandName, Unit } from '../vocabulary/unit.ts';

/** How long a reload or a remount may take, as what is run is one. */
export const reloadLimit = ({ type, settings }: Unit, name: CommandName): Span => {
  // TimeoutStartSec=0 switches it off; what TimeoutSec=0 does to a remount is open (AMB-48).
  if (type === 'service' && name === 'ExecReload' && settings.timeoutStart !== 0) return settings.timeoutStart;
  return type === 'mount' && name === 'ExecRemount' ? settings.timeoutStop : 'infinity';
};
