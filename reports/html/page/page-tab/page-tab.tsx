import { useEffect, useState } from 'preact/hooks';
import { ledger } from '../../../../spec/page/ledger.ts';
import type { SentenceId } from '../../../../spec/page/sentence-id.ts';
import { register } from '../../../../spec/readings/register.ts';
import { ruleIds } from '../../../../spec/rules/rule-id.ts';
import type { ReportHead } from '../../data/report-data.ts';
import { NoRuns } from '../no-runs.tsx';
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
import { seenRules, type SentenceState, stateLook, stateOf } from './sentence-state.ts';

const states = ['broken', 'beside', 'kept', 'partly', 'untried'] as const satisfies readonly SentenceState[];

const countOf = (look: SentenceLook, state: SentenceState): number =>
  ledger.filter((sentence) => look.stateOf(sentence) === state).length;

const Tally = ({ look }: { readonly look: SentenceLook }) => (
  <div>
    <ul class="states" aria-label="Sentences that promise something, by what was seen of them">
      {states.map((state) => {
        const count = countOf(look, state);
        return count === 0 && state !== 'broken' ? undefined : (
          <li key={state} title={stateLook[state].means}>
            <VerdictMark look={stateLook[state]} words={`${count} ${stateLook[state].words}`} />
          </li>
        );
      })}
    </ul>
    {countOf(look, 'beside') === 0 ? undefined : (
      <p class="quiet">
        A sentence that is underlined with dashes is {stateLook.beside.words}: {stateLook.beside.means}.
      </p>
    )}
  </div>
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
  const seen = seenRules(head, at);
  const chosen = chosenOf(parameters);
  const meant = sentencesMeant(chosen);
  const isAsked = ['sentence', 'rule', 'ambiguity'].some((key) => parameters[key] !== undefined);
  const texts = page?.ok === true ? page.texts : undefined;
  const look: SentenceLook = {
    stateOf: (sentence) => stateOf(sentence, seen),
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
        {seen === undefined ? (
          <NoRuns head={head} what="What became of each sentence, and of its rules, is told by" />
        ) : (
          <Tally look={look} />
        )}
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
