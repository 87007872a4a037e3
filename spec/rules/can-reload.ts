import type { Unit } from '../vocabulary/unit.ts';

/** Whether a reload is possible, so that reload-or-restart asks for that: a mount is reloaded by mounting it anew. */
export const canReload = ({ type, settings }: Unit): boolean =>
  type === 'mount' || settings.serviceType === 'notify-reload' || (settings.commands.ExecReload?.length ?? 0) > 0;
