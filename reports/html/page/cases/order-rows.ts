import { outcomeStatuses } from '../../../../harness/runner/outcome.ts';
import { ruleIds } from '../../../../spec/rules/rule-id.ts';
import type { Row } from '../../query/match-query.ts';

/** What cases can be put in order by. */
export const orderKeys = ['number', 'name', 'outcome', 'rule', 'unit', 'mode', 'trigger', 'implementation'] as const;
export type OrderKey = (typeof orderKeys)[number];

/** An order, and whether it is turned round. */
export interface Order {
  readonly key: OrderKey;
  readonly isTurned: boolean;
}

/** Reads an order as it stands in an address: `mode`, `-mode`. Failures come first where none is named. */
export const readOrder = (text: string | undefined): Order => {
  const key = orderKeys.find((each) => each === text?.replace(/^-/u, ''));
  return { key: key ?? 'number', isTurned: key !== undefined && text?.startsWith('-') === true };
};

/** The order as it stands in an address. */
export const orderText = ({ key, isTurned }: Order): string | undefined =>
  key === 'number' && !isTurned ? undefined : `${isTurned ? '-' : ''}${key}`;

const valueOf = ({ one, label }: Row, key: OrderKey): string | number => {
  switch (key) {
    case 'number':
      return one.number ?? Number.POSITIVE_INFINITY;
    case 'name':
      return one.name;
    case 'outcome':
      return outcomeStatuses.indexOf(one.status);
    case 'rule': {
      const rule = one.broken ?? one.about[0];
      return rule === undefined ? ruleIds.length : ruleIds.indexOf(rule);
    }
    case 'unit':
      return one.unitType;
    case 'mode':
      return one.mode ?? '~';
    case 'trigger':
      return one.trigger ?? '~';
    case 'implementation':
      return label;
  }
};

/** Puts rows in order; those that are alike stay as they were. */
export const orderRows = (rows: readonly Row[], { key, isTurned }: Order): readonly Row[] => {
  const sign = isTurned ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row, key) }))
    .toSorted((a, b) => (a.value < b.value ? -sign : a.value > b.value ? sign : 0))
    .map(({ row }) => row);
};
