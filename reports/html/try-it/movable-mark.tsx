import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatInstant, type Us } from '../../../spec/vocabulary/time.ts';
import type { Handle, Mark } from './scene.ts';
import { instantAt, roundTo, type TimeAxis } from './time-axis.ts';
import { laneNameWidth, stepOfWait, stepUs } from './timeline-layout.ts';

/** Where keys have moved a mark that may not be shown there yet. */
export interface KeyMoves {
  current: { readonly key: string; readonly atUs: Us } | undefined;
}

/** What a mark that can be moved is given. */
export interface MovableMarkProps {
  readonly mark: Mark;
  readonly handle: Handle;
  /** Where it stands on the picture. */
  readonly x: number;
  readonly look: string;
  readonly axis: TimeAxis;
  readonly keyMoves: KeyMoves;
  readonly children: ComponentChildren;
  readonly onChoose: () => void;
  readonly onMove: (handle: Handle, atUs: Us) => void;
  readonly onRemove: (handle: Handle) => void;
  /** The axis is to stay as it is, until there is none to be kept. */
  readonly onHold: (axis: TimeAxis | undefined) => void;
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** Where a key moves a mark; absent for other keys. */
const keyMove = ({ key, shiftKey }: KeyboardEvent, atUs: Us): Us | undefined => {
  if (key === 'Home') return 0;
  const steps = keySteps[key];
  return steps === undefined ? undefined : Math.max(0, atUs + steps * (shiftKey ? stepUs / 10 : stepUs));
};

/** How far a pointer goes before it drags. */
const dragPx = 4;

type Drag = Pick<MovableMarkProps, 'mark' | 'handle' | 'x' | 'axis' | 'onChoose' | 'onMove' | 'onHold'>;

/** What has a mark follow the pointer. A pointer that hardly moves only chooses it. */
const useDrag = ({ mark, handle, x, axis, onChoose, onMove, onHold }: Drag) => {
  const drag = useRef<{ readonly fromX: number; readonly markX: number; moved: boolean } | undefined>(undefined);
  const drop = (): void => {
    if (drag.current?.moved === true) onHold(undefined);
    else onChoose();
    drag.current = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { fromX: event.clientX, markX: x, moved: false };
    },
    onPointerMove: (event: PointerEvent): void => {
      const held = drag.current;
      if (held === undefined || (!held.moved && Math.abs(event.clientX - held.fromX) < dragPx)) return;
      if (!held.moved) onHold(axis);
      held.moved = true;
      const toUs = instantAt(axis, held.markX + event.clientX - held.fromX - laneNameWidth);
      const rounded = roundTo(toUs, stepOfWait(axis, toUs));
      if (rounded !== mark.atUs) onMove(handle, rounded);
    },
    onPointerUp: drop,
    onPointerCancel: drop,
  };
};

/** A mark that can be dragged, or moved by arrow keys: a slider over the time axis. */
export const MovableMark = (props: MovableMarkProps) => {
  const { mark, handle, look, axis, keyMoves, children, onChoose, onMove, onRemove } = props;
  const drag = useDrag(props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { current } = keyMoves;
    const toUs = keyMove(event, current?.key === mark.key ? current.atUs : mark.atUs);
    if (toUs !== undefined) {
      keyMoves.current = { key: mark.key, atUs: toUs };
      onMove(handle, toUs);
    } else if (handle.kind === 'deed' && (event.key === 'Delete' || event.key === 'Backspace')) onRemove(handle);
    else return;
    event.preventDefault();
  };
  return (
    <g
      class={`${look} try-movable`}
      role="slider"
      tabIndex={0}
      aria-label={`${mark.says}: move`}
      aria-valuemin={0}
      aria-valuemax={Math.ceil(Math.max(axis.endUs, mark.atUs) / 1_000_000)}
      aria-valuenow={mark.atUs / 1_000_000}
      aria-valuetext={formatInstant(mark.atUs)}
      onFocus={onChoose}
      onBlur={() => {
        keyMoves.current = undefined;
      }}
      onKeyDown={onKeyDown}
      {...drag}
    >
      {children}
    </g>
  );
};
