'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Chip } from '@/components/ui/chip'
import { type Fact, Facts } from '@/components/ui/facts'
import { whole } from '@/components/ui/whole'
import { ACCESSIBILITY_NEEDS } from '@/lib/clients/client-codes.rules'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { PartnerView } from '@/lib/referrals/partner-answer.commands'
import { useNeedName } from './use-referral-texts'

/** What the partner is told: no more than the person agreed to. */
export function AnswerView({ view }: { view: PartnerView }) {
  const t = useTranslations('referrals.answer')
  const codes = useTranslations('clients.codes.accessibilityNeed')
  const needOf = useNeedName()
  const format = useFormatter()
  const { number, from, name, phone, need, matter, accessNeeds, bookedFor, answerBy, isUrgent } = view
  const minded = ACCESSIBILITY_NEEDS.filter((each) => accessNeeds?.includes(each))
  const facts: Fact[] = [
    { term: t('number'), value: number },
    { term: t('from'), value: from.centre, note: [from.worker, from.phone].filter(Boolean).join(', ') },
    { term: t('person'), value: name ?? t(view.isTakenBack ? 'codeOnly' : 'code', { number }) },
    ...(phone
      ? [
          {
            term: t('phone'),
            value: <a href={`tel:${phone.number.replace(/[^\d+]/g, '')}`}>{phone.number}</a>,
            ...(phone.safeFrom ? { note: t('safe', { from: phone.safeFrom, to: phone.safeTo }) } : {}),
          },
        ]
      : []),
    { term: t('need'), value: needOf(need) },
    ...(matter ? [{ term: t('matter'), value: matter }] : []),
    ...(minded.length > 0
      ? [{ term: t('access'), value: minded.map((each) => codes(each)).join(', ') }]
      : []),
    ...(bookedFor ? [{ term: t('booked'), value: format.dateTime(new Date(bookedFor), 'moment') }] : []),
  ]
  return (
    <div className="grid gap-3">
      <h1 className="text-xl">{t('title')}</h1>
      {view.isTakenBack && (
        <Banner tone="warn" title={t('takenBack')}>
          {t('takenBackText')}
        </Banner>
      )}
      {isUrgent && (
        <div>
          <Chip tone="near">{t('urgent')}</Chip>
        </div>
      )}
      <div className="rounded-control border border-line bg-paper px-4 py-3">
        <Facts facts={facts} />
      </div>
      {!view.isTakenBack && <p className="text-ink-2 text-sm">{t('shown')}</p>}
      {answerBy && view.acts.includes('ACCEPT') && (
        <p className="font-semibold">
          {t('answerBy', { date: format.dateTime(toUtcMidnight(answerBy), 'day') })}
        </p>
      )}
      <p className="text-ink-2 text-sm">
        {t.rich('questions', { centre: from.centre, phone: from.phone, ...whole })}
      </p>
    </div>
  )
}
