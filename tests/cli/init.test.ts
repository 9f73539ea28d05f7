import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChild } from './run-child.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'candor-'));

describe('candor init', () => {
  test('writes a config and blank answers that work, and says what to type next', async () => {
    const at = folder();
    const run = await runChild(['init'], {}, at);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /Wrote candor\.config\.yaml[^]*Wrote answers\.yaml[^]*candor assess answers\.yaml[^]*candor score answers\.yaml/,
    );
    expect((await runChild(['score', 'answers.yaml'], {}, at)).stdout).toMatch(
      /No score yet[^]*0 of 12 questions answered/,
    );
    const text = readFileSync(join(at, 'answers.yaml'), 'utf8');
    expect(text.match(/^ {2}# {3}4 {2}/gm)).toHaveLength(12);
  });

  test('writes over nothing, and then writes nothing', async () => {
    const at = folder();
    await runChild(['init'], {}, at);
    const before = readFileSync(join(at, 'answers.yaml'), 'utf8');
    const run = await runChild(['init', '--depth', 'standard'], {}, at);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/answers\.yaml: This file is there already and is not written over/);
    expect(readFileSync(join(at, 'answers.yaml'), 'utf8')).toBe(before);
  });
});

describe('candor rubric new', () => {
  test('writes a rubric without a warning, with its schema beside it, and it can be answered', async () => {
    const at = folder();
    expect(await runChild(['rubric', 'new', 'our-shop.yaml'], {}, at)).toMatchObject({ code: 0, stderr: '' });
    expect((await runChild(['rubric', 'check', 'our-shop.yaml'], {}, at)).stdout).toMatch(
      /^our-shop\.yaml: no problem\./,
    );
    expect(readFileSync(join(at, 'rubric.schema.json'), 'utf8')).toBe(
      readFileSync('schemas/rubric.schema.json', 'utf8'),
    );
    expect(await runChild(['init', '--rubric', 'our-shop.yaml'], {}, at)).toMatchObject({ code: 0 });
    expect((await runChild(['score', 'answers.yaml'], {}, at)).stdout).toMatch(/0 of 4 questions answered/);
    expect(await runChild(['rubric', 'new', 'our-shop.yaml'], {}, at)).toMatchObject({ code: 2 });
    expect(await runChild(['rubric', 'new', 'Our Shop.yaml'], {}, at)).toMatchObject({ code: 2 });
  });
});
