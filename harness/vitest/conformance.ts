import process from 'node:process';
import { afterAll, beforeAll, describe, test, type TestContext } from 'vitest';
import { plainSetting, renderConstraints } from '../../reports/formats/console.ts';
import { compareWithBaseline } from '../runner/baseline/compare-with-baseline.ts';
import { isFailure } from '../runner/outcome.ts';
import { newConstraints } from '../runner/results.ts';
import { findCases } from '../scenarios/find-cases.ts';
import type { Case } from '../scenarios/case.ts';
import type { ConformanceOptions } from './conformance-options.ts';
import { explainResult } from './explain-result.ts';
import { failed } from './failed.ts';
import { planConformance, type PlannedConformance } from './plan-conformance.ts';
import { Session } from './session.ts';

export type { ConformanceOptions } from './conformance-options.ts';

/** The folder of a case's name, which is an option of the page, and the rest. */
const splitName = (name: string): readonly [folder: string, rest: string] => {
  const at = name.indexOf('/');
  return [name.slice(0, at), name.slice(at + 1)];
};

const playOne = async (one: Case, session: Session, context: TestContext): Promise<void> => {
  const { baseline, today } = session.plan;
  const result = await session.play(one);
  const { outcome } = result;
  const report =
    baseline === undefined
      ? undefined
      : compareWithBaseline(baseline, session.results([result]), { today, isPart: true });
  // It fails as it is known to, which is what its name says.
  if (report?.known.has(one.name) === true) return;
  const notice = report?.notices.find(({ caseName }) => caseName === one.name);
  if (notice !== undefined)
    throw failed([notice.message, ...(notice.hint === undefined ? [] : [notice.hint])].join('\n'));
  if (outcome.status === 'unsupported') context.skip(`unsupported (declared): ${outcome.what}`);
  else if (outcome.status === 'not-applicable') context.skip(`not applicable: ${outcome.why}`);
  else if (outcome.status !== 'conformant')
    throw failed(explainResult(one, result, session.profile, session.plan.options));
};

/** What only shows in all cases together. */
const defineWhole = (session: Session): void => {
  const { baseline, today, isPart } = session.plan;
  test('something of this can be done', (context) => {
    if (session.played.length === 0) context.skip('no case was played');
    const isJudged = session.played.some(({ outcome }) => outcome.status === 'conformant' || isFailure(outcome));
    if (!isJudged) throw failed('nothing was judged: the implementation says of every case that it cannot do it');
  });
  test('all cases that conform can be read alike', (context) => {
    if (session.played.every(({ outcome }) => outcome.status !== 'conformant')) context.skip('no case conforms');
    const results = session.results(session.played);
    const report = baseline === undefined ? undefined : compareWithBaseline(baseline, results, { today, isPart: true });
    const text = renderConstraints(newConstraints(results, report), false, plainSetting);
    if (text !== '') throw failed(text);
  });
  if (baseline === undefined) return;
  test('the known failures are up to date', () => {
    const isWhole = session.played.length === session.plan.cases.length;
    const terms = { today, isPart: isPart || !isWhole };
    const { notices } = compareWithBaseline(baseline, session.results(session.played), terms);
    const places = notices
      .filter(({ caseName }) => caseName === undefined)
      .map(({ message, hint, offset }) => {
        const { line } = baseline.source.place(offset);
        return [`${baseline.source.file}:${line} ${message}`, ...(hint === undefined ? [] : [hint])].join('\n');
      });
    if (places.length > 0) throw failed(places.join('\n'));
  });
};

const nameOf = (one: Case, rest: string, { baseline }: PlannedConformance): string => {
  const known = baseline?.known.find(({ cases }) =>
    cases.some(({ value }) => findCases([value], [one]).cases.length > 0),
  );
  return known === undefined || known.why === '' ? rest : `${rest} (known: ${known.why})`;
};

const defineCases = (session: Session): void => {
  const { plan } = session;
  for (const folder of new Set(plan.cases.map(({ name }) => splitName(name)[0]))) {
    describe(folder, () => {
      for (const one of plan.cases) {
        const [own, rest] = splitName(one.name);
        if (own === folder) test(nameOf(one, rest, plan), (context) => playOne(one, session, context));
      }
    });
  }
};

/**
 * Makes tests of the suite, one for each case, in the file that calls it. A case that does not conform fails with the
 * reason; what the implementation says that it cannot do is skipped, with the reason, too.
 *
 * ```ts
 * import { conformance } from 'killspec/vitest';
 *
 * conformance({ adapter: './my-init.ts', patterns: ['kill-mode', 'send-sighup'] });
 * ```
 */
export const conformance = (options: ConformanceOptions): void => {
  describe('systemd.kill(5)', { sequential: true, shuffle: false }, () => {
    const planned = planConformance(options, process.cwd());
    if (!planned.ok) {
      test('what was asked for can be played', () => {
        throw failed(planned.message);
      });
      return;
    }
    const session = new Session(planned.plan);
    beforeAll(() => session.open());
    afterAll(() => session.close());
    defineCases(session);
    describe('all together', () => defineWhole(session));
  });
};
