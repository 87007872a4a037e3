import { describe, expect, test } from 'vitest';
import { type ChoiceNeeded, type KillSettings, killDefaults, killSettings } from './kill-settings.ts';
import { parseUnit } from './parse-unit.ts';

type Readings = Readonly<Partial<Record<ChoiceNeeded, string>>>;

/** The settings of a unit, what was asked for on the way, and what differs from the page's defaults. */
const settle = (name: string, text: string, readings: Readings = {}) => {
  const asked: ChoiceNeeded[] = [];
  const settings = killSettings(parseUnit(name, [{ file: name, text }]), (choice) => {
    asked.push(choice);
    const reading = readings[choice];
    if (reading === undefined) throw new Error(`asked for ${choice}`);
    return reading;
  });
  const changed = Object.entries(settings).filter(
    ([key, value]) => key !== 'origin' && value !== killDefaults[key as keyof KillSettings],
  );
  return { asked, changed: Object.fromEntries(changed), settings };
};

const service = (lines: string, readings?: Readings) => settle('a.service', `[Service]\n${lines}`, readings);

describe('plain values', () => {
  test('a unit that sets nothing has the defaults of the page', () => {
    expect(settle('a.service', '').settings).toEqual({
      loads: true,
      killMode: 'control-group',
      killSignal: 'SIGTERM',
      sendSighup: false,
      sendSigkill: true,
      finalKillSignal: 'SIGKILL',
      watchdogSignal: 'SIGABRT',
      origin: {
        KillMode: 'default',
        KillSignal: 'default',
        RestartKillSignal: 'default',
        SendSIGHUP: 'default',
        SendSIGKILL: 'default',
        FinalKillSignal: 'default',
        WatchdogSignal: 'default',
      },
    });
  });

  test.each([
    ['a.service', 'Service'],
    ['a.socket', 'Socket'],
    ['a.mount', 'Mount'],
    ['a.swap', 'Swap'],
  ])('%s takes all seven from [%s]', (name, section) => {
    const text = `[${section}]
KillMode=mixed
KillSignal=SIGINT
RestartKillSignal=SIGUSR1
SendSIGHUP=yes
SendSIGKILL=no
FinalKillSignal=SIGQUIT
WatchdogSignal=SIGSEGV
`;
    expect(settle(name, text)).toMatchObject({
      asked: [],
      settings: {
        loads: true,
        killMode: 'mixed',
        killSignal: 'SIGINT',
        restartKillSignal: 'SIGUSR1',
        sendSighup: true,
        sendSigkill: false,
        finalKillSignal: 'SIGQUIT',
        watchdogSignal: 'SIGSEGV',
        origin: {
          KillMode: 'set',
          KillSignal: 'set',
          RestartKillSignal: 'set',
          SendSIGHUP: 'set',
          SendSIGKILL: 'set',
          FinalKillSignal: 'set',
          WatchdogSignal: 'set',
        },
      },
    });
  });

  test('the last assignment wins', () => {
    expect(service('KillMode=mixed\nKillMode=process').changed).toEqual({ killMode: 'process' });
  });

  test('an empty KillMode= is the default again', () => {
    expect(service('KillMode=mixed\nKillMode=')).toMatchObject({ asked: [], changed: {} });
  });
});

describe('sections', () => {
  test('what stands in the section of another type has no effect', () => {
    const { changed, settings } = settle('a.service', '[Socket]\nKillMode=mixed\n[Scope]\nKillSignal=SIGINT\n');
    expect(changed).toEqual({});
    expect(settings.origin).toMatchObject({
      KillMode: 'wrong-section',
      KillSignal: 'wrong-section',
      SendSIGHUP: 'default',
    });
  });

  test('an assignment in the own section counts as set, another one beside it or not', () => {
    const text = '[Mount]\nKillMode=mixed\n[Service]\nKillMode=process\n[Unit]\nKillSignal=SIGINT\n';
    expect(settle('a.service', text).settings.origin).toMatchObject({ KillMode: 'set', KillSignal: 'default' });
  });

  test('a second block of the section goes on with the first', () => {
    const text = '[Service]\nKillMode=mixed\n[Unit]\n[Service]\nKillSignal=SIGINT\n';
    expect(settle('a.service', text).changed).toEqual({ killMode: 'mixed', killSignal: 'SIGINT' });
  });

  test('drop-ins come after the unit file', () => {
    const unit = parseUnit('a.service', [
      { file: 'a.service', text: '[Service]\nKillMode=mixed\nKillSignal=SIGINT' },
      { file: 'a.service.d/1.conf', text: '[Service]\nKillMode=process' },
      { file: 'a.service.d/2.conf', text: 'KillMode=none' },
    ]);
    const { killMode, killSignal } = killSettings(unit, () => '');
    expect({ killMode, killSignal }).toEqual({ killMode: 'process', killSignal: 'SIGINT' });
  });
});

