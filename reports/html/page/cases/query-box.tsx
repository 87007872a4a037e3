import { useState } from 'preact/hooks';
import { fieldMeanings, queryFields, type QueryProblem } from '../../query/query.ts';

/** Queries that are often wanted. */
const shortcuts: readonly (readonly [title: string, query: string])[] = [
  ['all', ''],
  ['failures', '-outcome:conformant,unsupported,not-applicable'],
  ['nonconformant', 'outcome:nonconformant'],
  ['conformant', 'outcome:conformant'],
  ['under mixed', 'mode:mixed'],
];

const Help = () => (
  <details class="query-help">
    <summary>How to ask</summary>
    <p>
      All words must hold. <code>field:value</code> asks for a field, <code>field:one,other</code> for either,{' '}
      <code>-field:value</code> for the contrary. What has blanks in it stands in quotes: <code>"two words"</code>.
      Words without a field are looked for in names, titles and explanations.
    </p>
    <dl>
      {queryFields.map((field) => (
        <div key={field}>
          <dt>
            <code>{field}:</code>
          </dt>
          <dd>{fieldMeanings[field]}</dd>
        </div>
      ))}
    </dl>
  </details>
);

const Problem = ({ source, problem }: { readonly source: string; readonly problem: QueryProblem }) => {
  const { at, length, message, hint } = problem;
  return (
    <div class="query-problem" id="query-problem" role="alert">
      <pre aria-hidden="true">
        {source}
        {'\n'}
        {' '.repeat(at)}
        {'^'.repeat(length)}
      </pre>
      <p>
        {message} (character {at + 1}). {hint.slice(0, 1).toUpperCase() + hint.slice(1)}
        {hint.endsWith('?') ? '' : '.'} Until then the last filter holds.
      </p>
    </div>
  );
};

/** Where a query is written, with what is wrong with it. */
export const QueryBox = ({
  source,
  problem,
  onChange,
}: {
  readonly source: string;
  readonly problem: QueryProblem | undefined;
  readonly onChange: (source: string) => void;
}) => {
  const [isComposing, setComposing] = useState(false);
  return (
    <search class="query">
      <label for="query">Filter</label>
      <input
        id="query"
        type="text"
        spellcheck={false}
        autocomplete="off"
        placeholder="rule:KM-MX-4 outcome:nonconformant mode:mixed"
        value={source}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : 'query-problem'}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onInput={(event) => {
          if (!isComposing) onChange(event.currentTarget.value);
        }}
      />
      <div class="shortcuts" role="group" aria-label="Filters that are often wanted">
        {shortcuts.map(([title, query]) => (
          <button key={title} type="button" aria-pressed={query === source} onClick={() => onChange(query)}>
            {title}
          </button>
        ))}
      </div>
      {problem === undefined ? undefined : <Problem source={source} problem={problem} />}
      <Help />
    </search>
  );
};
