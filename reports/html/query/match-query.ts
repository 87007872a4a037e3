import { sentenceOf } from '../../../spec/page/sentence-by-id.ts';
import { ledger } from '../../../spec/page/ledger.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';
import type { BriefCase } from '../data/report-data.ts';
import type { Query, QueryTerm } from './query.ts';

/** A case of a run, as it stands in the table of all cases. */
export interface Row {
  readonly one: BriefCase;
  /** Which run it is of. */
  readonly run: number;
  readonly label: string;
}

type Test = (row: Row) => boolean;

/** The rules that a word stands for: one, or all that begin so. */
const rulesNamed = (word: string): ReadonlySet<string> => {
  const upper = word.toUpperCase();
  return new Set(ruleIds.filter((id) => id === upper || id.startsWith(`${upper}-`)));
};

const breaksOrIsAbout =
  (rules: ReadonlySet<string>): Test =>
  ({ one }) =>
    (one.broken !== undefined && rules.has(one.broken)) || one.about.some((rule) => rules.has(rule));

const exercises = (rules: ReadonlySet<string>): Test => {
  const places = ruleIds.flatMap((id, place) => (rules.has(id) ? [place] : []));
  return ({ one }) => places.some((place) => one.rules?.[place] === 'p' || one.rules?.[place] === 'f');
};

const rulesOfSentence = (id: string): readonly RuleId[] => {
  const known = ledger.find((sentence) => sentence.id === id.toLowerCase());
  return known === undefined ? [] : sentenceOf(known.id).rules;
};

const hangsOn = (word: string): Test => {
  const [point = '', reading] = word.split('=');
  const upper = point.toUpperCase();
  const isMeant = (choice: string): boolean =>
    choice.toUpperCase() === upper || choice.toUpperCase().startsWith(`${upper}/`);
  return ({ one }) =>
    Object.entries(one.dependsOn ?? {}).some(
      ([choice, readings]) => isMeant(choice) && (reading === undefined || readings.includes(reading)),
    );
};

/** `kill-mode/*-worker` */
const isNamed = (word: string): Test => {
  const lower = word.toLowerCase();
  if (!lower.includes('*')) return ({ one }) => one.name.toLowerCase().includes(lower);
  const pattern = lower
    .split('*')
    .map((part) => part.replaceAll(/[\\^$.+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  const expression = new RegExp(`^${pattern}$`, 's');
  return ({ one }) => expression.test(one.name.toLowerCase());
};

/** Whether something that is told of a case has these words in it, which are in small letters. */
const saysSomewhere =
  (lower: string): Test =>
  ({ one: { name, title, says, status, broken }, label }) =>
    [name, title, says, status, broken, label].some((text) => text?.toLowerCase().includes(lower) === true);

const testOf = (field: QueryTerm['field'], value: string): Test => {
  const lower = value.toLowerCase();
  switch (field) {
    case 'text':
      return saysSomewhere(lower);
    case 'rule':
      return breaksOrIsAbout(rulesNamed(value));
    case 'breaks': {
      const rules = rulesNamed(value);
      return ({ one }) => one.broken !== undefined && rules.has(one.broken);
    }
    case 'about': {
      const rules = rulesNamed(value);
      return ({ one }) => one.about.some((rule) => rules.has(rule));
    }
    case 'exercises':
      return exercises(rulesNamed(value));
    case 'outcome':
      return ({ one }) => one.status === lower;
    case 'mode':
      return ({ one }) => one.mode === lower;
    case 'unit':
      return ({ one }) => one.unitType === lower;
    case 'trigger':
      return ({ one }) => one.trigger === lower;
    case 'name':
      return isNamed(value);
    case 'sentence':
      return breaksOrIsAbout(new Set(rulesOfSentence(value)));
    case 'ambiguity':
      return hangsOn(value);
    case 'implementation':
      return ({ label }) => label.toLowerCase().includes(lower);
    case 'number':
      return ({ one }) => String(one.number) === value;
  }
};

/** What tells whether a case meets a query. */
export const matcherOf = (query: Query): Test => {
  const terms = query.map(({ field, values, isNegated }) => {
    const tests = values.map((value) => testOf(field, value));
    return { tests, isNegated };
  });
  return (row) => terms.every(({ tests, isNegated }) => tests.some((test) => test(row)) !== isNegated);
};