describe('scopes (AMB-01)', () => {
  const text = '[Scope]\nKillMode=process\n';
  test.each([
    ['scope-section', { killMode: 'process' }],
    ['unreachable', {}],
  ])('%s', (reading, changed) => {
    expect(settle('a.scope', text, { 'AMB-01': reading })).toMatchObject({
      asked: ['AMB-01'],
      changed,
      settings: { origin: { KillMode: 'set' } },
    });
  });

  test('nothing hangs on it when all options are at their defaults', () => {
    expect(settle('a.scope', '[Scope]\nKillMode=control-group\nSendSIGHUP=no\nTimeoutStopSec=1')).toMatchObject({
      asked: [],
      changed: {},
    });
  });

  test('an invalid value is asked about only where the section counts', () => {
    const bad = '[Scope]\nKillMode=pgrp\n';
    expect(settle('a.scope', bad, { 'AMB-01': 'unreachable' })).toMatchObject({ asked: ['AMB-01'], changed: {} });
    expect(settle('a.scope', bad, { 'AMB-01': 'scope-section', 'AMB-46': 'unit-fails' })).toMatchObject({
      asked: ['AMB-01', 'AMB-46'],
      changed: { loads: false },
    });
  });
});

describe('an invalid value (AMB-46)', () => {
  test.each([
    ['unit-fails', { loads: false }],
    ['ignored', { killMode: 'mixed' }],
    ['default', {}],
  ])('%s', (reading, changed) => {
    expect(service('KillMode=mixed\nKillMode=pgrp', { 'AMB-46': reading })).toMatchObject({
      asked: ['AMB-46'],
      changed,
    });
  });

  test('a later valid value wins, but the unit may not load', () => {
    const lines = 'KillMode=pgrp\nKillMode=mixed';
    expect(service(lines, { 'AMB-46': 'default' }).changed).toEqual({ killMode: 'mixed' });
    expect(service(lines, { 'AMB-46': 'unit-fails' }).changed).toEqual({ loads: false });
  });

  test('a unit that does not load leaves nothing else to ask', () => {
    const lines = 'KillSignal=15\nSendSIGHUP=\nFinalKillSignal=SIGFOO';
    expect(service(lines, { 'AMB-46': 'unit-fails' })).toMatchObject({ asked: ['AMB-46'], changed: { loads: false } });
  });

  test('an empty signal is invalid: nothing unsets RestartKillSignal=', () => {
    const lines = 'RestartKillSignal=SIGINT\nRestartKillSignal=';
    expect(service(lines, { 'AMB-46': 'ignored' }).changed).toEqual({ restartKillSignal: 'SIGINT' });
    expect(service(lines, { 'AMB-46': 'default' }).changed).toEqual({});
  });

  test('in another section it is not asked about', () => {
    expect(settle('a.service', '[Socket]\nKillMode=pgrp')).toMatchObject({ asked: [], changed: {} });
  });
});

const rtmin = (lower: string, realtime: string) =>
  service('KillSignal=rtmin', { 'AMB-45/lower-case': lower, 'AMB-45/realtime': realtime, 'AMB-46': 'ignored' });

describe('disputed signals (AMB-45)', () => {
  test.each([
    ['SIGIOT', 'AMB-45/aliases', 'SIGABRT'],
    ['2', 'AMB-45/numbers', 'SIGINT'],
    ['RTMIN+3', 'AMB-45/realtime', 'SIGRTMIN+3'],
    ['sigint', 'AMB-45/lower-case', 'SIGINT'],
  ] as const)('KillSignal=%s hangs on %s', (literal, choice, signal) => {
    expect(service(`KillSignal=${literal}`, { [choice]: 'valid' })).toMatchObject({
      asked: [choice],
      changed: { killSignal: signal },
    });
    expect(service(`KillSignal=${literal}`, { [choice]: 'invalid', 'AMB-46': 'ignored' })).toMatchObject({
      asked: [choice, 'AMB-46'],
      changed: {},
    });
  });

  test('a literal that is odd in two ways is valid only where both are', () => {
    expect(rtmin('valid', 'valid')).toMatchObject({
      asked: ['AMB-45/lower-case', 'AMB-45/realtime'],
      changed: { killSignal: 'SIGRTMIN' },
    });
    expect(rtmin('invalid', 'valid')).toMatchObject({ asked: ['AMB-45/lower-case', 'AMB-46'], changed: {} });
    expect(rtmin('valid', 'invalid').changed).toEqual({});
  });

  test('each choice is asked for once', () => {
    expect(service('KillSignal=2\nFinalKillSignal=3', { 'AMB-45/numbers': 'valid' })).toMatchObject({
      asked: ['AMB-45/numbers'],
      changed: { killSignal: 'SIGINT', finalKillSignal: 'SIGQUIT' },
    });
  });
});

describe('booleans (AMB-47)', () => {
  test.each([
    ['short-too', {}, ['AMB-47/forms'], { sendSighup: true }],
    ['listed', { 'AMB-46': 'ignored' }, ['AMB-47/forms', 'AMB-46'], {}],
    ['listed', { 'AMB-46': 'unit-fails' }, ['AMB-47/forms', 'AMB-46'], { loads: false }],
  ] as const)('SendSIGHUP=y, forms: %s %j', (reading, others, asked, changed) => {
    expect(service('SendSIGHUP=y', { 'AMB-47/forms': reading, ...others })).toMatchObject({ asked, changed });
  });

  test.each([
    ['resets', {}, ['AMB-47/empty'], {}],
    ['invalid', { 'AMB-46': 'ignored' }, ['AMB-47/empty', 'AMB-46'], { sendSigkill: false }],
    ['invalid', { 'AMB-46': 'default' }, ['AMB-47/empty', 'AMB-46'], {}],
  ] as const)('an empty SendSIGKILL= after no, empty: %s %j', (reading, others, asked, changed) => {
    const lines = 'SendSIGKILL=no\nSendSIGKILL=';
    expect(service(lines, { 'AMB-47/empty': reading, ...others })).toMatchObject({ asked, changed });
  });
});
