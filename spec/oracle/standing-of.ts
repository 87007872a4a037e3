import { withEvent } from '../rules/with-event.ts';
import type { EventOf } from '../vocabulary/trace.ts';
import type { Standing } from './consume.ts';
import { advance } from './monitor.ts';
import type { MonitorState } from './monitor-state.ts';
import { standingOfSignal } from './on-signals.ts';
import { explore } from './possible.ts';

/**
 * What a signal of the manager, as the next event, would stand on; `undefined` where no stop is under way or no
 * hypothesis lives. For a profile that settles every choice: of several hypotheses the first one answers.
 */
export const standingOf = (state: MonitorState, event: EventOf<'signal'>): Standing | undefined => {
  const ready = advance(state, event.atUs);
  const [first] = ready.living;
  if (first === undefined) return undefined;
  const facts = { ...withEvent(ready.facts, event), eventIndex: ready.eventCount };
  const [answers] = explore([first.possible], (choose) =>
    standingOfSignal({ draft: { ...first.hypothesis }, facts, header: ready.header, book: ready.book, choose }, event),
  );
  return answers?.[0]?.result;
};
