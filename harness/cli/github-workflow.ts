import { packageVersion } from '../package-version.ts';
import { quoteWord } from '../../reports/formats/quote-word.ts';

/** Where GitHub looks for it, in a repository. */
export const githubWorkflowFile = '.github/workflows/killspec.yml';

/** What a workflow runs. */
export interface Judged {
  /** What makes a program of the adapter, where that is needed first. */
  readonly build?: readonly string[];
  /** What starts it; absent where `killspec.config.yaml` names it. */
  readonly command?: readonly string[];
}

/** A tag can be moved to other code, a commit cannot. */
const actions = {
  checkout: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2',
  setupNode: 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0',
  uploadArtifact: 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2',
} as const;

const buildStep = ({ build, command }: Judged): string => {
  if (build !== undefined) {
    return `      - name: Build the adapter
        run: ${build.map(quoteWord).join(' ')}
`;
  }
  return command === undefined
    ? '      # What killspec.config.yaml names as adapter is built here, if it has to be.\n'
    : '';
};

/** The action that comes with killspec, where npm has installed it. */
export const ownAction = './node_modules/killspec/harness/action';

const inputLines = ({ command }: Judged): string =>
  command === undefined
    ? ''
    : `        with:
          command: |
${command.map((word) => `            ${word}\n`).join('')}`;

/** A workflow of GitHub's that runs the suite and keeps the results. It may read the repository, and nothing else. */
export const githubWorkflow = (judged: Judged): string => `# Whether it kills processes the way systemd.kill(5) says.
name: killspec

on:
  push:
  pull_request:

permissions:
  contents: read

env:
  # What npm installs: a version of killspec, or the address of a package file or of a git repository.
  KILLSPEC: killspec@${packageVersion()}

jobs:
  killspec:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: '22'
      - name: Install killspec
        run: npm install --no-save --no-audit --no-fund "$KILLSPEC"
${buildStep(judged)}      # Shows the summary, and writes the files below. The implementation is run without any token.
      - name: Run the suite
        uses: ${ownAction}
${inputLines(judged)}      - name: Keep the results
        if: \${{ !cancelled() }}
        uses: ${actions.uploadArtifact}
        with:
          name: killspec
          path: |
            killspec.ndjson
            killspec.xml
            killspec.sarif
            killspec-badge.json
`;
