import { formatInstant } from '../vocabulary/time.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { literalBut } from './answer-fixture.ts';
import { allowed, begin, step } from './monitor.ts';
import { type Script, traceOf } from './trace-fixture.ts';
import type { Expectation } from './verdict.ts';

type World = Omit<Script, 'events'>;

/**
 * What is open after these events, `!` before what is owed, and when more falls due; at `atUs` where that is given.
 * `refused` where the events, or what is missing among them, are not as the page says.
 */
export type DueCase = readonly [
  what: string,
  world: World,
  events: string,
  open: string,
  readings?: Readonly<Record<string, string>>,
  atUs?: number,
];

const worded = ({ act, owed }: Expectation): string => {
  const what = act.kind === 'signal' ? `${act.signal} to ${act.to}` : act.kind;
  return `${owed ? '!' : ''}${act.kind === 'run' ? `${act.command.name} ${act.command.index + 1}` : what}`;
};

/** What a case says is open, under each hypothesis that lives. */
export const openAfter = (
  script: Script,
  readings: Readonly<Record<string, string>> = {},
  atUs?: number,
): readonly string[] => {
  const { header, events } = traceOf(script);
  const begun = begin(parseUnit(header.unit.name, header.unit.sources), literalBut(readings), header);
  const said = allowed(
    events.reduce((state, event) => step(state, event), begun),
    atUs,
  ).hypotheses.map(({ open, nextUs }) =>
    [...open.map(worded), ...(nextUs === undefined ? [] : [`more at ${formatInstant(nextUs)}`])].join(', '),
  );
  return said.length === 0 ? ['refused'] : said;
};
