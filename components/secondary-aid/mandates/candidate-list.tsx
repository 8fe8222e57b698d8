'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import type { Appointment } from '@/lib/secondary-aid/appointment.queries'
import { ProviderLine } from './provider-line'

type CandidateListProps = { found: Appointment; hrefOf: (providerId: string) => string }

const SHOWN = 12

/** Candidates with the reasons for their place; below them, folded, who cannot be chosen and why. */
export function CandidateList({ found, hrefOf }: CandidateListProps) {
  const t = useTranslations('mandates.choose')
  const reasonName = useTranslations('secondaryAid.choice.reason')
  const barrierName = useTranslations('secondaryAid.choice.barrier')
  const { candidates, excluded, plannedId } = found
  const row = (candidate: Appointment['candidates'][number], place: number) => (
    <li
      key={candidate.id}
      className="relative flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:px-5"
    >
      <span className="w-6 flex-none text-ink-3 text-row">{place + 1}.</span>
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <Link
            href={hrefOf(candidate.id)}
            data-row
            aria-label={t('appoint', { name: candidate.name })}
            className="font-semibold text-name after:absolute after:inset-0"
          >
            {candidate.name}
          </Link>
          {candidate.id === plannedId && <Chip tone="ok">{t('planned')}</Chip>}
        </p>
        <ProviderLine provider={candidate} />
        <p className="text-sm">{candidate.reasons.map(({ code }) => reasonName(code)).join(' · ')}</p>
      </div>
      <p className="text-right text-row">
        {t('load', { open: candidate.openMandates, capacity: candidate.capacity })}
      </p>
    </li>
  )
  return (
    <Sheet title={t('candidates')} id="candidates" padding="none">
      {candidates.length > 0 && (
        <ol className="border-line border-t">{candidates.slice(0, SHOWN).map(row)}</ol>
      )}
      {candidates.length > SHOWN && (
        <div className="border-line border-t px-4 py-1 sm:px-5">
          <Disclosure summary={t('more', { count: candidates.length - SHOWN })}>
            <ol>{candidates.slice(SHOWN).map((each, place) => row(each, place + SHOWN))}</ol>
          </Disclosure>
        </div>
      )}
      {excluded.length > 0 && (
        <div className="border-line border-t px-4 py-1 sm:px-5">
          <Disclosure summary={t('excluded', { count: excluded.length })} isOpen={candidates.length === 0}>
            <ul className="grid gap-2">
              {excluded.map((provider) => (
                <li key={provider.id} className="text-row">
                  {provider.name}
                  <span className="block text-sm text-warn">
                    {provider.barriers.map((code) => barrierName(code)).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Sheet>
  )
}
