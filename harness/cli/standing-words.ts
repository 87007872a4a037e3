import { plural } from '../../reports/formats/console.ts';
import { printable } from '../../reports/formats/printable.ts';
import type { CampaignPlan } from '../campaign/campaign-plan.ts';
import type { SetAside, Standing } from '../campaign/campaign-store.ts';

/** Parts that are named in messages; of more only the number is told. */
const namedMax = 8;

const setAsideWords = ({ part, tries, reason }: SetAside, of: number): string =>
  `part ${part}/${of} was set aside after ${plural(tries, 'try', 'tries')}: ${printable(reason)}`;

/** A line for each of the parts that were set aside. */
export const setAsideLines = (setAside: readonly SetAside[], { header: { of } }: CampaignPlan): string => {
  const lines = setAside.slice(0, namedMax).map((each) => `${setAsideWords(each, of)}\n`);
  const more = setAside.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more\n`] : [])].join('');
};

/** How far a campaign has come, in words. */
export const standingWords = ({ done, playing, waiting, setAside }: Standing, of: number): string =>
  [
    `${done} of ${plural(of, 'part', 'parts')} played`,
    ...(playing > 0 ? [`${playing} being played`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(setAside.length > 0 ? [`${setAside.length} set aside`] : []),
  ].join(', ');
