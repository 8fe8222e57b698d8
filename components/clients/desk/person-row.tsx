import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { HitOpening, OpenHit, ProtectedHit } from '@/lib/clients/people-search.schema'
import { ageOn, isPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { HitReasons } from './hit-reasons'
import { MarkedText } from './marked-text'

const CELL = 'text-row lg:leading-6'
const SECOND = 'block text-ink-2 text-sm'

type OpenRowProps = { hit: OpenHit; opening: HitOpening }

/** Two lines: who and why they were found, when born, phone, where the card is. */
export function OpenRow({ hit, opening }: OpenRowProps) {
  const t = useTranslations('desk.row')
  return (
    <>
      <div className="min-w-0 basis-full lg:flex-1 lg:basis-0">
        <span className="font-semibold text-name">
          <MarkedText text={hit.surname} stretches={hit.marks.surname} />{' '}
          <MarkedText text={hit.givenName} stretches={hit.marks.givenName} />{' '}
          <MarkedText text={hit.patronymic ?? ''} stretches={hit.marks.patronymic} />
        </span>
        <span className={SECOND}>
          <HitReasons reasons={hit.reasons} />
        </span>
      </div>
      <div className={`lg:w-30 ${CELL}`}>
        <Birth hit={hit} />
      </div>
      <div className={`whitespace-nowrap lg:w-33 ${CELL}`}>{hit.maskedPhone ?? t('noPhone')}</div>
      <div className={`lg:w-42 ${CELL}`}>
        <UnitName unit={hit.homeUnit} />
        <span className={SECOND}>{t(wayIn(hit, opening))}</span>
      </div>
    </>
  )
}

/** Of the own centre that is said while the card is open; else what it takes, or that it is not to be opened. */
function wayIn({ isOwnCentre }: OpenHit, opening: HitOpening) {
  if (opening === 'WITH_REASON') return 'reasonNeeded'
  if (opening === 'OPEN') return isOwnCentre ? 'ownCentre' : 'openToYou'
  return isOwnCentre ? 'notYourCase' : 'otherCentre'
}

/** Nothing of the person: only whom to ask. */
export function ProtectedRow({ hit }: { hit: ProtectedHit }) {
  const t = useTranslations('desk.row')
  const { phone } = hit.homeUnit
  return (
    <>
      <div className="min-w-0 basis-full lg:flex-1 lg:basis-0">
        <span className="flex flex-wrap items-center gap-2.5 font-medium text-name">
          <Chip tone="protected" icon="lock">
            {t('protected')}
          </Chip>
          {t('closed')}
        </span>
        <span className={SECOND}>{phone ? t('askPhone', { phone }) : t('ask')}</span>
      </div>
      <div className={`lg:w-42 ${CELL}`}>
        <UnitName unit={hit.homeUnit} />
      </div>
    </>
  )
}

function Birth({ hit }: { hit: OpenHit }) {
  const t = useTranslations('desk.row')
  const { birthDate, birthYear, reasons } = hit
  const codes = reasons.map(({ code }) => code)
  if (!birthDate || !isPlainDate(birthDate)) {
    return birthYear ? t('bornIn', { year: String(birthYear) }) : t('birthUnknown')
  }
  const [year, month, day] = birthDate.split('-')
  const isDay = codes.includes('birthDate')
  const isMonth = isDay || codes.includes('birthMonth')
  const isYear = isMonth || codes.includes('birthYear')
  return (
    <>
      <span className={isDay ? 'font-semibold' : ''}>{day}.</span>
      <span className={isMonth ? 'font-semibold' : ''}>{month}.</span>
      <span className={isYear ? 'font-semibold' : ''}>{year}</span>
      <span className={SECOND}>{t('age', { age: ageOn(birthDate, todayInKyiv(new Date())) })}</span>
    </>
  )
}

function UnitName({ unit }: { unit: OpenHit['homeUnit'] }) {
  return useLocale() === 'en' && unit.nameEn ? unit.nameEn : unit.name
}
