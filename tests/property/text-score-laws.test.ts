import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentsPart } from '../../src/domain/documents-part.ts';
import type { TextScore } from '../../src/domain/text-score.ts';
import type { Check } from '../../src/domain/check.ts';
import type { Rubric } from '../../src/domain/rubric.ts';
import type { Auditor } from '../../src/evaluate/documents/auditor.ts';
import { isCredit, isHarm } from '../../src/evaluate/documents/evidence.ts';
import { movedByStyle, scoreOfShare, standingOf } from '../../src/evaluate/documents/scale.ts';
import { endsOf, shareOf } from '../../src/evaluate/documents/share.ts';
import { capOfErrors } from '../../src/evaluate/documents/text-score.ts';
import { loadShipped, shippedCalibration } from '../../src/load/rubric/shipped.ts';
import { openJudge } from '../../src/roads/document-judge.ts';

const now = new Date('2026-01-01T00:00:00Z');
const folder = 'examples/policies';
const paths = ['bad', 'good'].flatMap((side) => readdirSync(`${folder}/${side}`).map((leaf) => `${side}/${leaf}`));
const ten = `
  bad/terms.md bad/privacy.md bad/cookies.md bad/community.md bad/support.txt
  good/terms.md good/privacy.md good/tinker-wren-terms.md good/ostrand-refund.md good/marketing.md
`
  .trim()
  .split(/\s+/);
const textOf = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadShipped('policy');
});

const opened = async (): Promise<Awaited<ReturnType<typeof openJudge>>> => openJudge(rubric, { now, isShipped: true });

async function judged(texts: [path: string, text: string][]): Promise<DocumentsPart> {
  const { auditor, judge }: { auditor: Auditor; judge: Awaited<ReturnType<typeof opened>>['judge'] } = await opened();
  for (const [path, text] of texts) auditor.add((await judge({ path, text })).judged);
  return auditor.judgement().part;
}

const numbers = ({ score, share, low, high }: Omit<TextScore, 'sums'>) => ({ score, share, low, high });

