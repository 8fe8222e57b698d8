'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { type CaseFact, CaseFacts } from './case-facts'

/** The matter, the services wanted, the other party, earlier aid, wishes. */
export function CaseAsked({ found }: { found: CaseForDecision }) {
  const t = useTranslations('secondaryAid.decisions.case')
  const services = useTranslations('secondaryAid.service')
  const format = useFormatter()
  const desk = useTranslations('applicationDesk')
  const { content, grantsThisYear } = found
  const { ruling, capacity, incomeGroup } = content
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  const issue = [content.substance, content.hearingOn && t('hearing', { date: day(content.hearingOn) })]
  const wishes = [content.wishedSex && t(`wishedSex.${content.wishedSex}`), content.wishes]
  const rows: (CaseFact & { isKnown?: boolean })[] = [
    { term: t('issue'), value: joined(issue) },
    { term: t('court'), value: joined([content.court, content.caseNumber]), isKnown: content.court !== '' },
    {
      term: t('services'),
      value: content.servicesWanted.map((service) => services(service)).join(', '),
      isKnown: content.servicesWanted.length > 0,
    },
    { term: t('party'), value: content.opposingParty, isKnown: content.opposingParty !== '' },
    { term: t('earlier'), value: joined([t('grants', { count: grantsThisYear }), content.earlierAid]) },
    {
      term: t('openMandates'),
      value: <OpenMandates mandates={found.openMandates} />,
      isKnown: found.openMandates.total > 0,
    },
    {
      term: desk('ruling.fact'),
      value: ruling && desk('ruling.line', { number: ruling.number, date: ruling.on ? day(ruling.on) : '' }),
      isKnown: ruling !== null,
    },
    {
      term: desk('capacity.title'),
      value: capacity && joined([desk(`capacity.status.${capacity.status}`), capacity.ruling]),
      isKnown: capacity !== null,
    },
    {
      term: desk('incomeGroup.label'),
      value: incomeGroup && joined([desk(`incomeGroup.${incomeGroup.group}`), incomeGroup.reason]),
      isKnown: incomeGroup !== null,
    },
    { term: t('wishes'), value: joined(wishes), isKnown: joined(wishes) !== '' },
  ]
  return <CaseFacts facts={rows.filter(({ isKnown = true }) => isKnown)} />
}

const joined = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join('; ')

/** Warns and bars nothing: the same person may have another matter. */
function OpenMandates({ mandates: { total, seen } }: { mandates: CaseForDecision['openMandates'] }) {
  const t = useTranslations('secondaryAid.decisions.case')
  const format = useFormatter()
  const unseen = total - seen.length
  return (
    <>
      <b className="text-warn">{t('mandatesRun', { count: total })}</b>
      <ul>
        {seen.map(({ id, number, issuedOn, provider, matter }) => (
          <li key={id}>
            <Link href={`/mandates/${id}`}>
              {t('mandateOf', { number, date: format.dateTime(toUtcMidnight(issuedOn), 'day') })}
            </Link>
            {': '}
            {joined([matter, provider])}
          </li>
        ))}
        {unseen > 0 && <li className="text-ink-2">{t('mandatesElsewhere', { count: unseen })}</li>}
      </ul>
    </>
  )
}
