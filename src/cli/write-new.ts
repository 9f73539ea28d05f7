import { InputError } from '../domain/input-error.ts';
import { holdsName } from '../load/outside/look.ts';

/** Files that are made for a person once: all of them or, when one is there already, none. */
export async function writeNew(files: ReadonlyMap<string, string>): Promise<void> {
  const there = [...files.keys()].filter((path) => holdsName(path));
  if (there.length > 0) {
    throw new InputError(
      there.map((path) => ({
        path,
        message: 'This file is there already and is not written over; move it, or choose another name.',
      })),
    );
  }
  const { writeFile } = await import('../load/outside/write.ts');
  for (const [path, content] of files) writeFile(path, content);
}
