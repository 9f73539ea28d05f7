import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import type { KeyPath } from './yaml-source.ts';

/** The keys that a schema knows for the group at a path of keys, over all branches of its unions. */
export function keysAllowedAt(schema: $ZodType, [key, ...rest]: KeyPath): string[] {
  // All of our schemas are of the kinds that zod names itself, so this is its published way to walk them.
  const { def } = (schema as $ZodTypes)._zod;
  const keys = key === undefined ? [] : [key, ...rest];
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return keysAllowedAt(def.innerType, keys);
    case 'lazy':
      return keysAllowedAt(def.getter(), keys);
    case 'union':
      return def.options.flatMap((option) => keysAllowedAt(option, keys));
    case 'object': {
      if (key === undefined) return Object.keys(def.shape);
      const inner = Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
      return inner === undefined ? [] : keysAllowedAt(inner, rest);
    }
    case 'array':
      return key === undefined ? [] : keysAllowedAt(def.element, rest);
    case 'record':
      return key === undefined ? [] : keysAllowedAt(def.valueType, rest);
    default:
      return [];
  }
}
