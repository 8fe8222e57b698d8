'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { postJson } from '@/lib/core/http'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { Result } from '@/lib/core/result'
import type { HallDay } from '@/lib/queue/hall-hours.rules'
import type { HallCall, HallScreen } from '@/lib/queue/hall-screen.queries'
import { allowSound, chime } from './chime'
import { useHallStream } from './use-hall-stream'
import { useMinute } from './use-minute'

type HallScreenViewProps = {
  token: string
  screen: HallScreen
  /** The moment the page was made. */
  made: string
}

/** The screen in the hall: numbers and windows, as large as they will go, and nothing else of anybody. */
export function HallScreenView({ token, screen: first, made }: HallScreenViewProps) {
  const t = useTranslations('hallScreen.screen')
  const format = useFormatter()
  const query = useQuery({
    queryKey: ['hallScreen', token],
    queryFn: ({ signal }) => postJson<Result<HallScreen, string>>('/api/hall/screen', { token }, signal),
    initialData: { ok: true, value: first },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const renew = () => void query.refetch()
  const downSince = useHallStream(token, renew)
  const now = useMinute(made, renew)
  const isOver = query.data.ok === false && query.data.error === 'hallNotFound'
  const { unitName, calls, day } = query.data.ok ? query.data.value : first
  useChimeOfNew(calls)

  if (isOver)
    return (
      <main id="content" className="hall-screen place-content-center text-center">
        <h1>{t('over')}</h1>
        <p className="mt-3 text-xl">{t('overText')}</p>
      </main>
    )
  const called = calls.filter(({ isServed }) => !isServed)
  const served = calls.filter(({ isServed }) => isServed)
  return (
    <main id="content" className="hall-screen">
      <header className="hall-head">
        <h1 className="hall-unit">{unitName}</h1>
        <p className="hall-clock">
          <DayWords day={day} />
          <time suppressHydrationWarning className="font-semibold tabular-nums">
            {format.dateTime(now, 'time')}
          </time>
        </p>
      </header>
      {downSince && (
        <p role="alert" className="hall-down">
          {t('offline', { time: format.dateTime(downSince, 'time') })}
        </p>
      )}
      <section aria-label={t('called')} aria-live="polite" className="min-h-0">
        {called.length === 0 ? (
          <div className="hall-empty">
            <p className="hall-window">{t('nobody')}</p>
            <p className="hall-note">{t('nobodyText')}</p>
          </div>
        ) : (
          <ol className="hall-calls">
            {called.map(({ number, window }) => (
              <li key={number}>
                <span className="hall-number">{number}</span>
                <Icon name="chevron-right" className="hall-arrow" />
                <span className="hall-window">{window}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <footer className="hall-foot">
        {served.length > 0 && (
          <section aria-label={t('serving')} className="min-w-0">
            <h2 className="hall-note">{t('serving')}</h2>
            <ul className="hall-served">
              {served.map(({ number, window }) => (
                <li key={number}>
                  <span className="font-semibold tabular-nums">{number}</span> {window}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Sound />
      </footer>
    </main>
  )
}

function DayWords({ day }: { day: HallDay }) {
  const t = useTranslations('hallScreen.screen')
  switch (day.kind) {
    case 'open':
      return <span>{t('openUntil', { time: clockTime(day.until) })}</span>
    case 'opensAt':
      return <span>{t('opensAt', { time: clockTime(day.at) })}</span>
    case 'closed':
      return <span>{t('closed')}</span>
    case 'unknown':
      return null
  }
}

/** Minutes since midnight as the clock on the wall shows them. */
export function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Sounds for each call that was not there before, a repeated one too; silent for what stands there when the page opens. */
function useChimeOfNew(calls: readonly HallCall[]): void {
  const standing = calls
    .filter(({ isServed }) => !isServed)
    .map(({ number, callCount }) => `${number} ${callCount}`)
  const [known, setKnown] = useState(standing)
  const hear = useEffectEvent((shown: string) => {
    const now = shown.split('|').filter(Boolean)
    if (now.some((call) => !known.includes(call))) chime()
    setKnown(now)
  })
  const shown = standing.join('|')
  useEffect(() => hear(shown), [shown])
}

function Sound() {
  const t = useTranslations('hallScreen.screen')
  const [isOn, setOn] = useState(false)
  async function turnOn() {
    const isAllowed = await allowSound()
    setOn(isAllowed)
    if (isAllowed) chime()
  }
  return isOn ? (
    <p className="ml-auto text-on-bar-2">{t('soundIsOn')}</p>
  ) : (
    <button type="button" className="hall-button ml-auto" onClick={() => void turnOn()}>
      {t('soundOn')}
    </button>
  )
}
