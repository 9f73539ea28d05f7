import type { Figure } from './statistics.ts';

/** What each figure says, in the order of the page. */
const meanings: Record<string, [title: string, figures: Record<string, string>]> = {
  'unfair-clauses': [
    'Sentences of terms that lawyers labelled',
    {
      unfair_f1: 'unfair or not, F1 of sentences',
      unfair_f1_reported: 'the same of what is reported as error or warning',
      unfair_precision: 'unfair or not, precision',
      unfair_recall: 'unfair or not, recall',
      reads_unfair_precision: 'sentences that the statistical reader alone calls unfair: share that is',
      unfair_macro_f1: 'mean F1 over the nine categories',
      fair_flagged: 'share of clearly fair clauses that are flagged',
      unlabelled_flagged: 'share of sentences without any label that are flagged',
      limitation_of_liability_f1: 'limitation of liability, F1',
      unilateral_termination_f1: 'unilateral termination, F1',
      unilateral_change_f1: 'unilateral change, F1',
      contract_by_using_f1: 'contract by using, F1',
      content_removal_f1: 'content removal, F1',
      jurisdiction_f1: 'jurisdiction, F1',
      choice_of_law_f1: 'choice of law, F1',
      arbitration_f1: 'arbitration, F1',
      privacy_included_f1: 'privacy policy included, F1',
    },
  ],
  'clause-quotes': [
    'Clauses that volunteers quoted as good or bad',
    {
      quote_pairs: 'share of pairs in which the good quote, as a text of its own, has the higher predicted share',
      bad_flagged: 'share of bad quotes that are flagged',
      good_flagged: 'share of good quotes that are flagged',
      neutral_flagged: 'share of neutral quotes that are flagged',
      bad_reported: 'share of bad quotes that are reported as error or warning',
      good_reported: 'share of good quotes that are reported as error or warning',
    },
  ],
  'graded-policies': [
    'Whole policies of services that volunteers graded',
    {
      doc_points: 'score against the share of good among the quoted points of the text, rank correlation',
      doc_points_given_length: 'the same, given length and type',
      doc_points_without_quoted_lines: 'the same, with the quoted lines taken out of the text',
      doc_points_of_word_count: 'for comparison: fewer words against that share',
      grade_rho: 'score against the grade of the service, mean of privacy and terms',
      grade_rho_given_length: 'the same, given length',
      grade_rho_of_word_count: 'for comparison: fewer words against the grade',
      grade_rho_of_reading_grade: 'for comparison: lower reading grade against the grade',
      lines_flagged: 'share of lines of eight words or more at which an error or warning stands',
      lines_flagged_with_items: 'the same, with the sentences that go on after it',
      lines_reported: 'share of lines at which something is reported as error or warning',
    },
  ],
  share: [
    'The share of points that speak for the customer, in points out of 100',
    {
      share_error_of_tenths:
        'predicted share against the share of good among the quoted points: mean error over tenths',
      share_error: 'the same: mean error of single texts, by their points',
      share_points: 'predicted share against that share, rank correlation',
      share_points_given_length: 'the same, given length and type',
      public_score_5th: 'score of one public text in twenty, privacy and terms; each is scaled without its service',
      public_score_median: 'score of the middle one',
      public_score_95th: 'score of all but one in twenty',
    },
  ],
  'humane-policies': [
    'Policies known for being humane, against those of services graded D and E',
    {
      auc_humane: 'share of pairs in which the humane text scores higher, mean of privacy and terms',
      auc_humane_privacy: 'the same, privacy',
      auc_humane_terms: 'the same, terms',
      auc_humane_privacy_given_length: 'privacy, given length',
      auc_humane_terms_given_length: 'terms, given length',
      lines_flagged_humane: 'share of lines of humane texts at which an error or warning stands',
      lines_reported_humane: 'the same, of what is reported as error or warning',
    },
  ],
  wordings: [
    'Sentences by writers who had not seen the rules; one half was not read while rules were written',
    {
      kept_heard_at_all: 'harmful ones that some check of harm hears, at any severity',
      kept_heard: 'harmful ones that some check hears that aims at error or warning',
      kept_heard_by_own_check: 'the same, by the check of that harm',
      kept_heard_as_reported: 'the same, as error or warning',
      kept_alike_flagged: 'share of look-alikes that are flagged',
      kept_alike_reported: 'share of look-alikes that are reported as error or warning',
      kept_neutral_flagged: 'share of neutral sentences that are flagged',
      open_heard: 'the half that was read: harmful ones that are heard',
      open_alike_flagged: 'the half that was read: look-alikes that are flagged',
    },
  ],
  'dark-patterns': [
    'Short texts of shop pages',
    { dark_f1: 'pressure or not, F1', dark_precision: 'the same, precision', dark_recall: 'the same, recall' },
  ],
  readability: [
    'Readability',
    {
      fixtures_within: 'share of known values that are met within 5 % or half a unit',
      plain_pairs: 'share of pairs in which the plain summary speaks plainer than the clause',
    },
  ],
  places: [
    'Places, over all policies',
    { places_right: 'share of findings whose first and last word a naive reader finds at the columns that they name' },
  ],
};

/** Where the part of docs/measured.md begins that other commands fill. */
const others = '## What the tests see';

/** docs/measured.md, with the part of the page as it stands that other commands fill. */
export function measuredPage(
  details: Record<string, Record<string, Figure>>,
  command: string,
  commit: string,
  page: string,
): string {
  const sections = Object.entries(meanings).map(([set, [title, figures]]) => {
    const rows = Object.entries(figures).flatMap(([key, meaning]) => {
      const figure = details[set]?.[key];
      if (figure === undefined) return [];
      const range = figure.interval === null ? '' : figure.interval.map((value) => value.toFixed(2)).join(' to ');
      return [`| ${meaning} | ${figure.value.toFixed(3)} | ${range} | ${figure.n} | \`${key}\` |`];
    });
    return [
      `## ${title}`,
      '',
      '| figure | value | interval | n | key |',
      '| --- | ---: | --- | ---: | --- |',
      ...rows,
    ].join('\n');
  });
  return `# What was measured

The first part of this page is written by \`${command}\` at commit ${commit}. The data is not part of this repository: texts with labels by people. Each figure stands for texts that were kept aside. Nobody read them to write a check; only some findings on humane texts were read, to mend false alarms. Which texts those are is fixed in \`tests/eval/folds.ts\`.

The interval is a bootstrap over documents or services. It holds 95 of 100 draws. "Flagged" means a finding whose aim is error or warning. A grade mostly shows fame and length, so word count stands beside it.

${sections.join('\n\n')}

How often each check is right stands in [the page of checks](checks.md), and \`candor explain <check>\` prints it.

${page.slice(page.indexOf(others))}`;
}
