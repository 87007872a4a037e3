import { useEffect, useState } from 'preact/hooks';

const saidForMs = 2000;

/** Without a secure context, as from disk in some browsers, there is no clipboard but that of the selection. */
const copyBySelection = (text: string): boolean => {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
};

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

/** Copies a text, and says that it did. */
export const CopyButton = ({ text, what }: { readonly text: string; readonly what: string }) => {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <span class="copy">
      <button
        type="button"
        aria-label={`Copy ${what}`}
        onClick={() => void copy(text).then((isCopied) => setSaid(isCopied ? 'copied' : 'could not be copied'))}
      >
        Copy
      </button>
      <span role="status">{said}</span>
    </span>
  );
};