describe('a paragraph behind a text', () => {
  test.each(ten)('%s: harm never raises any number, and credit alone never lowers one', async (path) => {
    const { judge } = await opened();
    const of = async (text: string) => (await judge({ path, text })).judged.result;
    const text = textOf(path);
    const before = await of(text);
    const wrong: string[] = [];
    const kinds: [(check: Check) => boolean, 'fail' | 'pass'][] = [
      [isHarm, 'fail'],
      [isCredit, 'pass'],
    ];
    for (const [is, side] of kinds) {
      for (const check of rubric.checks.filter(is)) {
        for (const example of check.examples[side]) {
          const after = await of(`${text}\n\n${example}\n`);
          const isHarmed = (after.sums?.harm ?? 0) > (before.sums?.harm ?? 0) + 0.05;
          // What some harm check hears in it as well is no credit alone.
          if (side === 'pass' && isHarmed) continue;
          for (const name of ['score', 'share', 'low', 'high'] as const) {
            const [was, becomes] = [before[name] ?? 0, after[name] ?? 0];
            if (side === 'fail' ? becomes > was : becomes < was)
              wrong.push(`${check.id}: ${name} ${was} to ${becomes}: ${example}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('texts of one kind', () => {
  const cut = (text: string) => {
    // Between two paragraphs that are no list and no heading.
    const blocks = text.split(/\n\n/);
    const at = blocks.findIndex((block, index) => index > blocks.length / 2 && block.startsWith('## '));
    return [blocks.slice(0, at).join('\n\n'), blocks.slice(at).join('\n\n')] as const;
  };

  test.each(['bad/terms.md', 'bad/privacy.md', 'good/terms.md', 'good/privacy.md'])(
    '%s in two files is worth what it is in one',
    async (path) => {
      const kind = path.includes('terms') ? 'terms' : 'privacy';
      const [first, second] = cut(textOf(path));
      const whole = await judged([[`${kind}.md`, textOf(path)]]);
      const parts = await judged([
        [`${kind}-1.md`, first],
        [`${kind}-2.md`, second],
      ]);
      expect(numbers(parts)).toEqual(numbers(whole));
      expect(parts.kinds).toEqual(whole.kinds);
    },
  );

  test('come to the same in any order', async () => {
    const texts = paths.map((path): [string, string] => [path, textOf(path)]);
    const forwards = await judged(texts);
    const backwards = await judged(texts.toReversed());
    expect(backwards).toEqual(forwards);
  });
});

test('bad examples are below 25, good ones above 80, and each lies within its range', async () => {
  for (const side of ['bad', 'good']) {
    const own = paths.filter((path) => path.startsWith(side));
    const { list, kinds, ...all } = await judged(own.map((path) => [path, textOf(path)]));
    for (const { path, score, low, high } of [
      ...list,
      ...kinds.map((kind) => ({ ...kind, path: kind.kind })),
      { ...all, path: side },
    ]) {
      expect([path, (score ?? NaN) < 25]).toEqual([path, side === 'bad']);
      expect([path, (score ?? NaN) > 80]).toEqual([path, side === 'good']);
      expect((low ?? NaN) <= (score ?? NaN) && (score ?? NaN) <= (high ?? NaN)).toBe(true);
    }
  }
});

describe('an error', () => {
  const harm = 'We sell your personal data to advertisers and data brokers.';

  test('holds its document, its kind and the folder below the second-highest band, range and all', async () => {
    const { list, kinds, ...all } = await judged([['privacy.md', `${textOf('good/privacy.md')}\n\n${harm}\n`]]);
    for (const text of [list[0], kinds[0], all]) {
      expect(text?.score).toBe(59.9);
      expect(text?.high).toBe(59.9);
      expect(text?.low).toBeLessThanOrEqual(59.9);
    }
    expect(list[0]?.sums?.cap).toBe(59.9);
    expect(all.band?.id).toBe('mixed');
  });

  test('holds the folder there too when its other kinds are fair', async () => {
    const { score, high, errorCap, kinds } = await judged([
      ['privacy.md', `${textOf('good/privacy.md')}\n\n${harm}\n`],
      ['terms.md', textOf('good/terms.md')],
    ]);
    expect(kinds.map((kind) => (kind.score ?? 0) > 80)).toEqual([false, true]);
    expect([score, high, errorCap]).toEqual([59.9, 59.9, 59.9]);
  });

  test('caps whatever the config makes of it, unless its check is off', async () => {
    const text = `${textOf('good/privacy.md')}\n\n${harm}\n`;
    const scoreWith = async (severity: 'note' | 'off') => {
      const severities = new Map(rubric.checks.map(({ id }) => [id, severity]));
      if (severity === 'off') {
        severities.clear();
        for (const id of ['data-sold', 'data-shared-with-advertisers']) severities.set(id, 'off');
      }
      const { auditor, judge } = await openJudge(rubric, { now, isShipped: true, severities });
      auditor.add((await judge({ path: 'privacy.md', text })).judged);
      return auditor.judgement().part.score;
    };
    expect(await scoreWith('note')).toBe(59.9);
    expect(await scoreWith('off')).toBeGreaterThan(80);
  });

  test('is held just below the second-highest band, wherever that begins', () => {
    const bands = [0, 40, 90].map((from) => ({ id: 'b', title: 'B', from, meaning: 'M' }));
    expect(capOfErrors(bands)).toBe(39.9);
    expect(capOfErrors(bands.slice(0, 1))).toBe(100);
  });
});

describe('too little to judge', () => {
  test.each([
    ['one sentence of something else', 'terms.md', 'Bananas are yellow.'],
    [
      'an empty template',
      'privacy.md',
      '# Privacy policy\n\n[Company] ("we") respects your privacy. Last updated on [date].\n\n## What we collect\n\n[List the data]\n\n## Why\n\n[List the purposes]\n\n## Contact\n\nWrite to [email].',
    ],
    [
      'a page of links',
      'terms.md',
      '# Legal\n\n- [Privacy policy](p.md)\n- [Refund policy](r.md)\n- [How to delete your account](d.md)\n- [Contact us](c.md)\n- [Do not sell my data](s.md)',
    ],
  ])('%s', async (_, path, text) => {
    const { list, kinds, ...all } = await judged([[path, text]]);
    for (const one of [list[0], kinds[0], all])
      expect(one).toMatchObject({ score: null, share: null, low: null, high: null, standing: null });
    expect(all.band).toBeNull();
  });

  test('is not said of a short text that gives and takes', async () => {
    const text =
      'We keep your address until the parcel has arrived, and then delete it. We never sell your data. You can ask us for a copy at any time. We are not liable for any damage.';
    const { score, low, high } = await judged([['terms.md', text]]);
    expect(score).not.toBeNull();
    expect((high ?? 0) - (low ?? 0)).toBeGreaterThan(15);
  });

  test('leaves such a text out of the mean over the kinds', async () => {
    const terms: [string, string] = ['terms.md', textOf('good/terms.md')];
    const alone = await judged([terms]);
    const both = await judged([terms, ['privacy.md', 'Bananas are yellow.']]);
    expect(numbers(both)).toEqual(numbers(alone));
  });
});

describe('the numbers', async () => {
  const calibration = await shippedCalibration();
  const weight = fc.double({ min: 0, max: 400, noNaN: true });

  test('rise with credit and fall with harm, at both ends as well', () => {
    fc.assert(
      fc.property(weight, weight, fc.double({ min: 0.01, max: 20, noNaN: true }), (harm, credit, more) => {
        const ends = (weights: { harm: number; credit: number }) => {
          const { worst, best } = endsOf(weights);
          return [worst, weights, best].map((one) => shareOf(one, calibration.share));
        };
        const [here, harmed, credited] = [
          ends({ harm, credit }),
          ends({ harm: harm + more, credit }),
          ends({ harm, credit: credit + more }),
        ];
        expect(here).toEqual(here.toSorted((a, b) => a - b));
        here.forEach((share, index) => {
          expect(harmed[index]).toBeLessThanOrEqual(share);
          expect(credited[index]).toBeGreaterThanOrEqual(share);
        });
      }),
    );
  });

  test('scores and places rise with the share, whatever the style, and the ends mean what they say', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    for (const scale of Object.values(calibration.scales)) {
      fc.assert(
        fc.property(share, share, share, (one, other, style) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const scored = (value: number) => {
            const plain = scoreOfShare(scale, value);
            const moved = movedByStyle(calibration, plain, style);
            expect(Math.abs(moved)).toBeLessThanOrEqual(5);
            return plain + moved;
          };
          expect(scored(less)).toBeLessThanOrEqual(scored(more) + 1e-9);
          const place = (value: number) => standingOf({ ...scale, of: 'all' }, value).fairerThan;
          expect(place(less)).toBeLessThanOrEqual(place(more) + 1e-9);
        }),
      );
      expect([0, 100].map((end) => scoreOfShare(scale, end))).toEqual([0, 100]);
      expect([1, 10, 19].map((at) => scoreOfShare(scale, scale.quantiles[at] ?? NaN))).toEqual([15, 45, 80]);
    }
  });
});
