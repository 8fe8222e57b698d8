import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { ageOn, formatPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { ClientHeader as Client } from '@/lib/enquiries/client-header.queries'
import { capital } from './card-form/capital'
import { useSafeHours } from './safe-hours'
import { TermChip } from './term-chip'

type ClientHeaderProps = {
  client: Client
  /** Under the nearest term: what this screen is about, the visit and since when. */
  aside?: ReactNode
  /** The name leads to the card from every other screen. */
  isCard?: boolean
}

/** Who it is about, on top of every screen: name, birth date, card, safe phone, consent, what to mind. */
export function ClientHeader({ client, aside, isCard = false }: ClientHeaderProps) {
  const t = useTranslations('card.header')
  const name = [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' ')
  return (
    <section
      aria-label={t('label', { sex: client.sex })}
      className="flex flex-none flex-wrap items-start justify-between gap-x-6 gap-y-1 border-line lg:flex-nowrap border-b bg-paper px-4 pt-2.5 pb-2 sm:px-6"
    >
      <div className="min-w-0">
        <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-client">
          {isCard ? (
            name
          ) : (
            <a
              href={`/clients/${client.id}`}
              className="text-ink no-underline hover:text-ink hover:underline"
            >
              {name}
            </a>
          )}
          {client.isProtected && (
            <Chip tone="protected" icon="lock">
              {t('protected')}
            </Chip>
          )}
        </h1>
        <ul className="flex flex-wrap gap-x-4.5 gap-y-0.5 text-ink-2 text-row">
          <HeaderFacts client={client} />
        </ul>
        {client.isProtected && <p className="text-ink-2 text-sm">{t('looksRecorded')}</p>}
      </div>
      <div className="grid max-w-full flex-none justify-items-start gap-1 lg:justify-items-end">
        {client.term && <TermChip term={client.term} title={client.term.title || t('ownAnswer')} />}
        {aside !== undefined && <div className="text-ink-2 text-sm">{aside}</div>}
      </div>
    </section>
  )
}

function HeaderFacts({ client }: { client: Client }) {
  const t = useTranslations('card.header')
  const codes = useTranslations('clients.codes')
  const safeHours = useSafeHours()
  const { phone, language, interpreter, needs, handlingNote } = client
  const toMind = [
    ...needs.map((need) => codes(`accessibilityNeed.${need}`)),
    ...(interpreter ? [codes(`interpreter.${interpreter}`)] : []),
    ...(language === 'uk' ? [] : [t('language', { language: codes(`language.${language}`) })]),
  ]
  const words = [capital(toMind.join(', ')), handlingNote.replace(/[.\s]+$/, '')].filter(Boolean).join('. ')
  return (
    <>
      <li>
        <Birth client={client} />
      </li>
      <li>
        {t('card')} <b className="text-ink">{client.cardNumber}</b>
      </li>
      <li>
        {phone ? (
          <>
            <b className="whitespace-nowrap text-ink">{phone.shown}</b>{' '}
            {phone.owner === 'SELF' ? '' : `(${codes(`phoneOwner.${phone.owner}`)}) `}
            {safeHours(phone)}
          </>
        ) : (
          t(client.isRestricted ? 'restricted' : 'noPhone')
        )}
      </li>
      <li>
        <Consent consent={client.consent} />
      </li>
      {words !== '' && (
        <li className="flex gap-1.5 text-ink">
          <Icon name="info" className="mt-0.5" />
          <b>{words}</b>
        </li>
      )}
    </>
  )
}

function Birth({ client: { birthDate, birthYear } }: { client: Client }) {
  const t = useTranslations('card.header')
  if (!birthDate) return birthYear ? t('bornIn', { year: String(birthYear) }) : t('birthUnknown')
  return (
    <>
      <b className="text-ink">{formatPlainDate(birthDate)}</b>,{' '}
      {t('age', { age: ageOn(birthDate, todayInKyiv(new Date())) })}
    </>
  )
}

function Consent({ consent }: { consent: Client['consent'] }) {
  const t = useTranslations('card.header')
  const format = useFormatter()
  if (!consent) return t('noConsent')
  const date = format.dateTime(new Date(consent.at), 'day')
  return consent.state === 'given' ? (
    t.rich('consent', { date, b: (shown) => <b className="text-ink">{shown}</b> })
  ) : (
    <span className="text-warn">{t('withdrawn', { date })}</span>
  )
}
