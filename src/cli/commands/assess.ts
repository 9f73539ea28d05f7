import type { Command } from 'commander';
import { InputError } from '../../domain/input-error.ts';
import type { Depth } from '../../domain/rubric.ts';
import { plural } from '../../language/plural.ts';
import { visible } from '../../language/visible.ts';
import { wrap } from '../../language/wrap.ts';
import { printed } from '../../render/report/formats.ts';
import type { Session } from '../../roads/assess.ts';
import { score } from '../../roads/score.ts';
import type { Ending } from '../by-lines.ts';
import { exitCode } from '../exit-code.ts';
import { styleFor, type Io } from '../io.ts';
import { option } from '../options.ts';
import { withConfig } from '../settings.ts';
import type { Context } from '../context.ts';

interface AssessFlags {
  rubric?: string;
  depth?: Depth;
  usualDepth?: Depth;
  role?: string;
  only?: string[];
  unanswered?: boolean;
  review?: boolean;
  again?: boolean;
  answersFrom?: string;
  color?: boolean;
  plain?: boolean;
  now?: Date;
}

export function assessCommand(program: Command, { io, finish }: Context): void {
  program
    .command('assess')
    .description('answer the questions here, one by one; stop and go on at any time')
    .argument('[answers]', 'the file to write or to go on with', 'answers.yaml')
    .addOption(option.rubric())
    .addOption(option.depth())
    .addOption(option.role())
    .addOption(option.only())
    .addOption(option.unanswered())
    .addOption(option.review())
    .addOption(option.again())
    .addOption(option.answersFrom())
    .addOption(option.noColor())
    .addOption(option.plain())
    .addOption(option.now())
    .action(async (path: string, given: AssessFlags) => {
      const flags = await withConfig(given, io);
      const scripted = flags.answersFrom !== undefined;
      if (!scripted && !(io.stdin?.isTTY === true && io.stdout.isTTY === true)) throw noTerminal(path);
      // A limit on the size of files would end the process; caught, it comes back as an error of the write.
      io.on?.('SIGXFSZ', () => undefined);
      const { openSession } = await import('../../roads/assess.ts');
      const session = await openSession(path, { ...flags, scripted, now: flags.now ?? new Date() });
      finish(await hold(session, flags, io));
    });
}

/** Asks, prints the report, asks for a commitment, and says where everything is. */
async function hold(session: Session, flags: AssessFlags, io: Io): Promise<number> {
  const style = styleFor(io.stdout, io, flags);
  const { asker } = await import('../asking.ts');
  const ask = asker(session, style, flags, io);
  const first = await ask();
  if (first !== undefined) return ended(first, session, io);
  if (session.at === 'report' && session.isWritten && session.unsaved.length === 0) {
    const report = await score(session.path, {
      rubric: flags.rubric,
      depth: flags.depth,
      usualDepth: flags.usualDepth,
      now: flags.now,
      workingFolder: io.cwd(),
    });
    io.stdout.write(`\n${await printed(report, 'terminal', style)}\n`);
    session.send({ type: 'reported', advice: report.answers.advice.map((step) => step.do) }, Date.now());
    const second = await ask();
    if (second !== undefined) return ended(second, session, io);
  }
  return ended('over', session, io);
}

function ended(ending: Ending, session: Session, io: Io): number {
  const told = session.settle(Date.now()) ?? '';
  const { unsaved } = session;
  const notice = wrap(visible(told), styleFor(io.stderr, io, {}).columns).join('\n');
  if (unsaved.length > 0) {
    io.stderr.write(`\n${notice}\n${unsaved.map(unsavedWords).join('\n')}\n`);
    return ending === 'interrupted' ? exitCode.interrupted : exitCode.badInput;
  }
  if (session.isRefused) {
    io.stderr.write(`\n${notice}\n`);
    return exitCode.badInput;
  }
  if (told !== '') io.stderr.write(`\n${notice}\n`);
  io.stdout.write(`\n${where(session)}\n`);
  if (ending === 'no more lines') {
    io.stderr.write(`The lines on standard input ended before the questions did, at: ${visible(session.view.title)}\n`);
    return exitCode.badInput;
  }
  return ending === 'interrupted' ? exitCode.interrupted : exitCode.passed;
}

function unsavedWords({ path, lines, journal }: Session['unsaved'][number]): string {
  const shown = visible(path);
  return journal === undefined
    ? `This is not in ${shown}; copy it there:\n\n${lines}`
    : `This is not in ${shown} yet. It is kept in ${visible(journal)}, and candor assess ${shown} puts it in:\n\n${lines}`;
}

function where({ path, isWritten, count, at }: Session): string {
  if (!isWritten) return 'Nothing was entered, and no file was written.';
  const { answered, asked } = count;
  const shown = visible(path);
  const held = `Saved: ${shown} holds ${answered} of ${plural(asked, 'answer')}.`;
  return at === 'finished'
    ? `${held}\nThe report again: candor score ${shown}\nThe next round: candor assess ${shown} --again`
    : `${held}\nGo on with: candor assess ${shown}`;
}

function noTerminal(path: string): InputError {
  return new InputError({
    message:
      'There is no terminal to ask in. Fill the file by hand (candor rubric show says what the levels mean), ' +
      `or give one line per question: candor assess ${visible(path)} --answers-from - < lines.txt`,
  });
}
