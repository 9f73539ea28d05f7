/** The item at a place that must hold one. Throws a RangeError otherwise: a plausible default would hide a bug. */
export function at<Item>(list: ArrayLike<Item>, index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`Nothing stands at place ${index} of a list of ${list.length}.`);
  return item;
}
