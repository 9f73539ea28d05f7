/** Which checks speak for which category of the lawyers' labels. */
export const categories: Record<string, string[]> = {
  limitation_of_liability: ['liability-excluded', 'liability-capped'],
  unilateral_termination: ['termination-at-will', 'closed-without-reason', 'discontinue-at-will'],
  unilateral_change: ['unilateral-change', 'change-without-notice', 'price-change'],
  contract_by_using: ['consent-by-using'],
  content_removal: ['content-removed-at-will', 'deleted-without-reason'],
  jurisdiction: ['far-court'],
  choice_of_law: ['far-law'],
  arbitration: ['forced-arbitration'],
  privacy_included: ['privacy-bundled'],
};

/** Which checks speak of pressure on shop pages. */
export const pressure = ['urgency', 'scarcity', 'social-proof', 'shaming', 'forced-action'];
