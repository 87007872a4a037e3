import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../query/match-query.ts';
import { caseLook } from '../outcome-look.ts';
import { safeText } from '../safe-text.ts';
import { useMedia } from '../use-media.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import type { Order, OrderKey } from './order-rows.ts';

const columns: readonly (readonly [key: OrderKey, title: string])[] = [
  ['number', '#'],
  ['name', 'Case'],
  ['outcome', 'Outcome'],
  ['rule', 'Rule'],
  ['unit', 'Unit'],
  ['mode', 'Mode'],
  ['trigger', 'Trigger'],
];

const runColumn: readonly [OrderKey, string] = ['implementation', 'Implementation'];

const rowHeight = 34;
const narrowRowHeight = 54;
/** Rows that are drawn beyond what is seen, so that scrolling shows no blanks. */
const spareRows = 8;
/** What is printed of a long table; a filter makes it shorter. */
const printedMax = 1000;

const textOf = ({ one, label }: Row, key: OrderKey): string => {
  switch (key) {
    case 'number':
      return one.number === undefined ? '' : String(one.number);
    case 'name':
      return one.name;
    case 'outcome':
      return '';
    case 'rule':
      return one.broken ?? one.about.join(' ');
    case 'unit':
      return one.unitType;
    case 'mode':
      return one.mode ?? '';
    case 'trigger':
      return one.trigger ?? '';
    case 'implementation':
      return label;
  }
};

const Head = ({
  shown,
  order,
  onOrder,
}: {
  readonly shown: typeof columns;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) => (
  <div role="rowgroup" class="head">
    <div role="row" aria-rowindex={1}>
      {shown.map(([key, title]) => {
        const isOwn = order.key === key;
        const sort = !isOwn ? 'none' : order.isTurned ? 'descending' : 'ascending';
        return (
          <div key={key} role="columnheader" class={`cell ${key}`} aria-sort={sort}>
            <button type="button" onClick={() => onOrder({ key, isTurned: isOwn && !order.isTurned })}>
              {title === '#' ? (
                <>
                  <span class="unseen">Number of the failure</span>
                  <span aria-hidden="true">#</span>
                </>
              ) : (
                title
              )}
              <span class="arrow" aria-hidden="true">
                {!isOwn ? '' : order.isTurned ? ' ▾' : ' ▴'}
              </span>
            </button>
          </div>
        );
      })}
    </div>
  </div>
);

const BodyRow = ({
  row,
  at,
  top,
  shown,
  isActive,
  isOpen,
  onOpen,
}: {
  readonly row: Row;
  readonly at: number;
  readonly top: number | undefined;
  readonly shown: typeof columns;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) => (
  // oxlint-disable-next-line click-events-have-key-events -- the grid around it takes the keys
  <div
    role="row"
    id={`row-${at}`}
    aria-rowindex={at + 2}
    aria-selected={isOpen}
    class={`row${isActive ? ' active' : ''}`}
    {...(top === undefined ? {} : { style: { transform: `translateY(${top}px)` } })}
    onClick={onOpen}
  >
    {shown.map(([key]) => (
      <div key={key} role="gridcell" class={`cell ${key}`}>
        {key === 'outcome' ? <VerdictMark look={caseLook[row.one.status]} /> : safeText(textOf(row, key))}
      </div>
    ))}
  </div>
);

/** Where a key leads, from one row of `count`. */
const stepFor = (key: string, at: number, count: number, page: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
};

/** The rows that are in sight, and some more; all of them on paper. */
const useWindow = (count: number, height: number) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const from = Math.max(0, Math.min(Math.floor(seen.top / height), count - 1) - spareRows);
  const to = Math.min(count, Math.ceil((seen.top + seen.height) / height) + spareRows);
  return { scroller, from, to, page: Math.max(1, Math.floor(seen.height / height) - 2) };
};

/** The table of cases. Only what is in sight is drawn, so that there can be as many as one likes. */
export const CaseTable = ({
  rows,
  hasSeveralRuns,
  order,
  opened,
  onOrder,
  onOpen,
}: {
  readonly rows: readonly Row[];
  readonly hasSeveralRuns: boolean;
  readonly order: Order;
  readonly opened: Row | undefined;
  readonly onOrder: (order: Order) => void;
  readonly onOpen: (row: Row) => void;
}) => {
  const isNarrow = useMedia('(max-width: 720px)');
  const isPrinted = useMedia('print');
  const height = isNarrow ? narrowRowHeight : rowHeight;
  const { scroller, from, to, page } = useWindow(rows.length, height);
  const [active, setActive] = useState(-1);
  const openedAt = opened === undefined ? -1 : rows.indexOf(opened);
  const shown = hasSeveralRuns ? [...columns, runColumn] : columns;
  const reveal = (at: number): void => {
    const element = scroller.current;
    if (element === null || at < 0) return;
    const [top, bottom] = [at * height, (at + 2) * height];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  };
  useEffect(() => {
    setActive(openedAt);
    reveal(openedAt);
  }, [openedAt, height]);
  useEffect(() => {
    if (openedAt < 0 && scroller.current !== null) scroller.current.scrollTop = 0;
  }, [rows]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const row = rows[active];
    if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault();
      onOpen(row);
      return;
    }
    const next = stepFor(event.key, active, rows.length, page);
    if (next === undefined || rows.length === 0) return;
    event.preventDefault();
    setActive(next);
    reveal(next);
  };
  const visible = isPrinted ? rows.slice(0, printedMax) : rows.slice(from, to);
  const first = isPrinted ? 0 : from;
  const isDrawn = active >= first && active < first + visible.length;
  return (
    <div
      ref={scroller}
      class={`case-table${hasSeveralRuns ? ' several' : ''}`}
      role="grid"
      aria-label="Cases"
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      tabIndex={0}
      {...(isDrawn ? { 'aria-activedescendant': `row-${active}` } : {})}
      onKeyDown={onKeyDown}
    >
      <Head shown={shown} order={order} onOrder={onOrder} />
      <div role="rowgroup" class="body" style={{ height: isPrinted ? 'auto' : `${rows.length * height}px` }}>
        {visible.map((row, index) => {
          const at = first + index;
          return (
            <BodyRow
              key={`${row.run} ${row.one.name}`}
              row={row}
              at={at}
              top={isPrinted ? undefined : at * height}
              shown={shown}
              isActive={at === active}
              isOpen={at === openedAt}
              onOpen={() => onOpen(row)}
            />
          );
        })}
      </div>
      {isPrinted && rows.length > printedMax ? (
        <p>and {rows.length - printedMax} more, which are not printed</p>
      ) : undefined}
    </div>
  );
};
