import { chmodSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { questionsAt } from '../../src/domain/rubric.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';
import { runChild, unprivileged } from '../cli/run-child.ts';
import { runHere } from '../cli/run-here.ts';
import { keys, Terminal } from './terminal.ts';

const now = ['--now', '2026-01-01T00:00:00Z'];
const questions = questionsAt(await loadShipped('cluetrain'), 'quick');
const asks = questions.map(({ ask }) => ask);

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'candor-'));
  chmodSync(made, 0o755);
  return made;
};

interface Entry {
  level?: number;
  known?: string;
  note?: string;
}

function held(at: string): Record<string, Entry> {
  return (parse(readFileSync(join(at, 'acme.yaml'), 'utf8')) as { answers?: Record<string, Entry> }).answers ?? {};
}

const levelsOf = (at: string) => Object.values(held(at)).map(({ level }) => level);

/** A terminal in which everything before the first question is answered. */
async function atFirstQuestion(
  at: string,
  options: { columns?: number; rows?: number; shell?: string } = {},
): Promise<Terminal> {
  const terminal = new Terminal(['assess', 'acme.yaml', ...now], { folder: at, ...options });
  await terminal.shows('Enter begins');
  terminal.type(keys.enter);
  await terminal.shows('Which business');
  terminal.type(`Acme Ltd${keys.enter}`);
  await terminal.shows('Who are you here?');
  terminal.type('1');
  await terminal.shows('besides you');
  terminal.type('y');
  await terminal.shows('more than ten customers');
  terminal.type('y');
  await terminal.shows(`Question 1 of ${asks.length}`);
  return terminal;
}

/** Answered with level 2, and the note to it not begun. */
async function atFirstNote(at: string): Promise<Terminal> {
  const terminal = await atFirstQuestion(at);
  terminal.type('2');
  await terminal.shows('How do you know?');
  terminal.type(keys.enter);
  await terminal.shows('A note for later?');
  return terminal;
}

/** Answers the question on the screen by a digit, as an estimate without a note. */
async function answer(terminal: Terminal, question: number, level: number): Promise<void> {
  await terminal.shows(`Question ${question} of`);
  await terminal.shows(asks[question - 1] ?? '');
  terminal.type(String(level));
  await terminal.shows('How do you know?');
  terminal.type(keys.enter);
  await terminal.shows('A note for later?');
  terminal.type(keys.enter);
}

