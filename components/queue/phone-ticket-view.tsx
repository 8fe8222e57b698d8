'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { postJson } from '@/lib/core/http'
import type { Locale } from '@/lib/core/i18n/locale'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { Result } from '@/lib/core/result'
import type { PhoneTicket } from '@/lib/queue/phone-ticket.queries'
import { useEstimateWords } from './use-hall-words'

type PhoneTicketViewProps = { ticket: PhoneTicket; token: string; locale: Locale; onChanged: () => void }

/** The number, and where one stands: what happens next is always the largest thing on the page. */
export function PhoneTicketView({ ticket, token, locale, onChanged }: PhoneTicketViewProps) {
  const t = useTranslations('hallScreen.ticket')
  const format = useFormatter()
  const { number, state, takenAt } = ticket
  const isOpen = state === 'WAITING' || state === 'CALLED'
  return (
    <>
      <h1 className="text-center font-normal text-lg">{t('yourNumber')}</h1>
      <p className="phone-number">{number}</p>
      <div role="status" className="mb-4">
        <Standing ticket={ticket} locale={locale} />
      </div>
      {isOpen && <LeaveQueue token={token} onLeft={onChanged} />}
      {isOpen && <p className="mt-4 text-ink-2 text-sm">{t('keepOpen')}</p>}
      <p className="mt-2 text-ink-2 text-sm">
        {t('taken', { time: format.dateTime(new Date(takenAt), 'time') })}
      </p>
    </>
  )
}

const BOX = 'rounded-control border px-4 py-3 text-center'

function Standing({ ticket, locale }: { ticket: PhoneTicket; locale: Locale }) {
  const t = useTranslations('hallScreen.ticket')
  const estimateOf = useEstimateWords('hallScreen')
  switch (ticket.state) {
    case 'WAITING':
      return (
        <div className={`${BOX} border-line bg-paper`}>
          <p className="font-semibold text-xl">{t('ahead', { count: ticket.ahead })}</p>
          <p className="text-ink-2">{t('wait', { estimate: estimateOf(ticket.estimate) })}</p>
        </div>
      )
    case 'CALLED':
      return (
        <div className={`${BOX} border-transparent bg-accent py-5 text-on-accent`}>
          <p className="font-semibold text-xl">{t('called')}</p>
          <p className="font-semibold text-2xl">
            {t('go', { window: locale === 'en' ? ticket.windowEn : ticket.window })}
          </p>
        </div>
      )
    case 'SERVING':
      return <p className={`${BOX} border-line bg-paper font-semibold text-xl`}>{t('serving')}</p>
    case 'ON_HOLD':
      return <Said title={t('held')} text={t('heldText')} />
    case 'DONE':
      return <Said title={t('done')} text={t('doneText')} />
    case 'NO_SHOW':
      return <Said title={t('noShow')} text={t('noShowText')} />
    case 'LEFT':
      return <Said title={t('left')} text={t('leftText')} />
  }
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <div className={`${BOX} border-line bg-paper`}>
      <p className="font-semibold text-xl">{title}</p>
      <p className="text-ink-2">{text}</p>
    </div>
  )
}

function LeaveQueue({ token, onLeft }: { token: string; onLeft: () => void }) {
  const t = useTranslations('hallScreen.ticket')
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<'unreachable' | 'beingServed'>()

  async function leave() {
    setProblem(undefined)
    try {
      const left = await postJson<Result<null, string>>('/api/hall/leave', { token })
      if (!left.ok && left.error === 'beingServed') setProblem('beingServed')
      onLeft()
    } catch {
      setProblem('unreachable')
    }
    setAsked(false)
  }
  return (
    <>
      <p className="text-center">
        <Button onClick={() => setAsked(true)}>{t('leave')}</Button>
      </p>
      <p role="alert" className="mt-2 font-semibold text-danger text-sm empty:hidden">
        {problem && t(problem)}
      </p>
      <ConfirmDialog
        open={isAsked}
        title={t('leaveTitle')}
        confirmLabel={t('leaveConfirm')}
        keepLabel={t('leaveKeep')}
        onConfirm={leave}
        onClose={() => setAsked(false)}
      >
        {t('leaveText')}
      </ConfirmDialog>
    </>
  )
}
