import { useMemo, useState } from 'preact/hooks';
import { formatInstant, type Us } from '../../../spec/vocabulary/time.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import { AllowedPanel } from './allowed-panel.tsx';
import type { Deed } from './attempt.ts';
import { changeDeeds, type DeedChange } from './change-deeds.ts';
import { DeedEditor } from './deed-editor.tsx';
import { nextAllowed, whySent } from './next-allowed.ts';
import { type Handle, type Lane, lanesOf, type Mark } from './scene.ts';
import { TimelineView } from './timeline-view.tsx';
import type { Played } from './try-attempt.ts';
import { VerdictPanel } from './verdict-panel.tsx';

interface FindingsProps {
  readonly played: Played;
  /** What is shown is of before: what is tried now cannot be played. */
  readonly isStale: boolean;
  readonly onMove: (handle: Handle, atUs: Us) => void;
  readonly onDeeds: (deeds: readonly Deed[]) => void;
}

/** Where a mark stands among those of its instant: what did not happen after what did, and who stays last. */
const placeIn = ({ eventIndex, look }: Mark): number =>
  eventIndex ?? (look === 'stays' ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER);

/** All marks in the order in which they happen; what is missing comes last at its instant. */
const inOrder = (lanes: readonly Lane[]): readonly Mark[] =>
  lanes.flatMap(({ marks }) => marks).toSorted((a, b) => a.atUs - b.atUs || placeIn(a) - placeIn(b));

interface ListProps {
  readonly marks: readonly Mark[];
  readonly chosen: number | undefined;
  readonly onChoose: (eventIndex: number) => void;
}

/** The timeline in words. Each line can be chosen, to see what is allowed after it. */
const HappeningList = ({ marks, chosen, onChoose }: ListProps) => (
  <ol class="try-list" aria-label="What happens">
    {marks.map(({ key, says, look, eventIndex }) => (
      <li key={key} class={`try-said try-said-${look}`}>
        {eventIndex === undefined ? (
          <span class={look === 'missing' ? 'bad' : ''}>{says}</span>
        ) : (
          <button type="button" aria-pressed={eventIndex === chosen} onClick={() => onChoose(eventIndex)}>
            {says}
          </button>
        )}
      </li>
    ))}
  </ol>
);

/** The place that is looked at first: right after the first request, where something is allowed. */
const firstPlace = ({ events }: Trace): number => {
  const request = events.findIndex(({ kind }) => kind === 'request' || kind === 'watchdog');
  return Math.max(0, request);
};

const legend = ['✓ as owed', '· allowed', '✗ forbidden', '⇄ out of order', '? owed and not sent'];

const Legend = () => (
  <div class="try-quiet">
    <p>
      Drag an exit, a request or a signal, or move it by the arrow keys (with Shift in smaller steps; Delete leaves a
      signal out).
    </p>
    <ul class="try-legend" aria-label="What the marks mean">
      {legend.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  </div>
);

interface SeenProps extends FindingsProps {
  readonly seen: NonNullable<Played['seen']>;
}

const Seen = ({ played, seen, onMove, onDeeds }: SeenProps) => {
  const [key, setKey] = useState('');
  const { trace, marked } = seen;
  const { profile } = played;
  const lanes = useMemo(() => lanesOf(marked, played.case.world), [marked, played.case.world]);
  const marks = useMemo(() => inOrder(lanes), [lanes]);
  const chosen = marks.find((mark) => mark.key === key)?.eventIndex ?? firstPlace(trace);
  const choose = (eventIndex: number): void => setKey(marks.find((mark) => mark.eventIndex === eventIndex)?.key ?? '');
  const next = useMemo(() => nextAllowed(trace, profile, chosen + 1), [trace, profile, chosen]);
  const why = useMemo(() => whySent(trace, profile, chosen), [trace, profile, chosen]);
  const after = marks.find(({ eventIndex }) => eventIndex === chosen)?.says ?? formatInstant(0);
  const change = (deed: DeedChange): void => onDeeds(changeDeeds(trace, deed));
  return (
    <>
      <TimelineView
        lanes={lanes}
        chosen={chosen}
        onChoose={choose}
        onMove={onMove}
        onRemove={(handle) => {
          if (handle.kind === 'deed') change({ kind: 'remove', index: handle.index });
        }}
      />
      <Legend />
      <details open>
        <summary>In words</summary>
        <HappeningList marks={marks} chosen={chosen} onChoose={choose} />
      </details>
      <AllowedPanel next={next} why={why} after={after} onSend={(deed) => change({ kind: 'add', deed })} />
      <DeedEditor trace={trace} chosen={chosen} onChange={change} />
    </>
  );
};

/** What came of an attempt: the verdict, the timeline, and what is allowed at any place of it. */
export const Findings = (props: FindingsProps) => {
  const { played, isStale } = props;
  return (
    <>
      <VerdictPanel played={played} isStale={isStale} />
      {isStale ? <p class="warn">Shown as it was before: what stands beside it cannot be played.</p> : undefined}
      {played.seen === undefined ? undefined : <Seen {...props} seen={played.seen} />}
    </>
  );
};
