import { describe, expect, test } from 'vitest';
import { diagnosticCountMax, parseUnit } from './parse-unit.ts';
import { renderDiagnostic } from './render-diagnostic.ts';
import type { NeighbourSettings } from './unit.ts';
import { unitTypeOf } from './unit-type-of.ts';

const parse = (text: string, name = 'a.service') => parseUnit(name, [{ file: name, text }]);

/** The diagnostics as `LINE:COLUMN severity code`. */
const complaints = (text: string, name?: string): readonly string[] =>
  parse(text, name).diagnostics.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);

const settings = (lines: string, name = 'a.service', section = 'Service'): NeighbourSettings =>
  parse(`[${section}]\n${lines}`, name).settings;

describe('names', () => {
  test('the suffix is the type', () => {
    const names = ['a.service', 'a.socket', 'a.mount', 'a.swap', 'a.scope', 'a@b.service', 'a.service.mount'];
    expect(names.map(unitTypeOf)).toEqual(['service', 'socket', 'mount', 'swap', 'scope', 'service', 'mount']);
  });

  test('other names are of no type that is killed', () => {
    const names = ['a.timer', 'a.slice', 'a.target', 'a', '.service', 'service', 'a.Service', 'a.service.d', ''];
    expect(names.map(unitTypeOf)).toEqual(names.map(() => undefined));
    expect(() => parse('', 'a.timer')).toThrow(RangeError);
  });
});

test('a unit keeps its sources and every assignment with its place', () => {
  const sources = [
    { file: 'a.service', text: '[Unit]\nDescription=A\n[Service]\n  KillMode = mixed\n' },
    { file: 'a.service.d/x.conf', text: '[Service]\nExecStop=\\\n /bin/b\n' },
  ];
  expect(parseUnit('a.service', sources)).toMatchObject({
    name: 'a.service',
    type: 'service',
    sources,
    assignments: [
      { file: 'a.service', line: 2, column: 1, section: 'Unit', key: 'Description', value: 'A' },
      { file: 'a.service', line: 4, column: 3, section: 'Service', key: 'KillMode', value: 'mixed' },
      { file: 'a.service.d/x.conf', line: 2, column: 1, section: 'Service', key: 'ExecStop', value: '/bin/b' },
    ],
    diagnostics: [],
  });
});

const command = (line: string) => [{ prefixes: '', ignoreFailure: false, line }];

describe('neighbouring settings', () => {
  test('a service that sets nothing', () => {
    expect(settings('')).toEqual({
      serviceType: 'oneshot',
      guessMainPid: true,
      remainAfterExit: false,
      exitType: 'main',
      restart: 'no',
      delegate: false,
      timeoutStart: 'infinity',
      timeoutStop: 90_000_000,
      watchdog: 'infinity',
      runtimeMax: 'infinity',
      timeoutStopFailureMode: 'terminate',
      timeoutStartFailureMode: 'terminate',
      commands: {},
    });
  });

  test('a service that sets everything', () => {
    const lines = `
Type=forking
PIDFile=/run/a.pid
GuessMainPID=no
RemainAfterExit=yes
ExitType=cgroup
Restart=on-failure
Delegate=cpu memory
TimeoutStartSec=1
TimeoutStopSec=2
TimeoutAbortSec=3
WatchdogSec=4
RuntimeMaxSec=5
TimeoutStartFailureMode=abort
TimeoutStopFailureMode=kill
ExecCondition=/bin/c
ExecStartPre=/bin/pre
ExecStart=/bin/a
ExecStartPost=/bin/post
ExecReload=/bin/r
ExecStop=-/bin/s
ExecStopPost=/bin/t
`;
    expect(settings(lines)).toEqual({
      serviceType: 'forking',
      pidFile: '/run/a.pid',
      guessMainPid: false,
      remainAfterExit: true,
      exitType: 'cgroup',
      restart: 'on-failure',
      delegate: true,
      timeoutStart: 1_000_000,
      timeoutStop: 2_000_000,
      timeoutAbort: 3_000_000,
      watchdog: 4_000_000,
      runtimeMax: 5_000_000,
      timeoutStartFailureMode: 'abort',
      timeoutStopFailureMode: 'kill',
      commands: {
        ExecCondition: command('/bin/c'),
        ExecStartPre: command('/bin/pre'),
        ExecStart: command('/bin/a'),
        ExecStartPost: command('/bin/post'),
        ExecReload: command('/bin/r'),
        ExecStop: [{ prefixes: '-', ignoreFailure: true, line: '/bin/s' }],
        ExecStopPost: command('/bin/t'),
      },
    });
  });

  test.each([
    ['', 'oneshot'],
    ['ExecStart=/bin/a', 'simple'],
    ['BusName=a.b', 'dbus'],
    ['BusName=a.b\nExecStart=/bin/a', 'dbus'],
    ['BusName=a.b\nBusName=\nExecStart=/bin/a', 'simple'],
    ['ExecStart=/bin/a\nExecStart=', 'oneshot'],
    ['Type=notify', 'notify'],
    ['Type=exec\nType=Notify', 'exec'],
    ['Type=notify-reload\nBusName=a.b', 'notify-reload'],
  ])('the type of a service: %j', (lines, type) => {
    expect(settings(lines).serviceType).toBe(type);
  });

  test.each([
    ['Delegate=yes', true],
    ['Delegate=no', false],
    ['Delegate=cpu', true],
    ['Delegate=no\nDelegate=', true],
  ])('%j delegates: %s', (lines, delegate) => {
    expect(settings(lines).delegate).toBe(delegate);
  });

  test('commands add up until an empty one clears them', () => {
    const lines = 'ExecStop=/bin/a\nExecStop=\nExecStop=/bin/b ; /bin/c\nExecStop=+/bin/d\nExecStop=-\n';
    expect(settings(lines).commands).toEqual({
      ExecStop: [
        { prefixes: '', ignoreFailure: false, line: '/bin/b' },
        { prefixes: '', ignoreFailure: false, line: '/bin/c' },
        { prefixes: '+', ignoreFailure: false, line: '/bin/d' },
      ],
    });
  });

  test.each([
    ['a.socket', 'Socket', ['ExecStartPre', 'ExecStartPost', 'ExecStopPre', 'ExecStopPost']],
    ['a.mount', 'Mount', ['ExecMount', 'ExecUnmount', 'ExecRemount']],
    ['a.swap', 'Swap', ['ExecActivate', 'ExecDeactivate']],
    ['a.scope', 'Scope', []],
  ])('the commands of %s', (name, section, commands) => {
    const lines = [
      'ExecStartPre',
      'ExecStart',
      'ExecStartPost',
      'ExecStop',
      'ExecStopPre',
      'ExecStopPost',
      'ExecMount',
    ];
    const found = settings(lines.map((key) => `${key}=/bin/a`).join('\n'), name, section);
    expect({ type: found.serviceType, commands: Object.keys(found.commands) }).toEqual({ type: 'simple', commands });
  });
});