describe('a whole run', () => {
  test('with digits', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    for (let question = 1; question <= 12; question++) await answer(terminal, question, question % 5);
    await terminal.shows('All answered. Is it right?');
    terminal.type(keys.enter);
    await terminal.shows('What will you do next?');
    terminal.type(`Call ten customers${keys.enter}`);
    await terminal.shows('Who does it?');
    terminal.type(`Ada${keys.enter}`);
    await terminal.shows('By which day?');
    terminal.type(`soon${keys.enter}`);
    await terminal.shows('"soon" is not a date');
    terminal.type(`\u0015${'2026-02-01'}${keys.enter}`);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.history).toContain('of 100');
    expect(terminal.picture).toContain('Saved: acme.yaml holds 12 of 12 answers.');
    expect(levelsOf(at)).toEqual([1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2]);
    const scored = await runHere(['score', join(at, 'acme.yaml'), '--format', 'json', ...now]);
    expect(JSON.parse(scored.stdout)).toMatchObject({
      subject: 'Acme Ltd',
      answers: { coverage: 1, commitment: { do: 'Call ten customers', who: 'Ada', by: '2026-02-01' } },
    });
  });

  test('with arrows', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    for (let question = 1; question <= 12; question++) {
      await terminal.shows(`Question ${question} of`);
      await terminal.shows(asks[question - 1] ?? '');
      for (let level = 0; level <= question % 5; level++) {
        terminal.type(keys.down);
        await terminal.shows(`❯ ${level} `);
      }
      terminal.type(keys.enter);
      await terminal.shows('How do you know?');
      terminal.type(`${keys.down}${keys.enter}`);
      await terminal.shows('A note for later?');
      terminal.type(keys.enter);
    }
    await terminal.shows('All answered');
    terminal.type(keys.enter);
    await terminal.shows('What will you do next?');
    terminal.type(keys.enter);
    expect(await terminal.ends()).toBe(0);
    expect(levelsOf(at)).toEqual([1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2]);
    expect(Object.values(held(at)).map(({ known }) => known)).toEqual(Array(12).fill('guess'));
  });

  test('in plain lines is the text that was read and kept', async () => {
    const at = folder();
    const terminal = new Terminal(['assess', 'acme.yaml', '--plain', ...now], { folder: at, rows: 400 });
    const line = async (shown: string, typed: string) => {
      // The last thing on the screen, up to its prompt: earlier screens stand above it.
      await terminal.shows(new RegExp(`${shown.replace(/[?.]/g, '\\$&')}[^>]*> ?$`));
      terminal.type(`${typed}\r`);
    };
    await line('Enter begins', '');
    await line('Which business', 'Acme Ltd');
    await line('Who are you here?', '1');
    await line('besides you', 'n');
    await line('more than ten customers', '');
    await line('Question 1 of', '7');
    await line('"7" is none of the answers', '3');
    await line('How do you know?', '1');
    await line('What could you show', 'https://acme.example/posts');
    await line('From which day', '2026-02-01');
    await line('lies in the future', '');
    await line('Question 2 of', 'd');
    await line('Question 3 of', 'b');
    await line("So far: don't know", '2');
    await line('How do you know?', '');
    await line('A note for later?', 'timed on Monday');
    await line('Question 3 of', 'q');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.history).not.toContain('\u001B');
    await expect(`${terminal.history.trimEnd()}\n`).toMatchFileSnapshot('../pictures/plain-run.txt');
    expect(held(at)).toMatchObject({
      'named-messages': { level: 3, known: 'counted' },
      'reach-a-person': { level: 2, note: 'timed on Monday' },
    });
  });

  test('with 20 random jumps holds what was entered', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    const entered = new Map<number, number>();
    let seed = 7;
    const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
    for (let jump = 0; jump < 20; jump++) {
      const question = random(12);
      terminal.type('m');
      await terminal.shows('Back to where I was');
      terminal.type(keys.down.repeat(7 + question));
      await terminal.shows(new RegExp(`❯ [^❯]{4,22}: ${(asks[question] ?? '').slice(0, 20)}`));
      terminal.type(keys.enter);
      const level = random(5);
      entered.set(question, level);
      await answer(terminal, question + 1, level);
      await terminal.shows(/Question \d+ of|without an answer|All answered/);
      if (/without an answer|All answered/.test(terminal.picture)) {
        terminal.type('m');
        await terminal.shows('Back to where I was');
        terminal.type(keys.down.repeat(7) + keys.enter);
        await terminal.shows('Question 1 of');
      }
    }
    terminal.type('q');
    expect(await terminal.ends()).toBe(0);
    const ids = questions.map(({ id }) => id);
    expect(Object.fromEntries([...entered].map(([question, level]) => [ids[question], level]))).toEqual(
      Object.fromEntries(Object.entries(held(at)).map(([id, { level }]) => [id, level])),
    );
    expect((await runHere(['score', join(at, 'acme.yaml')])).code).toBe(0);
  });
});

describe('going back', () => {
  test('over three questions and changing one', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    for (let question = 1; question <= 3; question++) await answer(terminal, question, 3);
    await terminal.shows('Question 4 of');
    for (const shown of [
      'A note',
      'How do you know?',
      asks[2],
      'A note',
      'How do you know?',
      asks[1],
      'A note',
      'How do you know?',
      asks[0],
    ]) {
      terminal.type((terminal.picture.split('\n')[1] ?? '').startsWith('A note') ? keys.up : 'b');
      await terminal.shows(shown ?? '');
    }
    await terminal.shows('So far: level 3, estimate');
    terminal.type('1');
    await terminal.shows('How do you know?');
    terminal.type(keys.enter);
    await terminal.shows('A note for later?');
    terminal.type(keys.enter);
    await terminal.shows('Question 4 of');
    terminal.type('q');
    expect(await terminal.ends()).toBe(0);
    expect(levelsOf(at)).toEqual([1, 3, 3]);
  });
});

