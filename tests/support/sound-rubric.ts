/** A rubric without a problem that uses every kind of question. Tests break it in one place. */
export const SOUND_RUBRIC = `format: aftercall/rubric@1
id: listening
version: "1.0.0"
title: "Listening"
about: "Did their words lead?"
questions:
  - id: talk-share
    ask: "How much was yours?"
    anchors:
      1: "Very little"
      3: "Less than half"
      5: "Most of it"
    best: 3
    notes:
      under: "They carried it."
      over: "You held the floor."
  - id: gave-it-back
    ask: "How did you check?"
    anchors: { 1: "Not at all", 5: "In their words" }
    best: high
    weight: 2
    flag: { at-most: 1, say: "Nothing was checked." }
    when: { question: talk-share, at-most: 4 }
  - id: first-word
    kind: choice
    ask: "Who spoke first?"
    options:
      - { id: me, say: "I did", points: 0 }
      - { id: them, say: "They did", points: 100 }
  - id: share
    kind: number
    ask: "How much, in percent?"
    unit: "%"
    min: 0
    max: 100
    best: [35, 50]
    notes: { under: "Little.", over: "Much." }
  - id: next-step
    kind: yes-no
    ask: "Is there a next step?"
    best: high
  - id: remark
    kind: text
    ask: "Anything else?"
bands:
  - { from: 0, name: hardly }
  - { from: 50, name: mostly }
tests:
  - name: "all good"
    answers: { talk-share: 3, gave-it-back: 5, first-word: them }
    expect: { band: mostly, notes: [high], flags: [gave-it-back] }
`;

/** The sound rubric with one piece of its text replaced. The piece must be in it. */
export function brokenRubric(piece: string, replacement: string): string {
  if (!SOUND_RUBRIC.includes(piece)) throw new Error(`not in the sound rubric: ${piece}`);
  return SOUND_RUBRIC.replace(piece, () => replacement);
}
