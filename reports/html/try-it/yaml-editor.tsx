import { useEffect, useState } from 'preact/hooks';
import { formatProblems } from '../../../harness/scenarios/format-problem.ts';
import type { Attempt } from './attempt.ts';
import { checkText } from './check-attempt.ts';
import { attemptFrom } from './read-attempt.ts';

interface YamlEditorProps {
  /** The scenario as it stands. */
  readonly yaml: string;
  /** What has been read from a text that was written. */
  readonly onRead: (attempt: Attempt) => void;
}

/** The whole scenario as text, for all that the fields beside it do not offer. */
export const YamlEditor = ({ yaml, onRead }: YamlEditorProps) => {
  const [text, setText] = useState(yaml);
  const [problems, setProblems] = useState('');
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    if (!isTyping) {
      setText(yaml);
      setProblems('');
    }
  }, [yaml, isTyping]);
  const take = (written: string): void => {
    setText(written);
    const read = checkText(written);
    setProblems(read.ok ? '' : formatProblems(read.problems.map(({ problem }) => problem)));
    const first = read.ok ? read.cases[0] : undefined;
    if (first !== undefined) onRead(attemptFrom(first));
  };
  return (
    <details class="try-part">
      <summary>The whole scenario as YAML</summary>
      <textarea
        aria-label="The whole scenario as YAML"
        class="mono"
        rows={Math.min(24, text.split('\n').length + 1)}
        spellcheck={false}
        autocapitalize="off"
        value={text}
        aria-invalid={problems !== ''}
        onInput={(event) => take(event.currentTarget.value)}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(problems !== '')}
      />
      {problems === '' ? undefined : (
        <div role="alert" class="try-problems">
          <pre tabIndex={0}>{problems}</pre>
          <button type="button" onClick={() => setTyping(false)}>
            Back to what is played
          </button>
        </div>
      )}
    </details>
  );
};