describe('nothing is lost', () => {
  test('by Ctrl-C: exit 130, and the same file goes on', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    await answer(terminal, 1, 4);
    await terminal.shows('Question 2 of');
    terminal.type(keys.ctrlC);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.picture).toContain('Saved: acme.yaml holds 1 of 12 answers.\nGo on with: candor assess acme.yaml');
    expect(terminal.history).not.toMatch(/^ {4}at /m);

    const again = new Terminal(['assess', 'acme.yaml', ...now], { folder: at });
    await again.shows('Resuming acme.yaml: 1 of 12 answered');
    again.type(keys.enter);
    await again.shows('Question 2 of');
    again.type(keys.ctrlC);
    expect(await again.ends()).toBe(130);
    expect(readdirSync(at)).toEqual(['acme.yaml']);
  });

  test('by a look at the menu while a note is typed', async () => {
    const at = folder();
    const terminal = await atFirstNote(at);
    terminal.type('half a th\u00f6ught \u{1F6B2}');
    await terminal.shows('half a');
    terminal.type(keys.tab);
    await terminal.shows('Back to where I was');
    terminal.type('b');
    await terminal.shows('half a th\u00f6ught');
    terminal.type(`${keys.left}and a bell ${keys.enter}`);
    await terminal.shows('Question 2 of');
    terminal.type('q');
    await terminal.ends();
    expect(Object.values(held(at))).toMatchObject([{ level: 2, note: 'half a th\u00f6ught and a bell \u{1F6B2}' }]);
  });

  test('by the keys of a shell, which keep a joined emoji whole', async () => {
    const at = folder();
    const terminal = await atFirstNote(at);
    const scientist = '\u{1F469}\u200D\u{1F52C}';
    // Two words go with Ctrl-W, the last emoji with one step back and Ctrl-K; the first word comes last.
    terminal.type(
      `asked ${scientist}${scientist} two words\u0017\u0017${keys.left}${keys.left}\u000B!\u0001Ann \u0005?`,
    );
    await terminal.shows('!?');
    terminal.type(keys.enter);
    await terminal.shows('Question 2 of');
    terminal.type('q');
    await terminal.ends();
    expect(Object.values(held(at))).toMatchObject([{ note: `Ann asked ${scientist}!?` }]);
  });

  test('by Ctrl-C before anything was entered', async () => {
    const at = folder();
    const terminal = new Terminal(['assess', 'acme.yaml'], { folder: at });
    await terminal.shows('Enter begins');
    terminal.type(keys.ctrlC);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.picture).toContain('Nothing was entered, and no file was written.');
    expect(readdirSync(at)).toEqual([]);
  });

  test.each(['SIGKILL', 'SIGHUP'])('by %s after the fifth answer', async (signal) => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    for (let question = 1; question <= 5; question++) await answer(terminal, question, 2);
    await terminal.shows('Question 6 of');
    terminal.kill(signal);
    await terminal.ends();
    const again = new Terminal(['assess', 'acme.yaml'], { folder: at });
    await again.shows('Resuming acme.yaml: 5 of 12 answered');
    again.type(keys.ctrlC);
    await again.ends();
    expect(levelsOf(at)).toEqual([2, 2, 2, 2, 2]);
  });

  test('by a change of the window in the middle', async () => {
    const at = folder();
    const terminal = await atFirstQuestion(at);
    terminal.resize(40, 20);
    await terminal.shows('w why it matters');
    terminal.type('2');
    await terminal.shows('How do you know?');
    terminal.resize(120, 30);
    await terminal.shows('Enter takes estimate');
    terminal.type(keys.enter);
    await terminal.shows('A note');
    terminal.type(keys.enter);
    await terminal.shows('Question 2 of');
    expect(terminal.picture.match(/Question 2 of/g)).toHaveLength(1);
    terminal.type('q');
    await terminal.ends();
    expect(levelsOf(at)).toEqual([2]);
  });

  const long = `${'A long story, "quoted": with # signs. '.repeat(270)}The end.`;
  test.each([
    ['marked as a paste', `\u001B[200~${long.replaceAll('. ', '.\r')}\u001B[201~`, long],
    ['unmarked', long, long],
  ])('of a note of 10 KB that is pasted, %s', async (_, pasted, expected) => {
    const at = folder();
    const terminal = await atFirstNote(at);
    terminal.type(pasted);
    await terminal.shows('The end.');
    terminal.type(keys.enter);
    await terminal.shows('Question 2 of');
    terminal.type('q');
    await terminal.ends();
    expect(Object.values(held(at))).toMatchObject([{ level: 2, note: expected }]);
  });

  test('by a full disk: what does not fit is shown to copy', async () => {
    const at = folder();
    // One block of 512 bytes a file, and not one more.
    const terminal = await atFirstQuestion(at, { shell: 'ulimit -f 1;' });
    let question = 1;
    for (; question <= 12 && !terminal.picture.includes('Not saved yet'); question++) {
      await answer(terminal, question, 3);
      await terminal.shows(/Question \d+ of|All answered/);
    }
    await terminal.shows('Not saved yet');
    terminal.type('q');
    expect(await terminal.ends()).toBe(2);
    expect(terminal.history).toMatch(/This is not in acme\.yaml(; copy it there| yet)/);
    const kept = levelsOf(at).length;
    expect(kept).toBeGreaterThan(0);
    const shown = terminal.history.slice(terminal.history.indexOf('This is not in'));
    expect(shown).toMatch(/^ {2}[a-z-]+: \{level: 3/m);
    const asked = questions.slice(0, question - 1).map(({ id }) => id);
    for (const id of asked) expect(id in held(at) || shown.includes(`${id}:`), id).toBe(true);
    const again = new Terminal(['assess', 'acme.yaml', ...now], { folder: at });
    await again.shows(/that an earlier run could not save went into acme\.yaml/);
    again.type(keys.ctrlC);
    await again.ends();
    expect(Object.keys(held(at)).toSorted()).toEqual(asked.toSorted());
    expect(readdirSync(at)).toEqual(['acme.yaml']);
  });

  test('by a change in an editor: both are in the file', async () => {
    const at = folder();
    const path = join(at, 'acme.yaml');
    const terminal = await atFirstQuestion(at);
    await answer(terminal, 1, 2);
    await terminal.shows('Question 2 of');
    writeFileSync(path, readFileSync(path, 'utf8').replace('answers:\n', 'answers:\n  # by hand\n  leaving: 4\n'));
    terminal.type('1');
    await terminal.shows('changed in another program; its changes and yours are both in the file');
    terminal.type('q');
    await terminal.ends();
    expect(held(at)).toMatchObject({ leaving: 4, 'named-messages': { level: 2 }, 'reach-a-person': { level: 1 } });
    expect(readFileSync(path, 'utf8')).toContain('  # by hand\n');
  });

  test('by a change of the same answer in an editor: the other version is kept beside', async () => {
    const at = folder();
    const path = join(at, 'acme.yaml');
    const terminal = await atFirstQuestion(at);
    await answer(terminal, 1, 2);
    await terminal.shows('Question 2 of');
    writeFileSync(path, readFileSync(path, 'utf8').replace('answers:\n', 'answers:\n  reach-a-person: 4\n'));
    terminal.type('1');
    await terminal.shows('the other version is kept in acme.other-1.yaml');
    terminal.type('q');
    await terminal.ends();
    expect(held(at)).toMatchObject({ 'reach-a-person': { level: 1 } });
    expect(readFileSync(join(at, 'acme.other-1.yaml'), 'utf8')).toContain('reach-a-person: 4');
  });

  test('by an editor that breaks the file: both versions are kept', async () => {
    const at = folder();
    const path = join(at, 'acme.yaml');
    const terminal = await atFirstQuestion(at);
    await answer(terminal, 1, 2);
    await terminal.shows('Question 2 of');
    writeFileSync(path, 'answers: [broken\n');
    terminal.type('4');
    expect(await terminal.ends()).toBe(2);
    expect(terminal.picture.replace(/\s+/g, ' ')).toContain(
      "can't be read any more. It was left alone; your answers are in acme.unsaved-1.yaml. Mend one of the two",
    );
    expect(readFileSync(path, 'utf8')).toBe('answers: [broken\n');
    expect(readFileSync(join(at, 'acme.unsaved-1.yaml'), 'utf8')).toMatch(
      /named-messages: \{level: 2.*\n {2}reach-a-person: \{level: 4/,
    );
  });

  test('in a folder that may not be written, since nothing is asked', async () => {
    const at = folder();
    chmodSync(at, 0o555);
    const run = await runChild(['assess', 'acme.yaml', '--answers-from', '-'], {}, at, unprivileged);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^acme\.yaml: Your answers could not be saved here/);
  });
});

