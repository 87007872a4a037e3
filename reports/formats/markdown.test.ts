import { expect, test } from 'vitest';
import { everyOutcome, hostileResults } from './junit-fixture.ts';
import { renderMarkdown, renderUnfinishedMarkdown } from './markdown.ts';
import { reportedRuns } from './reported-runs.ts';

const again = (name: string): string => `npx killspec run --case ${name}`;

test('says what is wrong, the worst first, and shows the first', async () => {
  const { results, terms } = await new Map(reportedRuns).get('hasty, of a part')!();
  expect(renderMarkdown(results, terms)).toMatchInlineSnapshot(`
    "## \`hasty 1\`: not conformant

    **26 cases · 11 conformant (9 of them only under some readings) · 15 NOT**

    killspec 0.1.0 · systemd.kill(5) 257 · suite 1 · profile \`open\` · seed 1

    ### What is wrong, the worst first

    1. rule KM-MX-2: mixed: the other processes get nothing with the first signal: \`kill-mode/mixed-stopped-worker\` and 13 others
    2. rule FK-1: the signal after the timeout is FinalKillSignal=: \`kill-mode/mixed-hung-command-when-main-exits\`

    ### \`kill-mode/mixed-stopped-worker\`, rule KM-MX-2

    \`[Service] ExecStart=/usr/bin/server KillMode=mixed TimeoutStopSec=10s\`

    \`\`\`mermaid
    sequenceDiagram
      participant p0 as manager
      participant p1 as main
      participant p2 as worker
      Note over p0,p2: 0 s
      Note over p0: stop requested
      p0->>p1: SIGTERM SIGCONT #40;as owed#41;
      rect rgba(255, 0, 0, 0.2)
        p0-xp2: SIGTERM SIGCONT #40;forbidden#41;
      end
      Note over p2: exits
      Note over p0,p2: 2 s
      Note over p1: exits
      Note over p0: says that the unit is stopped
    \`\`\`

    Because under mixed, the first signal goes to the main process and the rest of the control group gets only the later one (KillMode=, paragraph 2, second sentence), worker was owed nothing at 0 s; however, it was sent SIGTERM.

    again: \`npx killspec run --case kill-mode/mixed-stopped-worker\`

    <details><summary>15 cases fail</summary>

    - 1: \`kill-mode/mixed-stopped-worker\`, KM-MX-2
    - 2: \`kill-mode/mixed-worker-waits\`, KM-MX-2
    - 3: \`kill-mode/mixed-main-aborted\`, KM-MX-2
    - 4: \`kill-mode/mixed-worker-leaves\`, KM-MX-2
    - 5: \`kill-mode/mixed-restart\`, KM-MX-2
    - 6: \`kill-mode/mixed-workers-go-too\`, KM-MX-2
    - 7: \`kill-mode/mixed-exit-type-cgroup\`, KM-MX-2
    - 8: \`kill-mode/mixed-main-slow\`, KM-MX-2
    - 9: \`kill-mode/mixed-main-exits-at-once\`, KM-MX-2
    - 10: \`kill-mode/mixed-everybody-ignores\`, KM-MX-2
    - 11: \`kill-mode/mixed-stop-command-ends-main\`, KM-MX-2
    - 12: \`kill-mode/mixed-stop-post\`, KM-MX-2
    - 13: \`kill-mode/mixed-stop-post-hangs/Signal=exit\`, KM-MX-2
    - 14: \`kill-mode/mixed-stop-post-hangs/Signal=ignore\`, KM-MX-2
    - 15: \`kill-mode/mixed-hung-command-when-main-exits\`, FK-1

    </details>
    "
  `);
});

test('what GitHub has no room for is left out, and counted', () => {
  const whole = hostileResults(Array.from({ length: 5000 }, () => everyOutcome.hang));
  const cases = whole.cases.map((each, at) => ({ ...each, name: `kill-mode/${'x'.repeat(250)}${at}` }));
  const text = renderMarkdown({ ...whole, cases }, { again });
  const bytes = new TextEncoder().encode(text).length;
  expect([bytes > 1_000_000, bytes <= 1024 * 1024]).toEqual([true, true]);
  const shown = text.split('\n').filter((line) => /^- \d+: /.test(line)).length;
  expect(text).toContain(`- … and ${5000 - shown} more, for which GitHub has no room\n\n</details>\n`);
});

test('that nothing was judged is said once', () => {
  const text = renderMarkdown(hostileResults([everyOutcome.unsupported]), { again });
  expect([...text.matchAll(/nothing was judged/g)]).toHaveLength(1);
});

test('a run that has not ended says so', () => {
  expect(renderUnfinishedMarkdown()).toBe('## killspec: the run did not come to its end\n');
});
