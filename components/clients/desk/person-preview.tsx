'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import type { HitOpening, OpenHit, PersonHit } from '@/lib/clients/people-search.schema'
import { formatPlainDate, isPlainDate } from '@/lib/core/plain-date'
import { ageText } from './age-text'
import { PreviewDetails } from './preview-details'

type PersonPreviewProps = { hit: PersonHit | undefined; openingOf: (hit: OpenHit) => HitOpening }

/** The chosen person: a card that is open to the viewer in full, another no more than the list shows. */
export function PersonPreview({ hit, openingOf }: PersonPreviewProps) {
  const t = useTranslations('desk')
  if (!hit) return <p className="text-ink-2 text-sm">{t('preview.empty')}</p>
  if (hit.isProtected) return <ProtectedPreview unit={hit.homeUnit} />
  return (
    <>
      <h2>{fullName(hit)}</h2>
      <p className="text-ink-2 text-sm">
        <BirthLine hit={hit} /> · {t('preview.card', { number: hit.cardNumber })}
      </p>
      {openingOf(hit) === 'OPEN' ? <PreviewDetails clientId={hit.id} /> : <NotOpen hit={hit} />}
    </>
  )
}

export function fullName({ surname, givenName, patronymic }: OpenHit): string {
  return [surname, givenName, patronymic].filter(Boolean).join(' ')
}

function BirthLine({ hit }: { hit: OpenHit }) {
  const t = useTranslations('desk.row')
  const { birthDate, birthYear } = hit
  if (birthDate && isPlainDate(birthDate)) return `${formatPlainDate(birthDate)}, ${ageText(t, birthDate)}`
  return birthYear ? t('bornIn', { year: String(birthYear) }) : t('birthUnknown')
}

function NotOpen({ hit }: { hit: OpenHit }) {
  const t = useTranslations('desk')
  const closed = hit.isOwnCentre ? 'preview.notYourCase' : 'preview.closedForRole'
  return (
    <>
      <div className="mt-3.5">
        <Facts
          facts={[
            { term: t('preview.phone'), value: hit.maskedPhone ?? t('row.noPhone') },
            { term: t('preview.centre'), value: <UnitLines unit={hit.homeUnit} /> },
          ]}
        />
      </div>
      <p className="mt-3.5 text-ink-2 text-sm">
        {t(hit.opening === 'WITH_REASON' ? 'preview.otherCentre' : closed)}
      </p>
    </>
  )
}

function ProtectedPreview({ unit }: { unit: PersonHit['homeUnit'] }) {
  const t = useTranslations('desk.row')
  return (
    <div className="grid justify-items-start gap-2">
      <Chip tone="protected" icon="lock">
        {t('protected')}
      </Chip>
      <p>{t('ask')}:</p>
      <p className="font-semibold">
        <UnitLines unit={unit} />
      </p>
    </div>
  )
}

function UnitLines({ unit }: { unit: PersonHit['homeUnit'] }) {
  const name = useLocale() === 'en' && unit.nameEn ? unit.nameEn : unit.name
  return (
    <>
      {name}
      {unit.phone && <span className="block">{unit.phone}</span>}
    </>
  )
}
