/** A small rubric to begin with; its comments teach the format. It passes `rubric check` without a warning. */
export function rubricTemplate(id: string): string {
  return `# yaml-language-server: $schema=./rubric.schema.json
# A rubric: what is asked, what each answer is worth, and what it means. Check it with: candor rubric check ${id}.yaml
candor: 1                       # the format version
id: ${id}
version: 1.0.0                  # raise it when a question changes
title: Can a customer trust us?

# To build on a shipped rubric in place of writing all of it: extends: [cluetrain]

# Yes or no, not scored; they decide which questions apply.
facts:
  - {id: sells-online, ask: "Can people buy from you online?"}

# Named stretches of the score, 0 to 100. The first begins at 0.
bands:
  - {id: beginning, title: Beginning, from: 0, meaning: There is much to win here.}
  - {id: on-the-way, title: On the way, from: 50, meaning: The good habits have begun.}
  - {id: solid, title: Solid, from: 80, meaning: Customers can count on it.}

# Who answers, if it matters; "roles: [staff]" in a question asks them alone.
roles:
  - {id: founder}
  - {id: staff}

# What you believe. A question belongs to one principle; the weights (1 to 1000) say how much each counts.
principles:
  - {id: honesty, title: Honesty, belief: Say what is so., weight: 2}
  - {id: care, title: Care, belief: Look after people when it costs something., weight: 1}

questions:
  - id: price-shown             # stable for ever: small letters, digits and hyphens
    principle: honesty
    ask: Where does a customer see the full price?    # one thing, in one sentence
    why: A price that grows on the way is remembered longer than the purchase.
    weight: 2                   # against the other questions of its principle; 1, if left out
    depth: quick                # or standard, or full: how deep one must go to be asked
    ask_if: {fact: sells-online}
    # Five things that a visitor could see or count, each better than the one before. 0 is harm; 1 may be that nothing is
    # done; 4 is checked from outside. "As 3, and" takes the level before along.
    levels:
      - Some costs are added after the customer has paid.
      - All costs are shown on the last page before paying.
      - All costs are shown before the customer gives a name.
      - All costs stand beside the price on the first page.
      - As 3, and somebody outside bought a thing in the past year to see whether it is so.
    not_applicable: never       # allowed, if left out: the answer then gives the reason
    evidence: {ask: A picture of every page from price to payment, fresh_for: 180 days}
    advice:                     # steps up; effort S, M or L is 1, 5 or 20 days
      - {to: 2, do: Show all costs before you ask for a name., effort: M, who: whoever runs the shop}
      - {to: 4, do: Put the full price first and ask a friend to buy something., effort: M, who: founder}
    sources: [{title: Our own experience}]

  - id: wrong-price-mended
    principle: honesty
    ask: What happens when a customer was charged too much?
    why: The way back of one wrong coin shows what all the others are worth to you.
    levels:
      - The money is kept when nobody asks.
      - It is paid back after the customer has asked twice.
      - It is paid back when the customer asks.
      - It is paid back within a week, whoever notices first.
      - As 3, and all others who were charged so are found and paid back too.
    evidence: {ask: The last five cases, fresh_for: 1 year}
    advice:
      - {to: 2, do: Pay back at the first word., effort: S}
      - {to: 4, do: Look for all others whenever one case turns up., effort: M}
    sources: [{title: Our own experience}]

  - id: help-after-the-sale
    principle: care
    ask: Who helps when something breaks after the sale?
    why: Before the sale everybody is kind.
    levels:
      - Nobody.
      - Somebody, if the customer finds out whom to ask.
      - A person who is named on the receipt, within a week.
      - The same, within two working days.
      - As 3, and the person asks two weeks later whether the help was of use.
    evidence: {ask: A receipt and the last five cases, fresh_for: 180 days}
    advice:
      - {to: 2, do: Print a name on the receipt., effort: S}
      - {to: 4, do: Answer within two days and ask two weeks later., effort: M}
    sources: [{title: Our own experience}]

  - id: asked-last-month
    principle: care
    ask: How many customers did you ask last month how things are going?
    why: Those who say nothing are not all content.
    levels:
      - None in the past year.
      - None last month.
      - At least one, with notes.
      - At least five, with notes that all can read.
      - As 3, and one thing was changed because of it.
    evidence: {ask: The notes, fresh_for: 60 days}
    advice:
      - {to: 2, do: Call one customer today., effort: S}
      - {to: 4, do: Call five a month and change one thing., effort: M}
    sources: [{title: Our own experience}]

# A rule caps the total while an act of harm goes on. Its question must have the line "not_applicable: never".
rules:
  - {id: hidden-costs, when: {question: price-shown, at_most: 0}, cap: 30, why: Whoever was tricked once looks for the trick.}
`;
}
