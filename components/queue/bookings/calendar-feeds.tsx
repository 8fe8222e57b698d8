'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { makeFeedAction, revokeFeedAction } from '@/lib/queue/booking.actions'
import type { KeptCalendar } from '@/lib/queue/booking-calendar.queries'
import { useBookingProblem } from './use-booking-texts'

type CalendarFeedsProps = { calendarId: string; feeds: KeptCalendar['feeds'] }

/** Private addresses by which one's own program reads the calendar: shown once, taken back at any time. */
export function CalendarFeeds({ calendarId, feeds }: CalendarFeedsProps) {
  const t = useTranslations('bookings.feed')
  const router = useRouter()
  const format = useFormatter()
  const textOf = useBookingProblem()
  const [address, setAddress] = useState<string>()
  const [isRevoked, setRevoked] = useState(false)
  const [asked, setAsked] = useState<string>()
  const making = useSubmission<{ address: string }>((made) => {
    setRevoked(false)
    setAddress(made.address)
    router.refresh()
  })
  const revoking = useSubmission(() => {
    setAddress(undefined)
    setRevoked(true)
    router.refresh()
  })
  const problem = textOf(making.problem ?? revoking.problem)
  return (
    <div className="grid max-w-form gap-3">
      <p className="text-ink-2 text-sm">{t('text')}</p>
      {problem && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
      {address && <MadeAddress address={address} />}
      <ul className="grid gap-1.5 text-sm empty:hidden">
        {feeds.map(({ id, createdAt, readAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              {t('since', { date: format.dateTime(new Date(createdAt), 'moment') })},{' '}
              {readAt ? t('read', { date: format.dateTime(new Date(readAt), 'moment') }) : t('neverRead')}
            </span>
            <Button size="small" variant="danger" onClick={() => setAsked(id)}>
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="small"
          pending={making.pending}
          onClick={() => void making.send(() => makeFeedAction({ calendarId }))}
        >
          {t('make')}
        </Button>
        <span role="status" className="text-ok text-sm">
          {isRevoked && t('revoked')}
        </span>
      </div>
      <ConfirmDialog
        open={asked !== undefined}
        title={t('revokeTitle')}
        confirmLabel={t('revoke')}
        keepLabel={t('keep')}
        onConfirm={async () => {
          if (asked) await revoking.send(() => revokeFeedAction({ feedId: asked }))
          setAsked(undefined)
        }}
        onClose={() => setAsked(undefined)}
      >
        {t('revokeText')}
      </ConfirmDialog>
    </div>
  )
}

function MadeAddress({ address }: { address: string }) {
  const t = useTranslations('bookings.feed')
  const [isCopied, setCopied] = useState(false)
  return (
    <Banner tone="info" role="status">
      {t('made')}
      <span className="mt-2 flex flex-wrap items-end gap-2">
        <span className="block min-w-0 flex-1 basis-56">
          <TextField label={t('address')} readOnly value={address} />
        </span>
        <Button
          onClick={() => {
            void navigator.clipboard?.writeText(address).then(() => setCopied(true))
          }}
        >
          {t('copy')}
        </Button>
      </span>
      <span role="status" className="text-ok text-sm">
        {isCopied && t('copied')}
      </span>
    </Banner>
  )
}
