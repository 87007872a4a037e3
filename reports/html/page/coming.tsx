import type { Come } from './use-later.ts';

/** What is shown in place of something that is not there yet, or cannot be read. */
export const Coming = ({ come }: { readonly come: Exclude<Come<unknown>, { readonly kind: 'here' }> }) =>
  come.kind === 'coming' ? (
    <p class="loading" role="status">
      One moment …
    </p>
  ) : (
    <p class="caveat">This part of the report cannot be unpacked ({come.why}).</p>
  );
