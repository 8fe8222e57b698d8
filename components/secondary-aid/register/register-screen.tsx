'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { REGISTER_LISTS } from '@/lib/secondary-aid/application.schema'
import type { RegisterViewLine, RegisterWorker } from '@/lib/secondary-aid/register-view.queries'
import { DecisionTable } from './decision-table'
import { ListedApplications } from './listed-applications'
import { RegisterExport } from './register-export'
import { RegisterFilters } from './register-filters'
import { RegisterViews } from './register-views'
import { type RegisterStart, useRegister } from './use-register'

type RegisterScreenProps = {
  start: RegisterStart
  views: readonly RegisterViewLine[]
  workers: readonly RegisterWorker[]
  /** Codes a list may be narrowed to. */
  categories: readonly string[]
  mayShare: boolean
  /** Of the worker, for «I». */
  ownId: string
  /** Where else one goes from here. */
  children?: ReactNode
}

/** Applications and decisions: views, conditions, rows, and the same as a table of Excel. */
export function RegisterScreen({
  start,
  views,
  workers,
  categories,
  mayShare,
  ownId,
  children,
}: RegisterScreenProps) {
  const t = useTranslations('register')
  const top = useRef<HTMLDivElement>(null)
  const register = useRegister(start)
  const { filter, applications, count } = register
  const isDecisions = filter.list === 'DECISIONS'

  function turn(step: (() => void) | undefined) {
    if (!step) return undefined
    const go = () => {
      step()
      top.current?.focus({ preventScroll: true })
      top.current?.scrollIntoView({ block: 'start' })
    }
    return { go }
  }
  const [previous, next] = [turn(register.previous), turn(register.next)]

  return (
    <>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <h1>{t('title')}</h1>
        <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
          {children}
          <RegisterExport filter={filter} />
        </div>
      </div>
      <nav aria-label={t('lists.label')} className="no-print mb-3 border-line border-b">
        <ul className="flex gap-1">
          {REGISTER_LISTS.map((list) => (
            <li key={list}>
              <button
                type="button"
                aria-current={list === filter.list ? 'page' : undefined}
                onClick={() => register.show({ ...filter, list, after: undefined })}
                className="focus-inset flex min-h-10 items-center border-transparent border-b-3 px-2.5 text-ink-2 text-row hover:text-ink hover:underline aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink max-sm:min-h-11"
              >
                {t(`lists.${list}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <RegisterViews
        views={views}
        filter={filter}
        viewId={register.viewId}
        mayShare={mayShare}
        onShow={register.show}
      />
      {/* What is typed belongs to the form; other conditions from a view or a tab begin it anew. */}
      <RegisterFilters
        key={JSON.stringify(filter)}
        filter={filter}
        workers={workers.filter(({ id }) => id !== ownId)}
        categories={categories}
        onShow={(asked) => register.show(asked, register.viewId)}
      />
      <div ref={top} tabIndex={-1} className="grid grid-cols-1 gap-3" aria-busy={register.isLoading}>
        <p role="status" className="text-ink-2 text-sm">
          {count
            ? count.isMore
              ? t('countMore', { count: count.count })
              : t('count', { count: count.count })
            : register.isCounting && t('counting')}
        </p>
        {register.isFailed && (
          <Banner
            tone="warn"
            role="status"
            actions={
              <Button size="small" onClick={register.askAgain}>
                {t('tryAgain')}
              </Button>
            }
          >
            {t('failed')}
          </Banner>
        )}
        {applications.length > 0 &&
          (isDecisions ? (
            <DecisionTable applications={applications} />
          ) : (
            <ListedApplications applications={applications} />
          ))}
        {applications.length === 0 && !register.isFailed && !register.isLoading && (
          <EmptyState title={t(isDecisions ? 'emptyDecisions' : 'empty')}>{t('emptyText')}</EmptyState>
        )}
        <div className="no-print">
          <Pager {...(previous && { previous })} {...(next && { next })} />
        </div>
      </div>
    </>
  )
}
