import { gzipSync } from 'node:zlib';
import { escapeMarkup } from '../formats/escape-markup.ts';
import { printable } from '../formats/printable.ts';
import { payloadText } from './data/payload.ts';
import type { Report } from './data/report-data.ts';

/** What a template leaves open: the title, the data, and the places that the page may connect to. */
const gaps = ['title', 'data', 'connect'] as const;

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
    /\{\{killspec-(title|data|connect)\}\}/g,
    (_mark, gap: (typeof gaps)[number]) => texts[gap],
  );
};

/** The data of a report as the page unpacks it. */
export const packReport = (report: Report): Buffer => gzipSync(payloadText(report), { level: 9 });

/** A report as one HTML file that needs nothing else: the template, with the data packed into it. */
export const renderReport = (report: Report, template: string): string =>
  fill(template, {
    title: escapeMarkup(titleOf(report)),
    data: packReport(report).toString('base64'),
    connect: "'none'",
  });

/** The page that asks the server it came from for its data, again and again. */
export const renderLivePage = (title: string, template: string): string =>
  fill(template, { title: escapeMarkup(printable(title)), data: '', connect: "'self'" });