describe('diagnostics', () => {
  test.each([
    ['[Service]\nKillMode=pgrp', ['2:10 warning bad-kill-mode']],
    ['[Service]\nKillSignal = SIGFOO', ['2:14 warning bad-signal']],
    ['[Service]\nSendSIGHUP=maybe', ['2:12 warning bad-boolean']],
    ['[Service]\nSendSIGHUP=Y\nSendSIGKILL=', ['2:12 advice disputed-value', '3:13 advice disputed-value']],
    ['[Service]\nKillSignal=SIGRTMIN+3', ['2:12 advice disputed-value']],
    ['[Service]\nKillMode=\nKillMode=mixed\nSendSIGKILL=no', []],
    ['[Service]\nTimeoutStopSec=5 parsecs', ['2:18 warning bad-time-span']],
    ['[Service]\nTimeoutStopSec=', ['2:16 warning bad-time-span']],
    ['[Service]\nTimeoutStopSec=\\\n 5s 5', []],
    ['[Service]\nTimeoutStopSec=5 \\\n x', ['2:16 warning bad-time-span']],
    ['[Service]\nType=Simple', ['2:6 warning bad-value']],
    ['[Service]\nRemainAfterExit=si', ['2:17 warning bad-boolean']],
    ['[Service]\nExecStop=-', ['2:10 warning bad-command']],
    ['[Service]\nkillmode=mixed', ['2:1 warning unknown-key']],
    ['[Service]\nKilMode=mixed', ['2:1 warning unknown-key']],
    ['[Service]\nTimeoutStopsec=5', ['2:1 warning unknown-key']],
    ['[Service]\nX-KillMode=5\nRestartSec=5\nUser=a\nFoo=bar\nLimitNOFILE=5\nNice=1\nSlice=a.slice', []],
    ['[Unit]\nkillmode=mixed\nTimeoutStopSec=5', []],
    ['[Unit]\nKillMode=mixed', ['2:1 warning wrong-section']],
    ['[Socket]\nKillSignal=SIGFOO', ['2:1 warning wrong-section']],
    ['KillMode=mixed', ['1:1 warning no-section']],
    ['[service]', ['1:2 warning unknown-section']],
    ['[Srevice]', ['1:2 warning unknown-section']],
    ['[Foo]\n[X-Service]\n[Timer]\n[Slice]', []],
    ['[Service', ['1:2 error bad-section']],
    ['[Service] # mine', ['1:2 error bad-section']],
    ['[Service]\nmixed', ['2:1 warning no-equals-sign']],
    ['[Service]\n=mixed', ['2:1 warning no-key']],
    ['[Service]\nA=\0\nB=\0', ['2:3 error nul-byte']],
  ])('%j', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  test.each([
    ['KillMode=process', ['2:10 advice kill-mode-process']],
    ['KillMode=none', ['2:10 advice kill-mode-none']],
    ['FinalKillSignal=SIGTERM', ['2:17 advice final-signal-sigterm']],
    ['FinalKillSignal=TERM', ['2:17 advice final-signal-sigterm']],
    ['FinalKillSignal=15', ['2:17 advice disputed-value', '2:17 advice final-signal-sigterm']],
    ['KillSignal=SIGTERM', []],
    ['KillMode=none\nKillMode=mixed', []],
    ['KillMode=none\nKillMode=', []],
    ['KillMode=none\nKillMode=pgrp', ['2:10 advice kill-mode-none', '3:10 warning bad-kill-mode']],
  ])('what the page advises against, where it takes effect: %j', (lines, expected) => {
    expect(complaints(`[Service]\n${lines}`)).toEqual(expected);
  });

  test('a key counts as known by the unit type', () => {
    expect(complaints('[Mount]\nType=ext4\nTimeoutSec=x\nTimeoutStopSec=x\nExecStop=-', 'a.mount')).toEqual([
      '3:12 warning bad-time-span',
    ]);
    expect(complaints('[Scope]\nKillMode=pgrp\n[Service]\nKillMode=mixed', 'a.scope')).toEqual([
      '2:10 warning bad-kill-mode',
      '4:1 warning wrong-section',
    ]);
  });

  test('come file by file and in the order of lines', () => {
    const unit = parseUnit('a.service', [
      { file: 'z', text: '[Service]\nKillMode=pgrp\nkillmode=1\n' },
      { file: 'a', text: 'KillMode=1\n[Service]\nKillMode=none\n' },
    ]);
    expect(unit.diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'z:2 bad-kill-mode',
      'z:3 unknown-key',
      'a:1 no-section',
      'a:3 kill-mode-none',
    ]);
  });

  test('stop at a bound, and say so', () => {
    const { diagnostics } = parse('[Service]\n' + 'x\n'.repeat(diagnosticCountMax + 5));
    expect(diagnostics.length).toBe(diagnosticCountMax + 1);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'too-many-diagnostics',
      message: 'and more: only the first 200 are shown',
    });
  });

  test('read like this', () => {
    const text = `[Sevice]
[Service]
KilMode=mixed
KillMode=mixd
KillSignal="SIGTERM"
FinalKillSignal=SIGTERM # gently
RestartKillSignal=
WatchdogSignal=rtmin+3
TimeoutStopSec=5min 20x
Type=forkin
[Install]
KillMode=mixed
`;
    expect(`\n${parse(text).diagnostics.map(renderDiagnostic).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      a.service:1:2 no such section: ignored
        [Sevice]
         ^ did you mean [Service]?
      a.service:3:1 no such setting: KilMode=
        KilMode=mixed
        ^ did you mean KillMode=?
      a.service:4:10 KillMode= is none of control-group, mixed, process, none (what then holds is open: AMB-46)
        KillMode=mixd
                 ^ did you mean mixed?
      a.service:5:12 KillSignal= is no signal of signal(7) (what then holds is open: AMB-46)
        KillSignal="SIGTERM"
                   ^ quotes are not taken off here
      a.service:6:17 FinalKillSignal= is no signal of signal(7) (what then holds is open: AMB-46)
        FinalKillSignal=SIGTERM # gently
                        ^ a comment must stand on a line of its own
      a.service:7:19 RestartKillSignal= is empty (what then holds is open: AMB-46)
        RestartKillSignal=
                          ^ an empty value does not unset it
      a.service:8:16 WatchdogSignal= is a name in lower case, a realtime signal for SIGRTMIN+3: whether that is valid is open (AMB-45/lower-case, AMB-45/realtime)
        WatchdogSignal=rtmin+3
                       ^
      a.service:9:23 TimeoutStopSec= has a unit that is none of systemd.time(7)
        TimeoutStopSec=5min 20x
                              ^ a time span is written as 90, 90s, 1min 30s, 500ms or infinity
      a.service:10:6 Type= is none of simple, exec, forking, oneshot, notify, notify-reload, dbus, idle
        Type=forkin
             ^ did you mean forking?
      a.service:12:1 KillMode= has no effect in [Install]
        KillMode=mixed
        ^ for a service it belongs in [Service]
      "
    `);
  });
});

test('long lines and many lines are read in time', () => {
  const text = [
    '[Service]',
    'Type=simple',
    `KillMode=${'x'.repeat(1_000_000)}`,
    `ExecStart=${'; '.repeat(500_000)}`,
    `TimeoutStopSec=${'1s '.repeat(100_000)}`,
    `TimeoutStartSec=${'9'.repeat(1_000_000)}`,
    ...Array.from({ length: 100_000 }, () => 'ExecStop=/bin/a'),
    'A=1\\',
    ...Array.from({ length: 100_000 }, () => 'b\\'),
    '',
    ...Array.from({ length: 100_000 }, () => 'killmode=mixed'),
  ].join('\n');
  const unit = parse(text);
  expect(unit.settings.commands.ExecStop?.length).toBe(100_000);
  expect(unit.settings).toMatchObject({ timeoutStop: 100_000_000_000, timeoutStart: 90_000_000 });
  expect(unit.diagnostics.slice(0, 4).map(({ code }) => code)).toEqual([
    'bad-kill-mode',
    'bad-command',
    'bad-time-span',
    'unknown-key',
  ]);
  expect(Math.max(...unit.diagnostics.map((each) => renderDiagnostic(each).length))).toBeLessThan(500);
});
