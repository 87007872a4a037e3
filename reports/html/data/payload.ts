import type { CaseDetail, Report, ReportHead } from './report-data.ts';

/** A report as one text: its head, and then each detail, a line of JSON each. */
export const payloadText = ({ head, details }: Report): string => [JSON.stringify(head), ...details].join('\n');

/** Reads a `payloadText`. Details stay as they are until they are looked at: of many cases there may be much to tell. */
export const readPayload = (text: string): Report => {
  const [head = '', ...details] = text.split('\n');
  return { head: JSON.parse(head) as ReportHead, details };
};

/** The rest of a case, where there is any. */
export const detailAt = ({ details }: Report, index: number | undefined): CaseDetail | undefined => {
  const line = index === undefined ? undefined : details[index];
  return line === undefined ? undefined : (JSON.parse(line) as CaseDetail);
};
