import { useEffect, useState } from 'preact/hooks';
import type { Us } from '../../../spec/vocabulary/time.ts';
import { formatSpan, parseTimeSpan } from '../../../spec/vocabulary/time-span.ts';

/** What a field for a delay or an instant is given. `name` tells it from the others. */
export interface SpanInputProps {
  readonly label: string;
  readonly name: string;
  readonly us: Us;
  readonly onChange: (us: Us) => void;
}

const read = (text: string): Us | undefined => {
  const parsed = parseTimeSpan(text.trim());
  return parsed.status === 'valid' && parsed.span !== 'infinity' ? parsed.span : undefined;
};

/** A field for a time as in unit files: `2s`, `1min 30s`. What is no time changes nothing, and says so. */
export const SpanInput = ({ label, name, us, onChange }: SpanInputProps) => {
  const [text, setText] = useState(formatSpan(us));
  useEffect(() => {
    if (read(text) !== us) setText(formatSpan(us));
  }, [us]);
  const isWrong = read(text) === undefined;
  return (
    <label class="try-span">
      {label}{' '}
      <input
        type="text"
        size={7}
        aria-label={name}
        aria-invalid={isWrong}
        value={text}
        onInput={(event) => {
          const written = event.currentTarget.value;
          setText(written);
          const readUs = read(written);
          if (readUs !== undefined && readUs !== us) onChange(readUs);
        }}
      />
      {isWrong ? <span class="bad"> as in 2s, 1min 30s</span> : undefined}
    </label>
  );
};
