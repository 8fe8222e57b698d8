'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSafeHours } from '@/components/clients/safe-hours'
import { MandateStateChip } from '@/components/secondary-aid/mandates/mandate-state-chip'
import { Banner } from '@/components/ui/banner'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { CaseClient, CaseView } from '@/lib/cases/case.queries'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { ProtectedChip, unbroken } from './case-name'

/** Who the case is for, what it is about, what to mind and how to reach the person. */
export function CaseHeader({ found, menu }: { found: CaseView; menu: ReactNode }) {
  const t = useTranslations('cases')
  const locale = useLocale()
  const { content, topicCode, state, number, kind, client, isProtected } = found
  const topic = topicCode ? findLegalTopic(topicCode) : undefined
  const { caseNumber } = content.draft
  return (
    <header className="grid gap-1.5 max-sm:-mx-4 max-sm:-mt-5 max-sm:border-line max-sm:border-b max-sm:bg-paper max-sm:px-4 max-sm:py-3.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          href="/cases"
          aria-label={t('back')}
          className="-ml-2 grid size-11 flex-none place-items-center rounded-control text-ink-2 hover:bg-sunken"
        >
          <Icon name="chevron-left" size="large" />
        </Link>
        <p className="min-w-0 flex-1 text-ink-2 text-row">
          {caseNumber
            ? t('numbered', { number: caseNumber })
            : t(`mandateNumber.${kind}`, { number: unbroken(number) })}
        </p>
        {menu}
      </div>
      <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-client">
        {client ? (
          <a href={`/clients/${client.id}`} className="text-ink no-underline hover:text-ink hover:underline">
            {content.person.name}
          </a>
        ) : (
          content.person.name
        )}
        {isProtected && <ProtectedChip />}
        {state !== 'ACCEPTED' && <MandateStateChip state={state} />}
      </h1>
      <p className="text-ink-2 text-row">
        {[topic && displayTopicName(topic, locale), content.draft.body].filter(Boolean).join(' · ')}
      </p>
      {client ? <Reaching client={client} /> : <Closed state={state} />}
      {isProtected && <Banner tone="warn" icon="lock" title={t('protectedForLawyer')} />}
    </header>
  )
}

function Closed({ state }: { state: CaseView['state'] }) {
  const t = useTranslations('cases.header')
  return <p className="text-ink-2 text-row">{t(state === 'ISSUED' ? 'beforeAccept' : 'ended')}</p>
}

/** What to mind first, then the telephone with its hours. */
function Reaching({ client }: { client: CaseClient }) {
  const t = useTranslations('cases.header')
  const codes = useTranslations('clients.codes')
  const card = useTranslations('card.header')
  const safeHours = useSafeHours()
  const { phone, needs, interpreter, language, handlingNote } = client
  const toMind = [
    ...needs.map((need) => codes(`accessibilityNeed.${need}`)),
    ...(interpreter ? [codes(`interpreter.${interpreter}`)] : []),
    ...(language === 'uk' ? [] : [card('language', { language: codes(`language.${language}`) })]),
    ...(handlingNote ? [handlingNote] : []),
  ]
  return (
    <>
      {toMind.length > 0 && (
        <p className="flex gap-2 text-row">
          <Icon name="info" className="mt-0.5" />
          <b>{toMind.join(', ')}</b>
        </p>
      )}
      <p className="text-row">
        {phone ? (
          <>
            <b className="whitespace-nowrap">{phone.shown}</b>{' '}
            {phone.owner !== 'SELF' && `(${codes(`phoneOwner.${phone.owner}`)}) `}
            <span className="text-ink-2">{safeHours(phone)}</span>
          </>
        ) : (
          t('noPhone')
        )}
      </p>
    </>
  )
}
