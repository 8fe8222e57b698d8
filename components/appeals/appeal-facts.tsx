import { useTranslations } from 'next-intl'
import { type Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { Sheet } from '@/components/ui/sheet'
import type { AppealDay } from '@/lib/appeals/appeal-term.rules'
import type { AppealView } from '@/lib/appeals/citizen-appeal.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'

/** What it is about, in the words it came in, and whom it is from: to be read before anything is done. */
export function AppealSubstance({ view }: { view: AppealView }) {
  const t = useTranslations('appeals.page')
  const ta = useTranslations('appeals')
  const { kind, about, aboutName, substance } = view
  const title = [ta(`kind.${kind}`), about !== 'NOBODY' && ta(`aboutWhom.${about}`)].filter(Boolean).join(' ')
  return (
    <Sheet title={title} id="appeal-substance">
      <Facts
        facts={[
          ...useSender(view),
          ...(about === 'NOBODY'
            ? []
            : [{ term: t('about'), value: aboutName || t('notGiven'), note: t('answerHidden') }]),
        ]}
      />
      <div className="mt-3 border-line border-t pt-3">
        <p className="max-w-prose whitespace-pre-line break-words text-row">{substance}</p>
      </div>
    </Sheet>
  )
}

/** The answer, or its draft, once there is one; not beside the field in which it is written. */
export function AppealAnswer({ view: { answerText, state, deeds } }: { view: AppealView }) {
  const t = useTranslations('appeals.page')
  if (!answerText || deeds.includes('DRAFT')) return null
  return (
    <Sheet title={t(state === 'CLOSED' ? 'answer' : 'draft')} id="appeal-answer">
      <p className="max-w-prose whitespace-pre-line break-words text-row">{answerText}</p>
    </Sheet>
  )
}

/** How it came, by when it is answered, who examines it, how it ended. */
export function AppealFacts({ view }: { view: AppealView }) {
  const t = useTranslations('appeals.page')
  const facts: Fact[] = [...useMatter(view), ...useTerms(view), ...useEnd(view)]
  return (
    <Sheet title={t('facts')} id="appeal-facts">
      <Facts facts={facts} />
    </Sheet>
  )
}

function useDay(): (date: PlainDate) => string {
  const format = useFormatter()
  return (date) => format.dateTime(toUtcMidnight(date), 'day')
}

function useSender({ person, clientHref, address, contact, sender }: AppealView): Fact[] {
  const t = useTranslations('appeals.page')
  const ta = useTranslations('appeals')
  const name =
    person.kind === 'named' ? person.name : ta(person.kind === 'protected' ? 'protectedPerson' : 'anonymous')
  const isTyped = person.kind === 'named' && !clientHref
  return [
    {
      term: t('person'),
      value: clientHref ? <Link href={clientHref}>{name}</Link> : name,
      ...(sender === 'INDIVIDUAL' ? {} : { note: ta(`sender.${sender}`) }),
    },
    ...(isTyped
      ? [
          { term: t('address'), value: address || t('notGiven') },
          { term: t('contact'), value: contact || t('notGiven') },
        ]
      : []),
  ]
}

function useMatter({ kind, isRepeat, way, form, receivedOn, ...view }: AppealView): Fact[] {
  const t = useTranslations('appeals.page')
  const ta = useTranslations('appeals')
  const day = useDay()
  const { mandate, enquiry } = view
  return [
    { term: t('received'), value: day(receivedOn), note: `${ta(`way.${way}`)}, ${ta(`form.${form}`)}` },
    { term: t('kind'), value: ta(`kind.${kind}`), note: t(isRepeat ? 'isRepeat' : 'isFirst') },
    ...(mandate
      ? [
          {
            term: t('case'),
            value: mandate.href ? <Link href={mandate.href}>{mandate.number}</Link> : mandate.number,
          },
        ]
      : []),
    ...(enquiry ? [{ term: t('enquiry'), value: <Link href={enquiry.href}>{enquiry.number}</Link> }] : []),
  ]
}

function useTerms({ days, dueOn, termKind, kind, state }: AppealView): Fact[] {
  const t = useTranslations('appeals.page')
  const ta = useTranslations('appeals')
  const day = useDay()
  const marked = ({ dueOn: on, isConfirmed }: AppealDay) => (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {t('noLaterThan', { date: day(on) })}
      {!isConfirmed && (
        <NotConfirmed>
          {ta(kind === 'INFORMATION_REQUEST' ? 'notConfirmedRequest' : 'notConfirmed')}
        </NotConfirmed>
      )}
    </span>
  )
  const rule = { GENERAL: days.general, SIMPLE: days.simple, SET: days.general, EXTENDED: days.most }[
    termKind
  ]
  const due = { term: t('term'), value: marked({ ...rule, dueOn }), note: ta(`term.${termKind}`) }
  if (state === 'CLOSED') return [due]
  return [
    due,
    { term: t('mostBy'), value: marked(days.most) },
    ...(state === 'ANSWERED'
      ? []
      : [
          { term: t('forwardBy'), value: marked(days.forward) },
          { term: t('returnBy'), value: marked(days.back) },
        ]),
  ]
}

function useEnd({ executor, result, answeredOn, answerNumber }: AppealView): Fact[] {
  const t = useTranslations('appeals.page')
  const ta = useTranslations('appeals')
  const day = useDay()
  return [
    ...(executor ? [{ term: t('executor'), value: executor }] : []),
    ...(result ? [{ term: t('result'), value: <b>{ta(`result.${result}`)}</b> }] : []),
    ...(answeredOn
      ? [{ term: t('answered'), value: t('answerNo', { number: answerNumber, date: day(answeredOn) }) }]
      : []),
  ]
}
