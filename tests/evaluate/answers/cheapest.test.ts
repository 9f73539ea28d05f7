import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/domain/rubric.ts';
import { cheapest, type Climb, type Group } from '../../../src/evaluate/answers/cheapest.ts';

/** How to go on with a question: the days and points that each level has in all. */
type Shape = [days: number, points: number][];

const questionOf = (id: string, shape: Shape): Group['questions'][number] => ({
  id,
  choices: [
    { level: 0, days: 0, steps: 0, points: 0 },
    ...shape.map(([days, points], index): Climb => ({ level: (index + 1) as Level, days, steps: index + 1, points })),
  ],
});

const groupOf = (name: string, shapes: Shape[]): Group => ({
  questions: shapes.map((shape, index) => questionOf(`${name}${index}`, shape)),
  worth: (points) => points,
});

/** So many questions of some shapes in turn. */
const turns = (count: number, shapes: Shape[]): Shape[] =>
  Array.from({ length: count }, (_, index) => shapes[index % shapes.length] ?? []);

const found = (groups: Group[], target: number, mostDays = Infinity) => {
  const result = cheapest(groups, mostDays, (sum) => sum, target);
  if (result === 'too-large') throw new Error('these are small enough');
  return result;
};

/** What the chosen levels come to. */
function sumOf(groups: Group[], levels: ReadonlyMap<string, Level>) {
  const sum = { days: 0, points: 0, steps: 0 };
  for (const { id, choices } of groups.flatMap(({ questions }) => questions)) {
    const taken = choices.find(({ level }) => level === levels.get(id));
    sum.days += taken?.days ?? NaN;
    sum.points += taken?.points ?? NaN;
    sum.steps += taken?.steps ?? NaN;
  }
  return sum;
}

/** The fewest steps for every number of days and points, by plain addition. */
function fewestSteps(groups: Group[], days: number, points: number): number {
  let known = new Map([['0 0', 0]]);
  for (const { choices } of groups.flatMap(({ questions }) => questions)) {
    const next = new Map<string, number>();
    for (const [key, steps] of known) {
      const [spent = 0, won = 0] = key.split(' ').map(Number);
      for (const choice of choices) {
        if (spent + choice.days > days) continue;
        const reached = `${spent + choice.days} ${won + choice.points}`;
        next.set(reached, Math.min(next.get(reached) ?? Infinity, steps + choice.steps));
      }
    }
    known = next;
  }
  return known.get(`${days} ${points}`) ?? NaN;
}

describe('of plans with as many days and points the one with the fewest steps is found', () => {
  test.each<[string, Shape[][], number]>([
    [
      'within a group',
      [
        [
          [
            [2, 1],
            [3, 3],
          ],
          [[3, 3]],
        ],
      ],
      3,
    ],
    [
      'over groups',
      [
        [[[3, 4]]],
        [
          [
            [1, 2],
            [2, 4],
          ],
          [
            [1, 1],
            [3, 4],
          ],
        ],
      ],
      8,
    ],
    [
      'among 14 questions',
      [
        turns(14, [
          [
            [5, 5],
            [10, 9],
            [11, 11],
            [12, 12],
          ],
          [
            [1, 2],
            [2, 3],
            [7, 7],
            [12, 12],
          ],
          [
            [1, 1],
            [2, 4],
            [22, 7],
            [42, 12],
          ],
        ]),
      ],
      64,
    ],
    [
      'among 26 questions',
      [
        turns(26, [
          [
            [1, 2],
            [6, 8],
            [7, 10],
            [27, 12],
          ],
          [
            [20, 4],
            [40, 8],
            [60, 13],
            [80, 19],
          ],
          [
            [20, 5],
            [40, 6],
            [45, 11],
            [65, 14],
          ],
        ]),
      ],
      150,
    ],
  ])('%s', (_, shapes, target) => {
    const groups = shapes.map((group, index) => groupOf(`g${index}-`, group));
    const plan = found(groups, target);
    const { days = NaN, projected = NaN, levels = new Map<string, Level>() } = plan ?? {};
    expect(sumOf(groups, levels)).toEqual({ days, points: projected, steps: fewestSteps(groups, days, projected) });
  });
});

test('a plan over so many steps that they are not all counted has the days and the points that it says', () => {
  const shapes = Array.from({ length: 40 }, (_, index): Shape => {
    const points = 1000 + ((index * 7919) % 997);
    return [
      [1, points],
      [3, points * 2 + index],
      [7, points * 3 + index * index],
    ];
  });
  const groups = [groupOf('a', shapes), groupOf('b', shapes.toReversed())];
  const { days, projected, levels = new Map<string, Level>() } = found(groups, 120_000) ?? {};
  expect(projected).toBeGreaterThanOrEqual(120_000);
  expect(sumOf(groups, levels)).toMatchObject({ days, points: projected });
});

test('nothing is to be done where the target is reached', () => {
  expect(found([groupOf('a', [[[1, 5]]])], 0)).toEqual({ days: 0, projected: 0, levels: new Map([['a0', 0]]) });
});

test('no plan is longer than the days that there are', () => {
  expect(found([groupOf('a', [[[3, 5]]])], 5, 3)).toMatchObject({ days: 3 });
  expect(found([groupOf('a', [[[3, 5]]])], 5, 2)).toBeUndefined();
});

test('a search that would take more work than is left says so, and one that just fits is as good as ever', () => {
  const groups = [
    groupOf(
      'a',
      turns(40, [
        [
          [3, 2],
          [7, 5],
        ],
      ]),
    ),
  ];
  const within = (left: number) => cheapest(groups, Infinity, (sum) => sum, 150, { left });
  expect(within(10)).toBe('too-large');
  expect(within(1_000_000)).toEqual(found(groups, 150));
});
