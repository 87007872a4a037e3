import type { Look } from './outcome-look.ts';

/** How something was judged: a symbol, and words. */
export const VerdictMark = ({ look, words }: { readonly look: Look; readonly words?: string }) => (
  <span class={`verdict-mark ${look.tone}`}>
    <span class="symbol" aria-hidden="true">
      {look.symbol}
    </span>
    {words ?? look.words}
  </span>
);
