'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useShortcut } from '@/components/layout/shortcuts'

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** A table whose rows open by their link: J and K go from one to the next, and the arrows once one has the focus. */
export function RegisterRows({ children }: { children: ReactNode }) {
  const t = useTranslations('register')
  const box = useRef<HTMLDivElement>(null)

  function move(step: number): boolean {
    const links = [...(box.current?.querySelectorAll<HTMLAnchorElement>('th a') ?? [])]
    const row = document.activeElement?.closest('tr')
    const here = links.findIndex((link) => row?.contains(link))
    const place = here === -1 ? (step > 0 ? 0 : -1) : Math.min(Math.max(here + step, 0), links.length - 1)
    links.at(place)?.focus({ focusVisible: true })
    return here !== -1
  }
  useShortcut({ code: 'KeyJ', label: t('nextRow'), run: () => move(1) })
  useShortcut({ code: 'KeyK', label: t('previousRow'), run: () => move(-1) })

  function press(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    // Outside a row the arrows scroll, as everywhere.
    if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    move(step)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links inside
    <div ref={box} onKeyDown={press}>
      {children}
    </div>
  )
}
