'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { ButtonLink } from './button-link'

/** A page is reached by an address, or by the next key the list asks for. */
export type PagerStep = { href: string } | { go: () => void }

type PagerProps = {
  previous?: PagerStep
  next?: PagerStep
  /** "21–40 of 312", if known. */
  children?: ReactNode
}

export function Pager({ previous, next, children }: PagerProps) {
  const t = useTranslations('ui')
  if (!previous && !next) return null
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-3 text-ink-2 text-sm">
      {previous && <Step step={previous} label={t('previous')} rel="prev" />}
      {next && <Step step={next} label={t('next')} rel="next" />}
      {children}
    </nav>
  )
}

function Step({ step, label, rel }: { step: PagerStep; label: string; rel: 'prev' | 'next' }) {
  const icon = rel === 'prev' ? 'chevron-left' : 'chevron-right'
  if ('href' in step) {
    return (
      <ButtonLink href={step.href} rel={rel} size="small" icon={icon}>
        {label}
      </ButtonLink>
    )
  }
  return (
    <Button size="small" icon={icon} onClick={step.go}>
      {label}
    </Button>
  )
}
