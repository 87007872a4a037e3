import { useState } from 'preact/hooks';

interface CopyProps {
  readonly what: string;
  readonly text: () => string;
  readonly onCopied: (says: string) => void;
}

/** Whether it has been copied: a page from disk may not be allowed to. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

const CopyButton = ({ what, text, onCopied }: CopyProps) => (
  <button
    type="button"
    onClick={() =>
      void copy(text()).then((done) =>
        onCopied(
          done
            ? `The ${what} has been copied.`
            : `The browser does not let this page copy: take the ${what} from below.`,
        ),
      )
    }
  >
    Copy the {what}
  </button>
);

interface SharePanelProps {
  readonly yaml: string;
  readonly commands: string;
  readonly predict: string;
  /** The address that brings this back. */
  readonly address: () => string;
  /** What the commands do not say. */
  readonly note?: string;
}

const Text = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <details>
    <summary>{title}</summary>
    <pre class="try-text" tabIndex={0}>
      <code>{text}</code>
    </pre>
  </details>
);

/** What is tried, to be taken elsewhere: as a scenario, as a link, as commands. */
export const SharePanel = ({ yaml, commands, predict, address, note }: SharePanelProps) => {
  const [says, setSays] = useState('');
  return (
    <section class="try-part" aria-label="Take it elsewhere">
      <h3>Take it elsewhere</h3>
      <div class="try-row">
        <CopyButton what="scenario" text={() => yaml} onCopied={setSays} />
        <CopyButton what="link" text={address} onCopied={setSays} />
        <CopyButton what="command" text={() => commands} onCopied={setSays} />
      </div>
      <p role="status" class="try-quiet">
        {says}
      </p>
      {note === undefined ? undefined : <p class="try-quiet">{note}</p>}
      <Text title="The command that reproduces it" text={commands} />
      <Text title="The command that predicts any stop of this unit" text={predict} />
    </section>
  );
};