describe('another round', () => {
  const first = [
    'candor: 1 # ours',
    'rubric: {id: cluetrain, version: 1.0.0}',
    'depth: quick',
    'subject: Acme Ltd',
    'respondent: {role: founder}',
    'facts: {has-staff: no, several-customers: no}',
    'answers:',
    ...['named-messages: 1', 'reach-a-person: 2', 'reply-time: 2', 'complaint-outcome: 2', 'known-false-claims: 2'].map(
      (line) => `  ${line}`,
    ),
    ...['faults-told: 2', 'promises-kept: 2', 'honest-advice: 2', 'leaving: 2', 'public-criticism: 2'].map(
      (line) => `  ${line}`,
    ),
    'commitment: {do: Call ten customers, who: Ada, by: 2025-06-30}',
    '',
  ].join('\n');

  test.each([
    ['--role', 'boss'],
    ['--only', 'lisening'],
  ])('is not begun by a slip in %s %s', async (...flags) => {
    const at = folder();
    writeFileSync(join(at, 'acme.yaml'), first);
    const run = await runChild(['assess', 'acme.yaml', '--again', '--answers-from', '-', ...flags], {}, at);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(at)).toEqual(['acme.yaml']);
    expect(readFileSync(join(at, 'acme.yaml'), 'utf8')).toBe(first);
  });

  test('keeps the old file under its month and says what moved', async () => {
    const at = folder();
    const path = join(at, 'acme.yaml');
    writeFileSync(path, first);
    utimesSync(path, new Date('2025-05-14T12:00:00Z'), new Date('2025-05-14T12:00:00Z'));
    const terminal = new Terminal(['assess', 'acme.yaml', '--again', ...now], { folder: at });
    await terminal.shows('Enter begins');
    terminal.type(keys.enter);
    await terminal.shows('What became of what you said last time? Call ten customers, Ada, 2025-06-30');
    terminal.type('k');
    await terminal.shows('Last time: level 1');
    terminal.type('3');
    await terminal.shows('How do you know?');
    terminal.type(keys.enter);
    await terminal.shows('A note');
    terminal.type(keys.enter);
    for (let question = 2; question <= 10; question++) {
      await terminal.shows(`Question ${question} of`);
      await terminal.shows('Last time: level 2');
      terminal.type(keys.enter);
      await terminal.shows('How do you know?');
      terminal.type(keys.enter);
      await terminal.shows('A note');
      terminal.type(keys.enter);
    }
    await terminal.shows('All answered');
    terminal.type(keys.enter);
    await terminal.shows('What will you do next?');
    terminal.type(keys.enter);
    expect(await terminal.ends()).toBe(0);
    const told = terminal.history.replace(/\s+/g, ' ');
    expect(told).toContain('47.6 in May 2025, 52.0 now.');
    expect(told).toContain('Up from 1 to 3: Of your last ten public messages');
    expect(told).toContain('Last time: Call ten customers, Ada, by 2025-06-30. Kept.');
    expect(readdirSync(at).toSorted()).toEqual(['acme-2025-05.yaml', 'acme.yaml']);
    for (const round of ['a third', 'the third again']) {
      const next = new Terminal(['assess', 'acme.yaml', '--again', ...now], { folder: at });
      await next.shows(/The round after acme-[\d-]+\.yaml/);
      next.type(keys.ctrlC);
      await next.ends();
      expect(readdirSync(at), round).toHaveLength(3);
    }
    expect(readFileSync(join(at, 'acme-2025-05.yaml'), 'utf8')).toBe(
      first.replace('by: 2025-06-30}', 'by: 2025-06-30, became: kept}'),
    );
  });
});

