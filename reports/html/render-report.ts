import { gzipSync } from 'node:zlib';
import { escapeMarkup } from '../formats/escape-markup.ts';
import { printable } from '../formats/printable.ts';
import { reportParts } from './data/report-parts.ts';
import type { Report } from './data/report-data.ts';

/**
 * What a template leaves open: the title, the data that is shown first, the rest of it behind the script, and the places
 * that the page may connect to.
 */
const gaps = ['title', 'data', 'more', 'connect'] as const;

const labelsMax = 3;

const titleOf = ({ head }: Report): string => {
  const labels = [...new Set([...head.runs, ...head.hunts].map(({ label }) => label))];
  const more = labels.length - labelsMax;
  const named = labels.slice(0, labelsMax).join(', ');
  return printable(`${named}${more > 0 ? ` and ${more} more` : ''} · killspec`);
};

/** In one pass: what is put into one gap may look like another. */
const fill = (template: string, texts: Readonly<Record<(typeof gaps)[number], string>>): string => {
  const missing = gaps.find((gap) => !template.includes(`{{killspec-${gap}}}`));
  if (missing !== undefined) throw new Error(`the template of reports has no place for its ${missing}`);
  return template.replaceAll(
    /\{\{killspec-(title|data|more|connect)\}\}/g,
    (_mark, gap: (typeof gaps)[number]) => texts[gap],
  );
};

const packed = (report: Report): readonly Buffer[] => reportParts(report).map((part) => gzipSync(part, { level: 9 }));

/** The data of a report in one piece: a line with the length of each part, and then the parts. */
export const packReport = (report: Report): Buffer => {
  const parts = packed(report);
  return Buffer.concat([Buffer.from(`${JSON.stringify(parts.map(({ length }) => length))}\n`), ...parts]);
};

const partElement = (part: Buffer): string =>
  `<script type="application/octet-stream" class="report-part">${part.toString('base64')}</script>`;

/** A report as one HTML file that needs nothing else: the template, with the data packed into it. */
export const renderReport = (report: Report, template: string): string => {
  const [front = '', ...more] = packed(report).map(partElement);
  return fill(template, {
    title: escapeMarkup(titleOf(report)),
    data: front,
    more: more.join('\n'),
    connect: "'none'",
  });
};

/** The page that asks the server it came from for its data, again and again. */
export const renderLivePage = (title: string, template: string): string =>
  fill(template, { title: escapeMarkup(printable(title)), data: '', more: '', connect: "'self'" });
