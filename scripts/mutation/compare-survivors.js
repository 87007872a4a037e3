/**
 * @typedef {{ line: number, column: number }} Position both from 1 on
 * @typedef {{ mutatorName: string, replacement?: string | undefined, status: string, location: { start: Position, end: Position } }} Mutant
 * @typedef {{ files: Record<string, { source: string, mutants: readonly Mutant[] }> }} Report of Stryker
 * @typedef {import('./read-survivors.js').Survivor} Survivor
 *
 * @typedef {{ file: string, line: number, column: number, code: string, becomes: string, nth: number }} Surviving
 * @typedef {{ folder: string, killed: number, survived: number }} Score
 */

/** @param {string} source @param {Mutant['location']} location */
const excerpt = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n');
};

/**
 * Which of those places it is, from 1 on, at which a source says the same.
 *
 * @param {string} source
 * @param {Mutant['location']} location
 */
const nthOf = (source, location) => {
  const { line, column } = location.start;
  const lengthBefore = source.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  const code = excerpt(source, location);
  let nth = 1;
  for (let at = source.indexOf(code); at !== -1 && at < lengthBefore; at = source.indexOf(code, at + 1)) nth += 1;
  return nth;
};

/** Formatting is not what tells one change from another. */
const plain = (/** @type {string} */ code) => code.replaceAll(/\s+/gu, ' ').trim();

const killedStatuses = ['Killed', 'Timeout'];
const survivedStatuses = ['Survived', 'NoCoverage'];

/**
 * A change as the list of survivors writes it.
 *
 * @param {string} source of the file
 * @param {Pick<Mutant, 'location' | 'replacement'>} mutant
 * @returns {Pick<Surviving, 'code' | 'becomes' | 'nth'>}
 */
export const changeOf = (source, { location, replacement = '' }) => ({
  code: plain(excerpt(source, location)),
  becomes: plain(replacement),
  nth: nthOf(source, location),
});

/** @param {Report} report @returns {readonly Surviving[]} */
const survivingOf = ({ files }) =>
  Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => survivedStatuses.includes(status))
      .map((mutant) => ({ file, ...mutant.location.start, ...changeOf(source, mutant) })),
  );

/** @param {Report} report @returns {readonly Score[]} */
const scoresOf = ({ files }) => {
  /** @type {Map<string, Score>} */
  const scores = new Map();
  for (const [file, { mutants }] of Object.entries(files)) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    const { killed, survived } = scores.get(folder) ?? { killed: 0, survived: 0 };
    const count = (/** @type {readonly string[]} */ among) =>
      mutants.filter(({ status }) => among.includes(status)).length;
    scores.set(folder, {
      folder,
      killed: killed + count(killedStatuses),
      survived: survived + count(survivedStatuses),
    });
  }
  return [...scores.values()];
};

/**
 * Whether an entry of the list speaks of a change.
 *
 * @param {Pick<Surviving, 'file' | 'code' | 'becomes' | 'nth'>} one
 * @param {Survivor} entry
 */
export const isOf = (one, { file, code, becomes, nth }) =>
  one.file === file &&
  one.code === plain(code) &&
  becomes.some((each) => plain(each) === one.becomes) &&
  (nth === undefined || nth.includes(one.nth));

/** An entry for each change, and for each place of it. @param {Survivor} entry @returns {readonly Survivor[]} */
const apart = ({ becomes, nth, ...rest }) =>
  becomes.flatMap((each) => {
    const entry = { ...rest, becomes: [each] };
    return nth === undefined ? [entry] : nth.map((one) => ({ ...entry, nth: [one] }));
  });

/**
 * What a report comes to, beside the list of the survivors that are known. `unlisted`: survivors that the list lacks; `gaps`: those
 * of which it gives no reason but that nothing shows them; `stale`: what the list says of the files in the report although it does not survive there.
 *
 * @param {Report} report
 * @param {readonly Survivor[]} listed
 */
export const compareSurvivors = (report, listed) => {
  const surviving = survivingOf(report);
  const stale = listed
    .filter(({ file }) => file in report.files)
    .flatMap(apart)
    .filter((entry) => !surviving.some((one) => isOf(one, entry)));
  return {
    scores: scoresOf(report),
    gaps: surviving.filter((one) => listed.some((entry) => entry.isGap && isOf(one, entry))),
    unlisted: surviving.filter((one) => !listed.some((entry) => isOf(one, entry))),
    stale,
  };
};
