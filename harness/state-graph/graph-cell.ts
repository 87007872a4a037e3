import type { KillMode } from '../../spec/vocabulary/kill-settings.ts';

/** What a state graph is of: a plain stop of a service with a main process, other processes and a stop command. */
export interface GraphCell {
  readonly mode: KillMode;
  /** How many processes there are besides the main one. */
  readonly workers: number;
}
