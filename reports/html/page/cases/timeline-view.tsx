import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { MarkedTrace } from '../../../formats/mark-signals.ts';
import {
  axisHeight,
  firstLook,
  headWidth,
  layTimeline,
  type MarkLook,
  type TimelineFold,
  type TimelineMark,
  type TimelinePicture,
} from './timeline-layout.ts';

const boxHeight = 20;

const Mark = ({ mark }: { readonly mark: TimelineMark }) => {
  const { x, y, width, text, look, symbol, says } = mark;
  return (
    <g class={`mark ${look}`} transform={`translate(${x} ${y})`}>
      <title>{says}</title>
      <rect width={width - 4} height={boxHeight} rx={4} />
      <text x={7} y={14.5}>
        {symbol === '' ? text : `${symbol} ${text}`}
      </text>
    </g>
  );
};

const Lanes = ({ picture }: { readonly picture: TimelinePicture }) => (
  <>
    {picture.lanes.map(({ name, role, y, height, life }, at) => (
      <g key={name} class={at % 2 === 0 ? 'lane even' : 'lane'}>
        <rect x={0} y={y} width={picture.width} height={height} />
        <text class="name" x={10} y={y + (role === '' ? 22 : 18)}>
          {name.length > 16 ? `${name.slice(0, 15)}…` : name}
        </text>
        {role === '' ? undefined : (
          <text class="role" x={10} y={y + 32}>
            {role}
          </text>
        )}
        {life === undefined ? undefined : (
          <line class="life" x1={life.from} x2={life.to} y1={y + height - 5} y2={y + height - 5} />
        )}
      </g>
    ))}
  </>
);

const foldY = axisHeight - 8;

/** An arrow from where a wait begins to where it ends, broken in the middle. */
const Fold = ({ fold: { x, from, to, text } }: { readonly fold: TimelineFold }) => (
  <g class="fold">
    <path
      d={
        `M${from + 7} ${foldY - 3} l-4 3 l4 3 M${from + 3} ${foldY} H${x - 10} l4 -4 l4 8 l4 -8 l4 8 l4 -4 H${to - 3} ` +
        `M${to - 7} ${foldY - 3} l4 3 l-4 3`
      }
    />
    <text x={x} y={foldY - 9} text-anchor="middle">
      {text}
    </text>
  </g>
);

const Axis = ({ picture }: { readonly picture: TimelinePicture }) => (
  <g class="axis">
    {picture.columns.map(({ x, text }) => (
      <g key={text}>
        <line x1={x} x2={x} y1={axisHeight - 6} y2={picture.height} />
        <text x={x} y={16}>
          {text}
        </text>
      </g>
    ))}
    {picture.folds.map((fold) => (
      <Fold key={fold.x} fold={fold} />
    ))}
  </g>
);

const legend: readonly (readonly [MarkLook, string, string])[] = [
  ['owed', '✓', 'sent as owed'],
  ['allowed', '·', 'sent, and allowed'],
  ['wrong', '✗', 'sent, and not allowed (⇅ out of order)'],
  ['missing', '○', 'owed, and not sent'],
];

const Legend = ({ picture }: { readonly picture: TimelinePicture }) => (
  <ul class="legend">
    {legend.map(([look, symbol, words]) => (
      <li key={look} class={look}>
        <span class="box" aria-hidden="true">
          {symbol}
        </span>
        {words}
      </li>
    ))}
    {picture.folds.length === 0 ? undefined : <li>⌇ a wait is drawn shorter than it is</li>}
  </ul>
);

/** The names of the lanes once more, which stay where they are while the picture is scrolled. */
const Names = ({ picture }: { readonly picture: TimelinePicture }) => (
  <svg class="names" width={headWidth} height={picture.height} aria-hidden="true">
    <g class="lane">
      <rect x={0} y={0} width={headWidth} height={axisHeight} />
    </g>
    <Lanes picture={picture} />
    <line class="edge" x1={headWidth - 0.5} x2={headWidth - 0.5} y1={0} y2={picture.height} />
  </svg>
);

/** A trace as a picture. All that it says stands in a table beside it, for who cannot see it. */
export const TimelineView = ({ marked, title }: { readonly marked: MarkedTrace; readonly title: string }) => {
  const picture = useMemo(() => layTimeline(marked), [marked]);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null) element.scrollLeft = firstLook(picture, element.clientWidth);
  }, [picture]);
  const { width, height } = picture;
  return (
    <figure class="timeline">
      <div ref={scroller} class="scroller" tabIndex={0} role="region" aria-label={`Timeline of ${title}`}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${title}: ${picture.marks.map(({ says }) => says).join('; ')}`}
        >
          <Lanes picture={picture} />
          <line class="edge" x1={headWidth} x2={headWidth} y1={0} y2={height} />
          <Axis picture={picture} />
          {picture.marks.map((mark, at) => (
            <Mark key={at} mark={mark} />
          ))}
        </svg>
        <Names picture={picture} />
      </div>
      <Legend picture={picture} />
    </figure>
  );
};
