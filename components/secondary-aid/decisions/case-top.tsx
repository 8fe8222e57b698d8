'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import { useCategoryName } from './use-category-name'

type CaseTopProps = {
  found: CaseForDecision
  place: { place: number; count: number } | undefined
  onMove: (step: 1 | -1) => void
  onBack: () => void
}

/** Whose application it is, where it stands in the queue, and the verdict of the rules in one sentence. */
export function CaseTop({ found, place, onMove, onBack }: CaseTopProps) {
  const t = useTranslations('secondaryAid.decisions')
  const format = useFormatter()
  const { person, number, receivedOn, completeOn, executor, clientId } = found
  const day = (date: PlainDate | null) => (date ? format.dateTime(toUtcMidnight(date), 'day') : '')
  return (
    <header className="grid gap-2.5">
      <div className="columns-hidden">
        <Button size="small" icon="chevron-left" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-1">
        <h2 className="text-client">{person.name}</h2>
        {place && (
          <p className="flex items-center gap-1.5 whitespace-nowrap pt-1 text-ink-2 text-sm max-columns-hidden">
            {t('place', place)}
            <StepButton label={t('previousRow')} icon="arrow-up" onPress={() => onMove(-1)} />
            <StepButton label={t('nextRow')} icon="arrow-down" onPress={() => onMove(1)} />
          </p>
        )}
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
        {person.isProtected && (
          <Chip tone="protected" icon="lock">
            {t('protected')}
          </Chip>
        )}
        <span>
          {[
            t('case.about', { age: person.age ?? -1, number, date: day(receivedOn) }),
            completeOn && t('case.completeSince', { date: day(completeOn) }),
            t('case.intake', { name: executor }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Link href={`/clients/${clientId}`}>{t('case.openCard')}</Link>
      </p>
      <Verdict found={found} />
    </header>
  )
}

type StepButtonProps = { label: string; icon: 'arrow-up' | 'arrow-down'; onPress: () => void }

function StepButton({ label, icon, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="grid size-6 place-items-center rounded-chip border border-control bg-paper hover:bg-sunken"
    >
      <Icon name={icon} size="small" />
    </button>
  )
}

const TONES = {
  ENTITLED: 'ok',
  DOCUMENTS_MISSING: 'warn',
  UNKNOWN: 'warn',
  NOT_ENTITLED: 'neutral',
  MATTER_OUT_OF_SCOPE: 'neutral',
  none: 'warn',
} as const

function Verdict({ found }: { found: CaseForDecision }) {
  const t = useTranslations('secondaryAid.decisions.case')
  const categoryName = useCategoryName()
  const { assessed, primaryCategory, exceptions, state } = found
  const outcome =
    assessed.answer?.categories.find(({ code }) => code === primaryCategory)?.outcome ?? ('none' as const)
  const category = categoryName(primaryCategory).toLocaleLowerCase()
  return (
    <Banner tone={TONES[outcome]} title={t(`verdict.${outcome}`, { category })}>
      {[
        t(`verdictText.${outcome}`),
        exceptions.length > 0 && t('exceptionNeedsYou', { count: exceptions.length }),
        state === 'UNDER_REVIEW' ? '' : t('notYours'),
      ]
        .filter(Boolean)
        .join(' ')}
    </Banner>
  )
}
