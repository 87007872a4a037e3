import { formatInstant } from '../../spec/vocabulary/time.ts';
import type { MarkedTrace } from './mark-signals.ts';
import { printable } from './printable.ts';
import { type TimelineRow, timelineRows } from './timeline.ts';

/** GitHub draws no diagram whose text is longer than 50,000 characters. */
const textLengthMax = 40_000;
const labelLengthMax = 120;
const participantCountMax = 40;
/** More lines than these nobody looks at in a picture. */
const rowCountMax = 100;

/** What stands in a label for itself. */
const plain = /[A-Za-z0-9 .]/;

/** Text as a label of Mermaid: whatever could mean something there is written by its number. */
export const mermaidLabel = (text: string): string => {
  const shown = printable(text);
  const kept = shown.length > labelLengthMax ? `${shown.slice(0, labelLengthMax)}…` : shown;
  return Array.from(kept)
    .map((character) => (plain.test(character) ? character : `#${character.codePointAt(0)};`))
    .join('')
    .replaceAll(/\bend\b/gi, (word) => `#${word.codePointAt(0)};${word.slice(1)}`);
};

const manager = 'manager';

/** Those of whom the lines speak, the manager first, by the names that they have in the diagram. */
const castOf = (rows: readonly TimelineRow[]): ReadonlyMap<string, string> => {
  const names = new Set([manager]);
  for (const { subject, from } of rows) {
    for (const name of [from, subject]) if (name !== undefined && name !== 'unit') names.add(name);
  }
  return new Map([...names].slice(0, participantCountMax).map((name, at) => [name, `p${at}`]));
};

/** What happens to one line of a timeline: a message of its sender's, or a note over whom it concerns. */
const lineOf = ({ subject, what, mark, wrong, from }: TimelineRow, cast: ReadonlyMap<string, string>): string => {
  const to = cast.get(subject) ?? 'p0';
  const label = mermaidLabel(mark === undefined ? what : `${what} (${mark})`);
  if (from === undefined) return `Note over ${to}: ${label}`;
  const arrow = mark === 'owed, and not sent' ? '--x' : wrong ? '-x' : '->>';
  return `${cast.get(from) ?? 'p0'}${arrow}${to}: ${label}`;
};

/**
 * A trace as a sequence diagram of Mermaid's: the manager and the processes, its signals as messages, the rest as notes.
 * What breaks a rule is marked by a red ground. Long ones are cut, and say so.
 */
export const renderSequence = (marked: MarkedTrace): string => {
  const rows = timelineRows(marked);
  const cast = castOf(rows);
  const last = `p${cast.size - 1}`;
  const lines = ['sequenceDiagram', ...[...cast].map(([name, id]) => `  participant ${id} as ${mermaidLabel(name)}`)];
  let length = lines.join('\n').length;
  let atUs: number | undefined;
  for (const [at, row] of rows.entries()) {
    const instant = row.atUs === atUs ? [] : [`  Note over p0,${last}: ${mermaidLabel(formatInstant(row.atUs))}`];
    atUs = row.atUs;
    const line = lineOf(row, cast);
    const added = [
      ...instant,
      ...(row.wrong ? ['  rect rgba(255, 0, 0, 0.2)', `    ${line}`, '  end'] : [`  ${line}`]),
    ];
    length += added.join('\n').length + 1;
    if (length > textLengthMax || at >= rowCountMax) {
      lines.push(`  Note over p0,${last}: ${mermaidLabel(`… and ${rows.length - at} more`)}`);
      break;
    }
    lines.push(...added);
  }
  return lines.join('\n');
};
