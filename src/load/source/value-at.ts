import type { KeyPath } from './yaml-source.ts';

/** Whether a value is a group of keys, and no list. */
export function isGroup(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path of keys in a value that nobody has checked; `undefined` where the path leads nowhere. */
export function valueAt(value: unknown, keys: KeyPath): unknown {
  return keys.reduce<unknown>(
    (group, key) => (isGroup(group) && Object.hasOwn(group, key) ? group[key] : undefined),
    value,
  );
}

/** The group at a path of keys; an empty one where none stands. */
export function groupAt(value: unknown, keys: KeyPath): Record<PropertyKey, unknown> {
  const group = valueAt(value, keys);
  return isGroup(group) ? group : {};
}