describe('without a terminal', () => {
  test('it says how to answer all the same', async () => {
    const run = await runChild(['assess', 'acme.yaml'], {}, folder());
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/There is no terminal to ask in\. Fill the file by hand .*--answers-from -/);
  });

  test('a reworded question is asked again, with the old answer', async () => {
    const at = folder();
    writeFileSync(
      join(at, 'acme.yaml'),
      'candor: 1\nsubject: Acme\nrespondent: {role: founder}\nfacts: {has-staff: no, several-customers: no}\nanswers:\n  named-messages: {level: 4, asked: abcdef}\n',
    );
    const terminal = new Terminal(['assess', 'acme.yaml'], { folder: at });
    await terminal.shows('Resuming acme.yaml: 0 of 10 answered');
    terminal.type(keys.enter);
    await terminal.shows('The question was reworded. Your answer before: level 4.');
    terminal.type(keys.ctrlC);
    await terminal.ends();
  });
});

describe('on the screen', () => {
  const sizes = [
    [80, 24],
    [40, 20],
  ] as const;

  test.each(sizes)('at %d by %d nothing is cut', async (columns, rows) => {
    const at = folder();
    const picture = async (name: string, { picture: shown }: Terminal) => {
      const lines = shown.split('\n');
      expect(lines.length).toBeLessThanOrEqual(rows);
      await expect(shown).toMatchFileSnapshot(`../pictures/${name}-${columns}x${rows}.txt`);
    };
    const before = new Terminal(['assess', 'acme.yaml', ...now], { folder: at, columns, rows });
    await before.shows('Enter begins');
    await picture('welcome', before);
    before.type(keys.ctrlC);
    await before.ends();
    const terminal = await atFirstQuestion(at, { columns, rows });
    await picture('question', terminal);
    terminal.type(keys.down.repeat(5));
    await terminal.shows('❯ 4');
    await picture('question-level-4', terminal);
    for (let question = 1; question <= 12; question++) await answer(terminal, question, 3);
    await terminal.shows('All answered');
    await picture('review', terminal);
    terminal.type(keys.enter);
    await terminal.shows('What will you do next?');
    terminal.type(keys.enter);
    await terminal.ends();
    await picture('end', terminal);
  });
});
