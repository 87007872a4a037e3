import { useRef, useState } from 'preact/hooks';
import { formatInstant, type Us } from '../../../spec/vocabulary/time.ts';
import { type KeyMoves, MovableMark } from './movable-mark.tsx';
import type { Handle, Lane, Mark } from './scene.ts';
import { placeOf, type TimeAxis } from './time-axis.ts';
import { axisOf, laneHeight, laneNameWidth, markGap, markWidth } from './timeline-layout.ts';

/** What a timeline is given. */
export interface TimelineViewProps {
  readonly lanes: readonly Lane[];
  /** The event whose place in the trace is looked at. */
  readonly chosen: number | undefined;
  readonly onChoose: (eventIndex: number) => void;
  /** A mark is to be at another instant. */
  readonly onMove: (handle: Handle, atUs: Us) => void;
  readonly onRemove: (handle: Handle) => void;
}

const headHeight = 22;

/** The room for what stands at the right end. */
const endWidth = 56;

const symbols: Readonly<Record<Mark['look'], string>> = {
  owed: '✓',
  allowed: '·',
  forbidden: '✗',
  'out-of-order': '⇄',
  missing: '?',
  unmarked: '',
  fact: '',
  end: '',
  stays: '',
};

interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly width: number;
}

/** Marks of one instant stand side by side. */
const placeMarks = ({ marks }: Lane, axis: TimeAxis): readonly PlacedMark[] => {
  const taken = new Map<Us, number>();
  return marks.map((mark) => {
    const width = markWidth(mark);
    if (mark.look === 'stays') return { mark, x: laneNameWidth + axis.width, width };
    const before = taken.get(mark.atUs) ?? 0;
    taken.set(mark.atUs, before + width + markGap);
    return { mark, x: laneNameWidth + placeOf(axis, mark.atUs) + before, width };
  });
};

interface MarkProps extends TimelineViewProps {
  readonly placed: PlacedMark;
  readonly y: number;
  readonly axis: TimeAxis;
  readonly keyMoves: KeyMoves;
  readonly onHold: (axis: TimeAxis | undefined) => void;
}

const MarkView = ({ placed, y, chosen, onChoose, ...rest }: MarkProps) => {
  const { mark, x, width } = placed;
  const { handle, eventIndex } = mark;
  const choose = (): void => {
    if (eventIndex !== undefined) onChoose(eventIndex);
  };
  const isChosen = eventIndex !== undefined && eventIndex === chosen;
  const symbol = symbols[mark.look];
  const look = `try-mark try-${mark.look}${isChosen ? ' try-chosen' : ''}`;
  const body = (
    <>
      <title>{mark.says}</title>
      <rect x={x} y={y + 5} width={width} height={laneHeight - 10} rx={4} />
      <text x={x + width / 2} y={y + laneHeight / 2 + 4} text-anchor="middle">
        {symbol === '' ? mark.text : `${symbol} ${mark.text}`}
      </text>
    </>
  );
  return handle === undefined ? (
    <g class={look} aria-hidden="true" onClick={choose}>
      {body}
    </g>
  ) : (
    <MovableMark {...rest} {...{ mark, handle, x, look }} onChoose={choose}>
      {body}
    </MovableMark>
  );
};

const LifeLine = ({ lane, y, axis }: { readonly lane: Lane; readonly y: number; readonly axis: TimeAxis }) => {
  if (lane.life === undefined) return undefined;
  const { fromUs, toUs } = lane.life;
  const from = laneNameWidth + placeOf(axis, fromUs);
  const to = laneNameWidth + (toUs === undefined ? axis.width : placeOf(axis, toUs));
  return <line class="try-life" x1={from} x2={Math.max(from, to)} y1={y + laneHeight / 2} y2={y + laneHeight / 2} />;
};

const Columns = ({ axis, height }: { readonly axis: TimeAxis; readonly height: number }) => (
  <>
    {axis.columns.map(({ atUs, x }) => (
      <g key={atUs} class="try-instant" aria-hidden="true">
        <line x1={laneNameWidth + x - 3} x2={laneNameWidth + x - 3} y1={headHeight - 4} y2={height} />
        <text x={laneNameWidth + x - 2} y={14}>
          {formatInstant(atUs)}
        </text>
      </g>
    ))}
  </>
);

/** A timeline: a lane for each process, signals as marks, facts that can be dragged or moved by arrow keys. */
export const TimelineView = (props: TimelineViewProps) => {
  const { lanes } = props;
  // While a mark is dragged the axis stays as it was, so that the mark stays under the pointer.
  const [held, hold] = useState<TimeAxis | undefined>(undefined);
  const keyMoves = useRef<KeyMoves['current']>(undefined);
  const axis = held ?? axisOf(lanes);
  const height = headHeight + lanes.length * laneHeight + 6;
  const width = laneNameWidth + axis.width + endWidth;
  return (
    <div class="try-timeline" role="group" aria-label="Timeline" tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <Columns axis={axis} height={height} />
        {lanes.map((lane, index) => {
          const y = headHeight + index * laneHeight;
          return (
            <g key={lane.name}>
              <line class="try-lane" x1={0} x2={width} y1={y} y2={y} />
              <LifeLine lane={lane} y={y} axis={axis} />
              <text class="try-name" x={6} y={y + laneHeight / 2 + 4}>
                {lane.name.length > 12 ? `${lane.name.slice(0, 11)}…` : lane.name}
                <title>{lane.name}</title>
              </text>
              {placeMarks(lane, axis).map((placed) => (
                <MarkView
                  key={placed.mark.key}
                  {...props}
                  placed={placed}
                  y={y}
                  axis={axis}
                  onHold={hold}
                  keyMoves={keyMoves}
                />
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
};
