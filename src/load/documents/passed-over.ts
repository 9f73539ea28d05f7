/** A file or folder that was met while looking for documents, and was not taken; a folder ends with a slash. */
export interface PassedOver {
  /** Relative to the working folder. */
  path: string;
  reason: PassedReason;
}

export type PassedReason = 'ignored' | 'dot' | 'ending' | 'link' | 'special' | 'owned';

/** Behind a number. */
const reasons: Record<PassedReason, string> = {
  ignored: 'ignored by git',
  dot: 'with a dot before its name',
  ending: 'of another ending',
  link: 'a link that is not followed',
  special: 'no ordinary file',
  owned: 'of git or npm',
};

export function reasonWords(reason: PassedReason): string {
  return reasons[reason];
}

/** Such as `Passed over: 3 ignored by git, 1 of another ending`. */
export function passedWords(passed: readonly PassedOver[]): string {
  const counts = (Object.keys(reasons) as PassedReason[]).flatMap((reason) => {
    const count = passed.filter((one) => one.reason === reason).length;
    return count === 0 ? [] : [`${count} ${reasons[reason]}`];
  });
  return `Passed over: ${counts.join(', ')}`;
}
