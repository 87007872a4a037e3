import { useState } from 'preact/hooks';
import { readPageFile, type RealPage } from './real-page.ts';

/** Where the reader gives the real page, the words of which are not ours to bring along. */
export const PageDrop = ({
  page,
  onPage,
}: {
  readonly page: RealPage | undefined;
  readonly onPage: (page: RealPage | undefined) => void;
}) => {
  const [isOver, setOver] = useState(false);
  const take = (file: Blob | undefined | null): void => {
    if (file !== undefined && file !== null) void readPageFile(file).then(onPage);
  };
  return (
    <div
      class={`page-drop${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <p>
        The sentences stand here in our words. For the page’s own, drop <code>systemd.kill.5</code> here, as roff (also{' '}
        <code>.gz</code>), HTML or text; it stays in this window.
      </p>
      <label class="button">
        Choose a file
        <input
          type="file"
          class="unseen"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file, chosen again, may have other words.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {page?.ok === true ? (
        <button type="button" onClick={() => onPage(undefined)}>
          Back to our words
        </button>
      ) : undefined}
      <p role="status" class={page?.ok === false ? 'bad' : 'good'}>
        {page?.words ?? ''}
      </p>
    </div>
  );
};
