import type { Paper } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'

/** Words of the answer, under `appeals.paper`. */
export type AppealPaperWords = (
  key: 'title' | 'reference' | 'onAppeal' | 'subject' | 'head' | 'executor',
  values?: Record<string, string>,
) => string

export type AppealAnswer = {
  /** Number of the answer; until it is signed, of the appeal. */
  number: string
  appealNumber: string
  receivedOn: PlainDate
  answeredOn: PlainDate
  /** To whom: name and address; nothing for whoever wants no name. */
  addressee: string[]
  text: string
  centre: { name: string; address: string; phone: string; email: string }
  signatory: { name: string; position: string }
  executor: string
}

/** The answer to an appeal as blocks of a letter (ДСТУ 4163:2020), in Ukrainian whatever the worker's own language. */
export function appealAnswerPaper(answer: AppealAnswer, say: AppealPaperWords): Paper {
  const { centre, number, appealNumber, receivedOn, answeredOn, addressee, text, signatory, executor } =
    answer
  const reference = [
    say('reference', { date: formatPlainDate(answeredOn), number }),
    say('onAppeal', { date: formatPlainDate(receivedOn), number: appealNumber }),
  ]
  return {
    title: say('title'),
    locale: 'uk',
    layout: 'letter',
    sender: [centre.name, centre.address, [centre.phone, centre.email].filter(Boolean).join(', ')].filter(
      Boolean,
    ),
    footer: appealNumber,
    blocks: [
      { kind: 'paragraph', text: reference.join('\n') },
      ...(addressee.length > 0 ? [{ kind: 'addressee' as const, lines: addressee }] : []),
      { kind: 'paragraph', text: say('subject'), isStrong: true },
      ...text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => ({ kind: 'paragraph', text: line.trim() }) as const),
      { kind: 'signature', label: signatory.position || say('head'), name: signatory.name },
      { kind: 'small', text: [say('executor', { name: executor }), centre.phone].filter(Boolean).join('\n') },
    ],
  }
}
