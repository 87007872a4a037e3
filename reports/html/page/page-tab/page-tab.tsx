import { useEffect, useState } from 'preact/hooks';
import { ledger } from '../../../../spec/page/ledger.ts';
import type { SentenceId } from '../../../../spec/page/sentence-id.ts';
import { register } from '../../../../spec/readings/register.ts';
import { ruleIds } from '../../../../spec/rules/rule-id.ts';
import type { ReportHead } from '../../data/report-data.ts';
import { ruleCounts } from '../../data/rule-counts.ts';
import { RunChoice } from '../run-choice.tsx';
import { linkTo, parametersOf, type Route } from '../route.ts';
import { useRun } from '../use-run.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { AmbiguityCard } from './ambiguity-card.tsx';
import { PageDrop } from './page-drop.tsx';
import type { RealPage } from './real-page.ts';
import { RuleCard } from './rule-card.tsx';
import { SentenceCard } from './sentence-card.tsx';
import { type SentenceLook, Sentences } from './sentences.tsx';
import { type SentenceState, stateLook, stateOf } from './sentence-state.ts';

const states = ['broken', 'kept', 'partly', 'untried'] as const satisfies readonly SentenceState[];

const Tally = ({ look }: { readonly look: SentenceLook }) => (
  <ul class="states" aria-label="Sentences that promise something, by what was seen of them">
    {states.map((state) => {
      const count = ledger.filter((sentence) => look.stateOf(sentence) === state).length;
      return count === 0 && stateLook[state].tone !== 'bad' ? undefined : (
        <li key={state} title={stateLook[state].means}>
          <VerdictMark look={stateLook[state]} words={`${count} ${stateLook[state].words}`} />
        </li>
      );
    })}
  </ul>
);

const OpenPoints = () => (
  <details class="open-points">
    <summary>All {register.length} points that the page leaves open</summary>
    <ul>
      {register.map(({ id, question }) => (
        <li key={id}>
          <a href={linkTo('page', { ambiguity: id })}>{id}</a> {question}
        </li>
      ))}
    </ul>
  </details>
);

const noCases = ruleCounts([]);

/** What the address names: a sentence, a rule or a point. */
const chosenOf = ({ sentence, rule, ambiguity }: Readonly<Record<string, string>>) => ({
  sentence: ledger.find(({ id }) => id === sentence),
  rule: ruleIds.find((id) => id === rule),
  ambiguity: register.find(({ id }) => id === ambiguity),
});

const sentencesMeant = ({ sentence, rule, ambiguity }: ReturnType<typeof chosenOf>): readonly SentenceId[] => {
  if (sentence !== undefined) return [sentence.id];
  if (rule !== undefined) return ledger.filter(({ rules }) => rules.includes(rule)).map(({ id }) => id);
  return ambiguity?.sentences ?? [];
};

/** The page itself: each sentence with what the results say of it, leading to rules, cases, mutants and readings. */
export const PageTab = ({ head, route }: { readonly head: ReportHead; readonly route: Route }) => {
  const parameters = parametersOf(route);
  const { runs } = head;
  const [at, setAt] = useRun(route, runs.length);
  const [page, setPage] = useState<RealPage | undefined>(undefined);
  const run = runs[at];
  const counts = run?.rules ?? noCases;
  const chosen = chosenOf(parameters);
  const meant = sentencesMeant(chosen);
  const isAsked = ['sentence', 'rule', 'ambiguity'].some((key) => parameters[key] !== undefined);
  const texts = page?.ok === true ? page.texts : undefined;
  const look: SentenceLook = {
    stateOf: (sentence) => stateOf(sentence, counts),
    kept: {},
    texts,
    chosen: new Set(meant),
  };
  const [first] = meant;
  useEffect(() => {
    if (!isAsked) return;
    if (first !== undefined) document.getElementById(`sentence-${first}`)?.scrollIntoView({ block: 'nearest' });
    document.getElementById('chosen')?.focus({ preventScroll: true });
  }, [route.rest]);
  return (
    <div class={`page-tab${isAsked ? ' opened' : ''}`}>
      <div class="page-head">
        <Tally look={look} />
        {runs.length > 1 ? <RunChoice runs={runs} chosen={at} onChoose={setAt} /> : undefined}
      </div>
      <div class="split">
        <div class="page-text">
          <PageDrop page={page} onPage={setPage} />
          <Sentences look={look} />
          <OpenPoints />
        </div>
        <aside class="page-aside" aria-label="What was chosen in the page">
          {isAsked ? (
            <a class="button close" href={linkTo('page')}>
              <span aria-hidden="true">←</span> The page
            </a>
          ) : undefined}
          {chosen.sentence !== undefined ? (
            <SentenceCard
              sentence={chosen.sentence}
              state={look.stateOf(chosen.sentence)}
              text={texts?.get(chosen.sentence.id)}
            />
          ) : chosen.rule !== undefined ? (
            <RuleCard rule={chosen.rule} runs={runs} />
          ) : chosen.ambiguity !== undefined ? (
            <AmbiguityCard ambiguity={chosen.ambiguity} head={head} />
          ) : (
            <p class="quiet">
              {isAsked
                ? 'There is no such sentence, rule or point.'
                : 'Choose a sentence: its rules, its cases, the mutants that prove them and the readings it allows are shown here.'}
            </p>
          )}
        </aside>
      </div>
    </div>
  );
};
