import type { Edit } from '../ask/state.ts';
import { entryOf } from '../load/answers/answers-text.ts';
import type { FileEdit } from '../load/answers/edits.ts';

/** An edit of the questionnaire, as the answers file takes it. */
export function fileEdit(edit: Edit): FileEdit {
  switch (edit.kind) {
    case 'answer':
      return { path: ['answers', edit.question], value: entryOf(edit.answer) };
    case 'commitment':
      return { path: ['commitment'], value: { ...edit.commitment } };
    case 'became':
      return { path: ['commitment', 'became'], value: edit.became };
    default:
      return { path: edit.path, value: edit.value };
  }
}
