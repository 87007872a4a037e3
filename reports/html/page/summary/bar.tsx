import type { Look } from '../outcome-look.ts';

/** Shares of a whole, drawn to scale, each at least wide enough to be seen; what is not there yet is left blank. */
export const Bar = ({
  parts,
  total,
}: {
  readonly parts: readonly (Look & { readonly count: number })[];
  readonly total: number;
}) => {
  const known = parts.reduce((sum, { count }) => sum + count, 0);
  const left = Math.max(0, total - known);
  return (
    <div
      class="bar"
      role="img"
      aria-label={parts.length === 0 ? 'nothing yet' : parts.map(({ words }) => words).join(', ')}
    >
      {parts.map(({ tone, words, count }) => (
        <span key={words} class={tone} title={words} style={{ flexGrow: count }} />
      ))}
      {left === 0 ? undefined : <span class="blank" title={`${left} not played`} style={{ flexGrow: left }} />}
    </div>
  );
};
