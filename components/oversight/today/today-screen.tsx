'use client'

import { useTranslations } from 'next-intl'
import { PageShell } from '@/components/layout/page-shell'
import { useShortcut } from '@/components/layout/shortcuts'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { TodayPage } from '@/lib/oversight/today.queries'
import { TodayGroupSection } from './today-group-section'
import { TodayRows } from './today-rows'
import { useToday } from './use-today'

/** What needs the head today: the most urgent of all, then every group with its nearest rows. */
export function TodayScreen({ first }: { first: TodayPage }) {
  const t = useTranslations('today')
  const format = useFormatter()
  const today = useToday(first)
  const { shown, fresh, waiting, isBehind } = today
  const { on, urgent, lists } = shown
  const filled = lists.filter(({ count }) => count > 0)
  const empty = lists.filter(({ count }) => count === 0)
  useShortcut({ code: 'KeyJ', label: t('nextRow'), run: () => moveRow(1) })
  useShortcut({ code: 'KeyK', label: t('previousRow'), run: () => moveRow(-1) })
  return (
    <PageShell>
      <div className="mb-3 flex min-h-10 flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h1>
          {t('title')}
          <span className="ml-3 font-normal text-ink-2 text-lg">
            {format.dateTime(toUtcMidnight(on), 'fullWeekday')}
          </span>
        </h1>
        {/* Always there, so that what comes moves nothing. */}
        <div role="status" className="min-h-8">
          {isBehind && (
            <Button size="small" icon="arrow-up" onClick={today.show}>
              {waiting > 0 ? t('showNew', { count: waiting }) : t('showChanges')}
            </Button>
          )}
        </div>
      </div>
      {today.isFailed && (
        <div className="mb-3">
          <Banner
            tone="warn"
            actions={
              <Button size="small" icon="turn" onClick={today.renew}>
                {t('renew')}
              </Button>
            }
          >
            {t('notLive')}
          </Banner>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the pointer and the focus are */}
      <div
        onPointerEnter={today.hold}
        onPointerLeave={today.release}
        onFocus={today.hold}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) today.release()
        }}
      >
        <section aria-labelledby="today-urgent" className="mb-6">
          <h2 id="today-urgent" className="border-ink border-b-2 pb-1 text-lg">
            {t('urgent')}
          </h2>
          {urgent.length > 0 ? (
            <TodayRows rows={urgent} on={on} fresh={fresh} withGroup />
          ) : (
            <p className="py-2.5 text-ink-2">{t('nothingUrgent')}</p>
          )}
        </section>
        {filled.length === 0 ? (
          <EmptyState title={t('allDone')}>{t('allDoneText')}</EmptyState>
        ) : (
          <div className="gap-x-8 lg:columns-2">
            {filled.map((list) => (
              <TodayGroupSection key={list.group} list={list} on={on} fresh={fresh} />
            ))}
          </div>
        )}
        {filled.length > 0 && empty.length > 0 && (
          <p className="mt-2 border-line border-t pt-3 text-ink-2 text-sm">
            {t('nothingIn', { groups: empty.map(({ group }) => t(`short.${group}`)).join(', ') })}
          </p>
        )}
      </div>
    </PageShell>
  )
}

/** J and K go from row to row; Enter opens the one that has the focus. */
function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const place = rows.findIndex((row) => row.matches(':focus'))
  const next = place === -1 ? rows[0] : rows[place + step]
  next?.focus({ focusVisible: true })
}
