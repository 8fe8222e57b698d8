'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type SubmitEventHandler, useEffect, useRef } from 'react'
import { DraftStatus } from '@/components/forms/draft-status'
import type { ServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'

type EndingFrameProps = {
  title: string
  about: string
  sign: string
  back: string
  pending: boolean
  problem: string | undefined
  draft: ServerDraft<unknown>['progress']
  onOverwrite: () => void
  onSubmit: SubmitEventHandler<HTMLFormElement>
  /** That the application was changed since. */
  changed: ReactNode
  children: ReactNode
}

/** A decision that ends a mandate, a page of its own: what is typed is kept on the server. */
export function EndingFrame(props: EndingFrameProps) {
  const { title, about, sign, back, pending, problem, draft, onOverwrite, onSubmit, changed, children } =
    props
  const t = useTranslations('mandates')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <form noValidate onSubmit={onSubmit} className="contents">
      <PageShell
        foot={
          <ActionFoot end={<DraftStatus draft={draft} onOverwrite={onOverwrite} />}>
            {problem && (
              <div className="w-full">
                <Banner tone="danger" role="alert">
                  {problem}
                </Banner>
              </div>
            )}
            <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={pending}>
              {sign}
            </ShortcutButton>
            <ButtonLink href={back}>{t('notYet')}</ButtonLink>
          </ActionFoot>
        }
      >
        <h1 ref={heading} tabIndex={-1} className="focus-inset">
          {title}
        </h1>
        <p className="mb-4 text-ink-2 text-sm">{about}</p>
        <div className="grid max-w-form gap-4">
          {changed}
          {children}
        </div>
      </PageShell>
    </form>
  )
}
