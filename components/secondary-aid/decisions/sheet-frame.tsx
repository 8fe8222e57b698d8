'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type SubmitEventHandler, useEffect, useRef } from 'react'
import { FormStatus } from '@/components/forms/form-status'
import { ActionFoot } from '@/components/layout/action-foot'
import { ApplicationChangedSince } from '@/components/secondary-aid/application-changed-since'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import type { useSheetDraft } from './use-sheet-draft'

type SheetFrameProps = {
  title: string
  found: CaseForDecision
  problem: string | undefined
  onSubmit: SubmitEventHandler<HTMLFormElement>
  onBack: () => void
  /** The buttons that finish. */
  actions: ReactNode
  kept: Pick<ReturnType<typeof useSheetDraft>, 'status' | 'isChangedSince' | 'compared'>
  children: ReactNode
}

/** A form in the place of the case: its title takes the focus, its buttons stay at the bottom. */
export function SheetFrame({
  title,
  found,
  problem,
  onSubmit,
  onBack,
  actions,
  kept,
  children,
}: SheetFrameProps) {
  const t = useTranslations('secondaryAid.decisions')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <form noValidate onSubmit={onSubmit} className="flex min-h-0 flex-1 flex-col">
      <div className="scroll-thin min-h-0 flex-1 px-4 pt-3.5 pb-5 sm:px-6 columns:overflow-y-auto">
        <h2 ref={heading} tabIndex={-1} className="focus-inset">
          {title}
        </h2>
        <p className="mb-4 text-ink-2 text-sm">
          {[found.person.name, found.number].filter(Boolean).join(' · ')}
        </p>
        <div className="grid max-w-form gap-4">
          <ApplicationChangedSince
            applicationId={found.id}
            change={found.lastChange}
            draft={kept}
            onCompared={kept.compared}
          />
          {children}
        </div>
      </div>
      <ActionFoot end={<FormStatus draft={kept.status} />}>
        {problem !== undefined && (
          <div className="w-full">
            <Banner tone="danger" role="alert">
              {problem}
            </Banner>
          </div>
        )}
        {actions}
        <Button onClick={onBack}>{t('toCase')}</Button>
      </ActionFoot>
    </form>
  )
}
