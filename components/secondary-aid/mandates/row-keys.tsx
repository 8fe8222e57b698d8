'use client'

import { useTranslations } from 'next-intl'
import { useShortcut } from '@/components/layout/shortcuts'

/** J and K go from row to row of the list on the screen; Enter opens the one that has the focus. */
export function RowKeys() {
  const t = useTranslations('mandates')
  useShortcut({ code: 'KeyJ', label: t('nextRow'), run: () => move(1) })
  useShortcut({ code: 'KeyK', label: t('previousRow'), run: () => move(-1) })
  return null
}

function move(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const place = rows.findIndex((row) => row.matches(':focus'))
  const next = place === -1 ? rows[0] : rows[place + step]
  next?.focus({ focusVisible: true })
}
