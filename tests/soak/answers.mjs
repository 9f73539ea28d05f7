// Whether a saved answer is ever lost: kills at random moments, two runs on one file, full disks. It prints how many
// answers the program had said to be saved, and how many of them are gone: `node tests/soak/answers.mjs [rounds]`, or
// `kills=100 writers=40 disks=10`.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person, lostFrom, questionsIn, reopen } from './drive.mjs';

const random = (below) => Math.floor(Math.random() * below);
const pick = (list) => list[random(list.length)];

/** One after the other until the time is over, with a third of it each; `report(name, counts)` after each kind. */
export async function answers({ seconds, report }) {
  const kinds = { kills, writers, disks };
  for (const [name, kind] of Object.entries(kinds)) {
    const end = Date.now() + (seconds * 1000) / 3;
    report(name, await kind(() => Date.now() < end));
  }
}

/** Goes on with files that are killed at any moment, and looks after each kill. */
async function kills(goesOn) {
  return inFolder(async (folder, questions, counts) => {
    let file = 0;
    let people = [];
    while (goesOn(counts.rounds)) {
      const path = join(folder, `${file}.yaml`);
      const person = new Person(path, questions);
      const timer = setTimeout(
        () => person.kill(pick(['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGHUP'])),
        200 + random(1800),
      );
      await person.answerAll(() => (Math.random() < 0.2 ? random(10) : 0));
      const isDone = person.code === undefined;
      if (isDone) await person.leave();
      clearTimeout(timer);
      await person.ended;
      people = [...people, person];
      await reopen(path, questions);
      count(counts, lostFrom(path, [merged(people)]), person);
      if (isDone) {
        file++;
        people = [];
      }
    }
    counts.leftovers = readdirSync(folder).filter((name) => name.includes('.candor-')).length;
  });
}

/** Two at once on one file, each on principles of its own; every other time by two names of it. */
async function writers(goesOn) {
  return inFolder(async (folder, questions, counts) => {
    while (goesOn(counts.rounds)) {
      const path = join(folder, `${counts.rounds}.yaml`);
      const other = counts.rounds % 2 === 0 ? path : linked(path);
      const both = ['human-voice,listening,honesty,long-term-view', 'alignment,connection,preparedness,frankness'].map(
        (only, index) => new Person(index === 0 ? path : other, questions, { flags: ['--only', only] }),
      );
      const most = pick([0, 2, 10, 50]);
      await Promise.all(
        both.map(async (person) => {
          await person.answerAll(() => random(most));
          await person.leave();
        }),
      );
      await reopen(path, questions);
      count(counts, lostFrom(path, both), ...both);
    }
    counts.leftovers = readdirSync(folder).filter((name) => name.includes('.candor-')).length;
  });
}

/** A disk of five blocks where it can be made, else a limit on the size of files; some runs are killed there. */
async function disks(goesOn) {
  return inFolder(async (folder, questions, counts) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    while (goesOn(counts.rounds)) {
      const isMounted = mount(disk);
      const place = isMounted ? disk : mkdtempSync(join(folder, 'limited-'));
      try {
        const path = join(place, 'a.yaml');
        const person = new Person(path, questions, isMounted ? {} : { shell: `ulimit -f ${1 + random(3)}` });
        const timer = setTimeout(() => {
          if (isMounted) fill(join(place, 'other'), 4096 * (1 + random(5)));
        }, random(600));
        const killed = setTimeout(() => person.kill(pick(['SIGKILL', 'SIGTERM'])), 300 + random(900));
        await person.answerAll(() => random(8));
        if (person.code === undefined && Math.random() < 0.5) await person.leave();
        await person.ended;
        clearTimeout(killed);
        clearTimeout(timer);
        counts.full = (counts.full ?? 0) + (person.said.includes('Not saved yet') ? 1 : 0);
        rmSync(join(place, 'other'), { force: true });
        await reopen(path, questions);
        count(counts, lostFrom(path, [person]), person);
      } finally {
        if (isMounted) execFileSync('umount', ['-l', disk]);
      }
    }
  });
}

function linked(path) {
  const other = path.replace('.yaml', '-too.yaml');
  writeFileSync(path, 'candor: 1\nrubric: {id: cluetrain}\ndepth: standard\n');
  linkSync(path, other);
  return other;
}

function mount(folder) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fill(path, bytes) {
  try {
    writeFileSync(path, Buffer.alloc(bytes));
  } catch {
    // Fuller than full.
  }
}

/** What several runs in a row said to be saved, the last of each question. */
function merged(people) {
  const saved = new Map();
  let typed;
  for (const person of people) {
    // What the run before had typed may have been saved without a word, and this run does not ask it again.
    for (const [id, answer] of person.saved) saved.set(id, { ...saved.get(id), ...answer });
    typed = person.typed ?? typed;
  }
  return { saved, typed };
}

function count(counts, lost, ...people) {
  counts.rounds++;
  counts.saved += people.reduce((sum, { saved }) => sum + saved.size, 0);
  counts.lost += lost.length;
  if (lost.length > 0)
    console.error(
      JSON.stringify(lost),
      people.map(({ code, said }) => `${code} ${said.slice(-1200)}`).join('\n----\n'),
    );
}

async function inFolder(run) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-soak-'));
  const counts = { rounds: 0, saved: 0, lost: 0 };
  try {
    await run(folder, questionsIn(folder), counts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}

if (process.argv[1]?.endsWith('answers.mjs')) {
  const words = process.argv.slice(2);
  const named = Object.fromEntries(words.filter((word) => word.includes('=')).map((word) => word.split('=')));
  const rounds = Number(words.find((word) => !word.includes('=')) ?? 20);
  let lost = 0;
  for (const [name, kind] of Object.entries({ kills, writers, disks })) {
    const most = Number(named[name] ?? (Object.keys(named).length > 0 ? 0 : rounds));
    const counts = await kind((done) => done < most);
    lost += counts.lost;
    console.log(JSON.stringify({ name, ...counts }));
  }
  process.exitCode = lost > 0 ? 1 : 0;
}
