import { printable } from '../../reports/formats/printable.ts';
import { type PageCheck, checkPage } from '../../spec/page/check-page.ts';
import { ledger } from '../../spec/page/ledger.ts';
import { hasSentence, matchingTexts } from '../../spec/page/matching-texts.ts';
import { type ReadPage, readPage } from '../../spec/page/read-page.ts';
import { proofs } from '../mutation/proofs.ts';
import { isPromise, provenRulesOf, sentenceProof } from '../mutation/proven.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { installedPage } from './installed-page.ts';
import { type PageProblem, loadPage } from './page-source.ts';
import { renderLedger } from './render-ledger.ts';
import { renderPageCheck } from './render-page-check.ts';

/** The options of `killspec page`. Where a file may be named, `true` stands for the page installed on the machine. */
export interface PageOptions {
  /** Compare a page with the ledger instead of printing the ledger. `-` is standard input. */
  readonly check?: string | boolean;
  /** Show the page's own sentences instead of our paraphrases. `-` is standard input. */
  readonly text?: string | boolean;
  readonly json?: boolean;
}

/** What the command needs of the world. Written text ends in a line break. */
export interface PageIo {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** How wide the terminal is; absent where there is none. */
  readonly columns?: number;
}

/**
 * Runs `killspec page`: prints the ledger, or compares a page with it. Gives 0; 1 where sentences differ, moved, are
 * missing or are new; 2 where there is no page that could be read.
 */
export const runPageCommand = (options: PageOptions, io: PageIo): ExitCode => {
  const width = io.columns ?? widthWithoutTerminal;
  const named = isAsked(options.check) ? options.check : options.text;
  if (!isAsked(named)) {
    io.write(options.json === true ? ledgerJson() : `${renderLedger(ledger, { width, proofs })}\n`);
    return exitCodes.ok;
  }
  const checked = checkedPage(named, io);
  if (checked.status === 'problem') {
    io.writeError(`${renderProblem(checked.problem)}\n`);
    return exitCodes.usage;
  }
  if (isAsked(options.check)) {
    io.write(options.json === true ? checkJson(checked) : `${renderPageCheck(checked, checked.check, width)}\n`);
    return checked.check.status === 'same' ? exitCodes.ok : exitCodes.nonconformant;
  }
  const texts = matchingTexts(checked.check);
  io.write(options.json === true ? ledgerJson(texts) : `${renderLedger(ledger, { width, proofs, texts })}\n`);
  return exitCodes.ok;
};

const widthWithoutTerminal = 120;

const isAsked = (option: string | boolean | undefined): option is string | true =>
  option !== undefined && option !== false;

type Checked =
  | (Extract<ReadPage, { status: 'read' }> & { readonly file: string; readonly check: PageCheck })
  | { readonly status: 'problem'; readonly problem: PageProblem };

const checkedPage = (named: string | true, { env, cwd }: PageIo): Checked => {
  const file = named === true ? installedPage(env) : named;
  if (file === undefined) return { status: 'problem', problem: notInstalled };
  const source = loadPage(file, cwd);
  if (source.status === 'problem') return source;
  const read = readPage(source.text, (hash) => knownHashes.has(hash));
  const { file: shown } = source;
  if (read.name !== undefined && read.name !== pageName) {
    const message = `is the page of ${read.name.slice(0, 60)}`;
    return {
      status: 'problem',
      problem: { code: 'wrong-page', file: shown, message, hint: `expected ${pageName}(5)` },
    };
  }
  if (read.status === 'unreadable') {
    const hint = 'killspec reads systemd.kill(5) as rendered text, as roff and as HTML';
    const message = `is not a man page that killspec can read: ${read.reason}`;
    return { status: 'problem', problem: { code: 'not-a-page', file: shown, message, hint } };
  }
  const check = checkPage(read.sentences);
  if (!hasSentence(check)) {
    const message = `has not one sentence of ${pageName}(5)`;
    const hint = 'only the English page is known';
    return { status: 'problem', problem: { code: 'wrong-page', file: shown, message, hint } };
  }
  return { ...read, file: shown, check };
};

const knownHashes: ReadonlySet<string> = new Set(ledger.map(({ hash }) => hash));

const pageName = 'systemd.kill';

const notInstalled: PageProblem = {
  code: 'not-installed',
  file: `${pageName}(5)`,
  message: 'is not installed on this machine',
  hint: 'name a file: killspec page --check FILE',
};

const renderProblem = ({ file, message, hint }: PageProblem): string =>
  `killspec: ${printable(`${file} ${message}${hint === undefined ? '' : ` (${hint})`}`)}`;

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const ledgerJson = (texts?: ReadonlyMap<string, string>): string =>
  json({
    format: 'killspec-page/1',
    page: `${pageName}(5)`,
    version: '257',
    sentences: ledger.map((sentence) => {
      const text = texts?.get(sentence.id);
      return {
        ...sentence,
        ...(text === undefined ? {} : { text }),
        ...(isPromise(sentence)
          ? { proven: sentenceProof(sentence, proofs), proofs: provenRulesOf(sentence, proofs) }
          : {}),
      };
    }),
  });

const checkJson = (checked: Extract<Checked, { status: 'read' }>): string => {
  const { file, form, version, check } = checked;
  return json({ format: 'killspec-page-check/1', file, form, version, ...check });
};
