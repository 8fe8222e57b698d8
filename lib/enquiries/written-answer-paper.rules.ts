import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { type LetterEdits, type LetterKind, type LetterRecord, letterParagraphs } from './letter.rules'

/** Words of the letters, under `letters.paper`. */
export type LetterWords = (key: LetterKey, values?: Record<string, string>) => string
export type LetterKey =
  | `title.${LetterKind}`
  | `subject.${LetterKind}`
  | 'reference'
  | 'onEnquiry'
  | 'legalBasis'
  | 'forwardingText'
  | 'from'
  | 'address'
  | 'received'
  | 'number'
  | 'question'
  | 'askToAnswer'
  | 'askSafely'
  | 'attachment'
  | 'forwardingBasis'
  | 'noticeText'
  | 'forwardedTo'
  | 'forwardedOn'
  | 'noticeHelp'
  | 'executor'

/**
 * A letter on a written enquiry as blocks of a paper: HTML preview and PDF are made from the same.
 *
 * Order of ДСТУ 4163:2020: letterhead, date and number, what it answers, addressee, what it is about, text,
 * attachment, signature, executor with phone. Official letters are in Ukrainian whatever the worker's own language.
 */
export function writtenAnswerPaper(
  letter: LetterKind,
  record: LetterRecord,
  edits: LetterEdits,
  say: LetterWords,
): Paper {
  const { number, receivedOn, centre, executor } = record
  const isToPerson = letter !== 'FORWARDING'
  return {
    title: say(`title.${letter}`),
    locale: 'uk',
    layout: 'letter',
    sender: [centre.name, centre.address, [centre.phone, centre.email].filter(Boolean).join(', ')].filter(
      Boolean,
    ),
    footer: number,
    blocks: [
      paragraph(
        [
          say('reference', { date: formatPlainDate(dateOf(letter, record)), number }),
          isToPerson && receivedOn && say('onEnquiry', { date: formatPlainDate(receivedOn) }),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
      { kind: 'addressee', lines: linesOf(edits.addressee) },
      { kind: 'paragraph', text: say(`subject.${letter}`), isStrong: true },
      ...(edits.salutation.trim() ? [paragraph(edits.salutation.trim())] : []),
      ...TEXTS[letter](record, say),
      { kind: 'signature', label: edits.signatoryPosition.trim(), name: edits.signatoryName.trim() },
      {
        kind: 'small',
        text: [say('executor', { name: executor.name }), centre.phone].filter(Boolean).join('\n'),
      },
    ],
  }
}

const TEXTS: Record<LetterKind, (record: LetterRecord, say: LetterWords) => PaperBlock[]> = {
  ANSWER: ({ answerText, legalBasis, executor }, say) => [
    ...letterParagraphs(answerText, executor.name).map(paragraph),
    ...(legalBasis.trim() ? [paragraph(say('legalBasis', { basis: withoutStop(legalBasis) }))] : []),
  ],
  FORWARDING: (record, say) => {
    const { person, receivedOn, number, question } = record
    const address = person && !person.isProtected ? person.address.join(', ') : ''
    return [
      paragraph(say('forwardingText')),
      ...facts([
        [say('from'), person?.name ?? ''],
        [say('address'), address],
        [say('received'), receivedOn ? formatPlainDate(receivedOn) : ''],
        [say('number'), number],
        [say('question'), question],
      ]),
      paragraph(person?.isProtected ? say('askSafely') : say('askToAnswer')),
      paragraph(say('forwardingBasis', { basis: record.forwardingBasis })),
      paragraph(say('attachment')),
    ]
  },
  NOTICE: (record, say) => {
    const { receivedOn, forwardedTo, centre } = record
    return [
      paragraph(say('noticeText', { date: formatPlainDate(receivedOn ?? record.on) })),
      ...facts([
        [say('forwardedTo'), forwardedTo],
        [say('forwardedOn'), formatPlainDate(dateOf('NOTICE', record))],
      ]),
      paragraph(say('noticeHelp', { phone: centre.phone })),
    ]
  },
}

/** The day the letter was sent; until then, today. */
function dateOf(letter: LetterKind, { answeredOn, forwardedOn, on }: LetterRecord): PlainDate {
  return (letter === 'ANSWER' ? answeredOn : forwardedOn) ?? on
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text })
const withoutStop = (text: string) => text.trim().replace(/\.$/, '')
const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

function facts(rows: readonly (readonly [label: string, value: string])[]): PaperBlock[] {
  const known = rows.filter(([, value]) => value.trim()).map(([label, value]) => ({ label, value }))
  return known.length > 0 ? [{ kind: 'facts', facts: known }] : []
}
