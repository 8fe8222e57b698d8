/** What a reader says of a consultation. Labels: `quality.question.*`, with a hint each. */
export const QUALITY_QUESTIONS = [
  'UNDERSTOOD',
  'PLAIN_WORDS',
  'LAW_NAMED',
  'LAW_RIGHT',
  'OPTIONS',
  'NEXT_STEPS',
  'TERMS',
  'REFERRAL',
  'TONE',
] as const
export type QualityQuestion = (typeof QUALITY_QUESTIONS)[number]

/** Labels: `quality.answer.*`. */
export const QUALITY_ANSWERS = ['YES', 'NO', 'NOT_APPLICABLE'] as const
export type QualityAnswer = (typeof QUALITY_ANSWERS)[number]

export type QualityAnswers = Readonly<Partial<Record<QualityQuestion, QualityAnswer>>>

/** What keeps a reading from being sent: questions left open, and a "no" without a word of why. */
export function reviewGaps(answers: QualityAnswers, feedback: string): (QualityQuestion | 'feedback')[] {
  const open = QUALITY_QUESTIONS.filter((question) => answers[question] === undefined)
  const hasNo = QUALITY_QUESTIONS.some((question) => answers[question] === 'NO')
  return hasNo && feedback.trim() === '' ? [...open, 'feedback'] : open
}

/** Each question with how many said yes, no and not applicable, in the order of the list. */
export function tally(
  all: readonly QualityAnswers[],
): { question: QualityQuestion; counts: readonly [yes: number, no: number, notApplicable: number] }[] {
  const countOf = (question: QualityQuestion, answer: QualityAnswer) =>
    all.filter((answers) => answers[question] === answer).length
  return QUALITY_QUESTIONS.map((question) => ({
    question,
    counts: [countOf(question, 'YES'), countOf(question, 'NO'), countOf(question, 'NOT_APPLICABLE')],
  }))
}
