'use client'

import { useTranslations } from 'next-intl'
import { TermWords } from '@/components/referrals/term-words'
import { Chip } from '@/components/ui/chip'
import { type Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { whole } from '@/components/ui/whole'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { useNeedName } from './use-referral-texts'

/** Where, for whom, what was passed on and by which consent. */
export function ReferralFacts({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const needOf = useNeedName()
  const { partner, need, content, person, personName, way, answerDueOn, term } = view
  const facts: Fact[] = [
    {
      term: t('view.partner'),
      value: <Link href={`/partners/${partner.id}`}>{partner.name}</Link>,
      note: (
        <span className="flex flex-wrap gap-x-3">
          {partner.phone && <span>{t.rich('view.phone', { phone: partner.phone, ...whole })}</span>}
          {partner.isStale && <span>{t('view.staleRecord')}</span>}
        </span>
      ),
    },
    { term: t('view.need'), value: needOf(need), note: content.needWords },
    {
      term: t('view.for'),
      value:
        person === 'named' ? (
          personName
        ) : person === 'protected' ? (
          <Chip tone="protected" icon="lock">
            {t('protectedPerson')}
          </Chip>
        ) : (
          t('anonymous')
        ),
    },
    { term: t('view.way'), value: t(`way.${way}`) },
    ...(way === 'LIVE' && answerDueOn
      ? [{ term: t('view.answerBy'), value: <TermWords term={term} dueOn={answerDueOn} /> }]
      : []),
  ]
  return (
    <Sheet>
      <Facts facts={[...facts, ...useSharedFacts(view)]} />
    </Sheet>
  )
}

function useSharedFacts({ way, sharedData, consent }: ReferralView): Fact[] {
  const t = useTranslations('referrals')
  const format = useFormatter()
  if (way !== 'LIVE') return []
  const shared = {
    term: t('view.shared'),
    value:
      sharedData.length > 0
        ? sharedData.map((each) => t(`data.${each}`)).join(', ')
        : t('view.nothingShared'),
  }
  if (!consent) return [shared]
  const date = format.dateTime(new Date(consent.at), 'moment')
  const value =
    consent.kind === 'given'
      ? t('view.consentGiven', { form: t(`consentForm.${consent.form}`), date })
      : t('view.overridden', { reason: consent.reason })
  return [shared, { term: t('view.consent'), value }]
}
