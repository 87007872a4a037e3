import { quoteWord } from '../../formats/quote-word.ts';
import type { Again } from '../data/report-data.ts';
import { CopyButton } from './copy-button.tsx';
import { safeText } from './safe-text.ts';

/** A command as a person types it, to be copied. */
export const Command = ({ again, word }: { readonly again: Again; readonly word: string }) => {
  const text = safeText([again.before, quoteWord(word), again.after].filter((part) => part !== '').join(' '));
  return (
    <div class="command">
      <code>{text}</code>
      <CopyButton text={text} what="the command" />
    </div>
  );
};
