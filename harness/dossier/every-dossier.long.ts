import { expect, test } from 'vitest';
import { captured } from '../cli/captured.ts';
import { register } from '../../spec/readings/register.ts';

const sectionCount = 8;

test.each(register.map(({ id }) => [id] as const))(
  'the dossier of %s has all its sections, and names no file',
  async (id) => {
    const { code, stdout } = await captured(['dossier', id]);
    expect(code).toBe(0);
    expect(stdout.match(/^## (?!Other open points)/gm)?.length).toBe(sectionCount);
    expect(stdout.match(/\]\(|\b[\w./-]+\.(?:yaml|md|ts|gz)\b|\.killspec|\bNB-\d/g)).toBeNull();
  },
  120_000,
);
