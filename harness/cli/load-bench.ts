import type { BenchFile, Figure } from '../bench/figure.ts';
import { found, type Found, mistake } from './mistake.ts';

const format: BenchFile['format'] = 'killspec-bench/1';

/** Whether a text begins as a file of `npm run bench -- --json FILE` does. */
export const isBench = (text: string): boolean => /^\s*\{\s*"format":\s*"killspec-bench\//u.test(text);

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What was measured without a baseline has no ratio, and is no figure. */
const figureOf = (value: unknown): readonly Figure[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { name, perSecond, ratio, atLeast, bytesPerEvent } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !isFinite(perSecond) || !isFinite(ratio) || perSecond <= 0 || ratio <= 0) return [];
  return [
    {
      name,
      perSecond,
      ratio,
      ...(isFinite(atLeast) ? { atLeast } : {}),
      ...(isFinite(bytesPerEvent) ? { bytesPerEvent } : {}),
    },
  ];
};

/** Reads the figures of a file of `npm run bench -- --json FILE`. */
export const readBench = (text: string, file: string): Found<readonly Figure[]> => {
  const hint = 'npm run bench -- --json FILE writes one';
  try {
    const read = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (read['format'] !== format) {
      return mistake(`${file} is in the format ${String(read['format'])}; this killspec reads ${format}`, hint);
    }
    const figures = Array.isArray(read['figures']) ? read['figures'].flatMap(figureOf) : [];
    return figures.length === 0 ? mistake(`${file} holds no figures`, hint) : found(figures);
  } catch {
    return mistake(`${file} is no JSON`, hint);
  }
};
