'use client'

import { useTranslations } from 'next-intl'
import { Kbd } from '@/components/ui/kbd'
import { SHOW_KEYS_EVENT } from './keyboard-shortcuts'

/** Opens the list of keys; the same as `?`. */
export function BarKeys() {
  const t = useTranslations('layout')
  return (
    <button
      type="button"
      onClick={() => window.dispatchEvent(new Event(SHOW_KEYS_EVENT))}
      className="focus-inset flex min-h-8 items-center gap-1.5 rounded-control px-1 text-on-bar-2 hover:underline max-md:hidden"
    >
      <span aria-hidden="true">
        <Kbd tone="bar">?</Kbd>
      </span>
      <span className="max-lg:sr-only">{t('keys')}</span>
    </button>
  )
}
