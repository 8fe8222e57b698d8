'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { usePersonOpening } from '@/components/clients/use-person-opening'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { Duplicate } from '@/lib/clients/client-duplicates.schema'
import type { OpenHit } from '@/lib/clients/people-search.schema'
import { formatPlainDate, isPlainDate } from '@/lib/core/plain-date'

type DuplicatesPanelProps = {
  hideTitle?: boolean
  duplicates: readonly Duplicate[]
  opening: ReturnType<typeof usePersonOpening>
}

/** Cards that may be of the same person, beside the form while it is filled in. */
export function DuplicatesPanel({ duplicates, opening, hideTitle = false }: DuplicatesPanelProps) {
  const t = useTranslations('clients.duplicates')
  return (
    <section aria-labelledby="duplicates-title">
      <h2 id="duplicates-title" className={hideTitle ? 'sr-only' : 'text-lg'}>
        {t('title')}
      </h2>
      <div role="status">
        {duplicates.length === 0 ? (
          <p className="mt-1 text-ink-2 text-sm">{t('none')}</p>
        ) : (
          <ul className="mt-1 divide-y divide-line">
            {duplicates.map((duplicate, place) => (
              <li
                key={duplicate.hit.isProtected ? `protected-${place}` : duplicate.hit.id}
                className="py-2.5"
              >
                <DuplicateEntry duplicate={duplicate} opening={opening} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

type DuplicateEntryProps = { duplicate: Duplicate; opening: DuplicatesPanelProps['opening'] }

function DuplicateEntry({ duplicate: { hit, level, reasons }, opening }: DuplicateEntryProps) {
  const t = useTranslations('clients.duplicates')
  const desk = useTranslations('desk')
  const unitName = useLocale() === 'en' && hit.homeUnit.nameEn ? hit.homeUnit.nameEn : hit.homeUnit.name
  if (hit.isProtected) {
    const { phone } = hit.homeUnit
    return (
      <div className="grid justify-items-start gap-1 text-sm">
        <Chip tone="protected" icon="lock">
          {desk('row.protected')}
        </Chip>
        <p>{t(`levels.${level}`)}</p>
        <p>
          {unitName}. {phone ? desk('row.askPhone', { phone }) : desk('row.ask')}
        </p>
      </div>
    )
  }
  return (
    <>
      <p className="font-semibold text-row">
        {[hit.surname, hit.givenName, hit.patronymic].filter(Boolean).join(' ')}
      </p>
      <p className="text-ink-2 text-sm">
        {[birthOf(hit), hit.maskedPhone, unitName].filter(Boolean).join(' · ')}
      </p>
      <p className={`text-sm ${level === 'CERTAIN' ? 'font-semibold text-warn' : 'text-ink-2'}`}>
        {t(`levels.${level}`)}: {reasons.map((reason) => t(`reasons.${reason}`)).join(', ')}
      </p>
      {opening.mayOpen(hit) && (
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Button size="small" pending={opening.visit.pending} onClick={() => opening.open(hit, 'visit')}>
            {desk('start.button')}
          </Button>
          <Button size="small" variant="link" onClick={() => opening.open(hit, 'card')}>
            {desk('start.openCard')}
          </Button>
        </div>
      )}
    </>
  )
}

function birthOf({ birthDate, birthYear }: OpenHit): string {
  if (birthDate && isPlainDate(birthDate)) return formatPlainDate(birthDate)
  return birthYear ? String(birthYear) : ''
}
