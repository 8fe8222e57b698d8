'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { capital } from '@/components/clients/card-form/capital'
import { HistoryTimeline } from '@/components/clients/history-timeline'
import { useSafeHours } from '@/components/clients/safe-hours'
import { TermChip } from '@/components/clients/term-chip'
import { useSettled } from '@/components/clients/use-settled'
import { type Fact, Facts } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import { Skeleton } from '@/components/ui/skeleton'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { ClientPreview } from '@/lib/enquiries/client-preview.queries'

// Every look at a card is put on record: rows that are only passed by are not looked at.
const LOOK_AFTER_MS = 350

/** What a card that is open to the viewer tells before it is opened. */
export function PreviewDetails({ clientId }: { clientId: string }) {
  const t = useTranslations('desk.preview')
  const settled = useSettled(clientId, LOOK_AFTER_MS)
  const query = useQuery({
    queryKey: ['clientPreview', settled],
    queryFn: ({ signal }) =>
      postJson<Result<ClientPreview, string>>('/api/clients/preview', { clientId: settled }, signal),
    retry: false,
    refetchInterval: ({ state }) => (state.status === 'error' ? 5000 : false),
    staleTime: 60_000,
    // Going back one row must not ask, nor record a look, again.
    gcTime: 60_000,
  })
  if (query.isError) return <p className="mt-3 text-sm text-warn">{t('unavailable')}</p>
  if (clientId !== settled || !query.data) {
    return (
      <div className="mt-4">
        <Skeleton lines={5} />
      </div>
    )
  }
  if (!query.data.ok) {
    // Otherwise closed since the search: a reason has run out, or the matter has gone to another.
    const isWithdrawn = query.data.error === 'consentWithdrawn'
    return <p className="mt-3 text-sm text-warn">{t(isWithdrawn ? 'consentWithdrawn' : 'closedMeanwhile')}</p>
  }
  return <Details preview={query.data.value} />
}

function Details({ preview }: { preview: ClientPreview }) {
  const t = useTranslations('desk.preview')
  const { history } = preview
  return (
    <>
      <div className="mt-3.5">
        <Facts facts={useFacts(preview)} />
      </div>
      <Handling preview={preview} />
      {history.term && (
        <Part title={t('term')}>
          <p className="flex items-center justify-between gap-3 text-row">
            <span>{history.term.title || t('ownAnswer')}</span>
            <TermChip term={history.term} />
          </p>
        </Part>
      )}
      <Part title={t('visits')}>
        {history.visits.length === 0 ? (
          <p className="text-ink-2 text-sm">{t('noVisits')}</p>
        ) : (
          <HistoryTimeline visits={history.visits} />
        )}
      </Part>
    </>
  )
}

function useFacts(preview: ClientPreview): Fact[] {
  const t = useTranslations('desk.preview')
  const rows = useTranslations('desk.row')
  const codes = useTranslations('clients.codes')
  const safeHours = useSafeHours()
  const { phone, home, language, interpreter, identityLevel, documentKind } = preview
  const kind = documentKind && codes(`documentKind.${documentKind}`)
  return [
    {
      term: t('phone'),
      value: phone ? <span className="whitespace-nowrap">{phone.masked}</span> : rows('noPhone'),
      note: phone ? safeHours(phone) : undefined,
    },
    ...(home ? [{ term: t('home'), value: home.kind === 'NONE' ? t('noHome') : home.name }] : []),
    {
      term: t('language'),
      value: codes(`language.${language}`),
      note: interpreter ? codes(`interpreter.${interpreter}`) : undefined,
    },
    {
      term: t('document'),
      value:
        identityLevel === 'DOCUMENT' && kind
          ? t('shown', { kind })
          : t(identityLevel === 'NONE' ? 'noDocument' : 'declared'),
    },
  ]
}

/** What to mind with this person. */
function Handling({ preview: { needs, handlingNote } }: { preview: ClientPreview }) {
  const codes = useTranslations('clients.codes')
  if (needs.length === 0 && handlingNote === '') return null
  const named = capital(needs.map((need) => codes(`accessibilityNeed.${need}`)).join(', '))
  return (
    <p className="mt-3.5 flex gap-2.5 rounded-control bg-sunken px-3 py-2 text-sm">
      <Icon name="info" />
      <span>
        {named !== '' && <b>{named}. </b>}
        {handlingNote}
      </span>
    </p>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-3.5 border-line border-t pt-3">
      <h3 className="mb-2 text-row">{title}</h3>
      {children}
    </section>
  )
}
