import { ledger } from '../../../../spec/page/ledger.ts';
import type { Sentence } from '../../../../spec/page/sentence.ts';
import type { SentenceId } from '../../../../spec/page/sentence-id.ts';
import { linkTo } from '../route.ts';
import { type SentenceState, stateLook } from './sentence-state.ts';

/** How the sentences are shown. */
export interface SentenceLook {
  readonly stateOf: (sentence: Sentence) => SentenceState;
  /** Parameters of the address that stay when another sentence is chosen. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly texts: ReadonlyMap<SentenceId, string> | undefined;
  readonly chosen: ReadonlySet<SentenceId>;
}

const SentenceText = ({ sentence, look }: { readonly sentence: Sentence; readonly look: SentenceLook }) => {
  const state = look.stateOf(sentence);
  const { symbol, words, means } = stateLook[state];
  const real = look.texts?.get(sentence.id);
  const isChosen = look.chosen.has(sentence.id);
  return (
    <a
      id={`sentence-${sentence.id}`}
      href={linkTo('page', { ...look.kept, sentence: sentence.id })}
      {...(state === 'beside' ? { title: means } : {})}
      class={`sentence ${state}${isChosen ? ' chosen' : ''}${look.texts !== undefined && real === undefined ? ' ours' : ''}`}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
    >
      {symbol === '' ? undefined : (
        <span class="symbol">
          <span aria-hidden="true">{symbol}</span>
          <span class="unseen">{words}: </span>
        </span>
      )}
      {real ?? sentence.paraphrase}
    </a>
  );
};

/** The sentences of an option or section, by paragraph. */
const paragraphsOf = (sentences: readonly Sentence[]): readonly (readonly Sentence[])[] => {
  const numbers = [...new Set(sentences.map(({ paragraph }) => paragraph))].filter((paragraph) => paragraph > 0);
  return numbers.map((number) => sentences.filter(({ paragraph }) => paragraph === number));
};

const Option = ({ option, look }: { readonly option: string; readonly look: SentenceLook }) => (
  <section>
    <h3>{option}</h3>
    {paragraphsOf(ledger.filter((sentence) => sentence.option === option)).map((sentences) => (
      <p key={sentences[0]?.id}>
        {sentences.map((sentence) => (
          <SentenceText key={sentence.id} sentence={sentence} look={look} />
        ))}
      </p>
    ))}
  </section>
);

/** The page, sentence by sentence, each with what the results say of it. */
export const Sentences = ({ look }: { readonly look: SentenceLook }) => (
  <div class="sentences">
    {[...new Set(ledger.map(({ option }) => option))].map((option) => (
      <Option key={option} option={option} look={look} />
    ))}
  </div>
);
