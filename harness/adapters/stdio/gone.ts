import { constants } from 'node:os';

/** Why a child is of no use any more. */
export type Gone =
  /** There is no such command, or it may not be run. `code` is the system's: ENOENT, EACCES. */
  | { readonly kind: 'not-started'; readonly code: string }
  /** `perhaps`: the signal that ended it, unless it chose this status itself; which of the two cannot be known. */
  | { readonly kind: 'exited'; readonly status: number; readonly perhaps?: string }
  | { readonly kind: 'signalled'; readonly signal: string }
  /** It lives, but has closed one of its ends. */
  | { readonly kind: 'closed'; readonly stream: 'standard input' | 'standard output' };

/** What bubblewrap, as a shell, adds to the number of the signal that ended what it ran. */
const signalStatusBase = 128;

const signalOfStatus = (status: number): string | undefined =>
  Object.entries(constants.signals).find(([, number]) => signalStatusBase + number === status)?.[0];

/** How a child has ended. Of one in a sandbox only the status is known that bubblewrap passes on. */
export const goneBy = (status: number | undefined, signal: string | undefined, isInSandbox: boolean): Gone => {
  if (signal !== undefined) return { kind: 'signalled', signal };
  const perhaps = isInSandbox ? signalOfStatus(status ?? 0) : undefined;
  return { kind: 'exited', status: status ?? 0, ...(perhaps === undefined ? {} : { perhaps }) };
};

/** Why a child is of no use any more, as a clause about the adapter. */
export const wayOfGoing = (gone: Gone): string => {
  switch (gone.kind) {
    case 'not-started':
      return `it could not be started (${gone.code})`;
    case 'exited':
      return `it ${gone.perhaps === undefined ? '' : `was ended by ${gone.perhaps}, or `}exited with status ${gone.status}`;
    case 'signalled':
      return `it was ended by ${gone.signal}`;
    case 'closed':
      return `it closed its ${gone.stream}`;
  }
};
