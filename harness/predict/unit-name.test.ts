import { expect, test } from 'vitest';
import { fullUnitName, mountUnitName, templateOf, unitNameOf } from './unit-name.ts';

test.each([
  ['foo.service', { prefix: 'foo', suffix: 'service' }],
  ['foo@bar.service', { prefix: 'foo', instance: 'bar', suffix: 'service' }],
  ['foo@.mount', { prefix: 'foo', instance: '', suffix: 'mount' }],
  ['foo@a@b.c.timer', { prefix: 'foo', instance: 'a@b.c', suffix: 'timer' }],
  ['-.mount', { prefix: '-', suffix: 'mount' }],
  ['foo', undefined],
  ['foo.conf', undefined],
  ['.service', undefined],
  ['@foo.service', undefined],
])('the parts of %s', (name, parts) => {
  expect(unitNameOf(name)).toEqual(parts);
});

test.each([
  ['foo@bar.service', 'foo@.service'],
  ['foo@.service', undefined],
  ['foo.service', undefined],
])('the template of %s is %s', (name, template) => {
  expect(templateOf(name)).toBe(template);
});

test.each([
  ['foo', 'foo.service'],
  ['org.example.Foo', 'org.example.Foo.service'],
  ['foo@bar', 'foo@bar.service'],
  ['foo.timer', 'foo.timer'],
])('%s stands for %s', (typed, name) => {
  expect(fullUnitName(typed)).toBe(name);
});

test.each([
  ['/', '-.mount'],
  ['/home', 'home.mount'],
  ['/var//lib/', 'var-lib.mount'],
  ['/.snapshots/.a/a-b ü', '\\x2esnapshots-.a-a\\x2db\\x20\\xc3\\xbc.mount'],
])('%s is mounted by %s', (path, name) => {
  expect(mountUnitName(path)).toBe(name);
});
