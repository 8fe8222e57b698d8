'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { isCharacterKey, isPressOf, isTyping } from '@/lib/core/key-stroke'
import { moveToNextRegion } from './regions'
import { ShortcutDialog } from './shortcut-dialog'
import { type RegisteredShortcut, ShortcutContext, useShortcut } from './shortcuts'

export type Destination = { code: string; label: string; href: string }

type KeyboardShortcutsProps = {
  /** Where the search box is; `/` goes there from any other screen. */
  searchHref: string
  /** Sections reached by `g` and a letter. */
  destinations?: readonly Destination[]
  /** The worker's setting: letters and signs without Ctrl or Alt may be switched off (WCAG 2.1.4). */
  singleKeys?: boolean
  children: ReactNode
}

const SEQUENCE_MS = 3000

/** Listens for all keys of the page and knows what each does now. */
export function KeyboardShortcuts({
  searchHref,
  destinations = [],
  singleKeys = true,
  children,
}: KeyboardShortcutsProps) {
  const registered = useRef(new Map<string, RegisteredShortcut>())
  const [listed, setListed] = useState<readonly RegisteredShortcut[]>()
  const begun = useRef<{ code: string; at: number }>(undefined)

  const register = useCallback((shortcut: RegisteredShortcut) => {
    registered.current.set(shortcut.id, shortcut)
    return () => {
      registered.current.delete(shortcut.id)
    }
  }, [])
  const registry = useMemo(() => ({ register }), [register])

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return
    const before = begun.current
    begun.current = undefined
    const prefix = before && event.timeStamp - before.at < SEQUENCE_MS ? before.code : undefined
    const known = [...registered.current.values()].reverse()
    const wanted = known.find((one) => one.run && one.after === prefix && isPressOf(event, one))
    const begins = isPlain(event) && known.some((one) => one.after === event.code)
    if (!wanted && !begins) return
    const isSingle = begins || (wanted !== undefined && isCharacterKey(wanted))
    const isText = isTyping(event.target) && !(wanted?.inEmptySearch && isEmptySearch(event.target))
    if (isSingle && (!singleKeys || isText)) return
    // A letter with a meaning of its own on this screen may still be the first of two: `g` grants, `g h` goes.
    if (begins) begun.current = { code: event.code, at: event.timeStamp }
    if (!wanted) return
    event.preventDefault()
    wanted.run?.()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    // Two letters are one stroke only when nothing is done in between.
    const forget = () => {
      begun.current = undefined
    }
    window.addEventListener('keydown', listen)
    window.addEventListener('pointerdown', forget)
    return () => {
      window.removeEventListener('keydown', listen)
      window.removeEventListener('pointerdown', forget)
    }
  }, [])

  return (
    <ShortcutContext value={registry}>
      {children}
      <CommonShortcuts
        searchHref={searchHref}
        destinations={destinations}
        showAll={() => setListed([...registered.current.values()])}
      />
      <ShortcutDialog shortcuts={listed} singleKeys={singleKeys} onClose={() => setListed(undefined)} />
    </ShortcutContext>
  )
}

const SEARCH = '[data-search]'

/** Who strikes `/` in a search box that has the focus already means the box, as long as nothing is typed. */
function isEmptySearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.matches(SEARCH) && target.value === ''
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
}

type CommonShortcutsProps = {
  searchHref: string
  destinations: readonly Destination[]
  showAll: () => void
}

/** The keys of every screen. */
function CommonShortcuts({ searchHref, destinations, showAll }: CommonShortcutsProps) {
  const t = useTranslations('keys')
  const router = useRouter()
  const openHelp = useEffectEvent(showAll)
  useEffect(() => {
    const open = () => openHelp()
    window.addEventListener(SHOW_KEYS_EVENT, open)
    return () => window.removeEventListener(SHOW_KEYS_EVENT, open)
  }, [])

  useShortcut({
    code: 'Slash',
    label: t('search'),
    group: 'everywhere',
    inEmptySearch: true,
    run: () => {
      const box = document.querySelector<HTMLInputElement>(SEARCH)
      if (!box) return router.push(searchHref)
      box.focus()
      box.select()
    },
  })
  useShortcut({ code: 'Slash', shift: true, label: t('help'), group: 'everywhere', run: showAll })
  useShortcut({ code: 'F6', label: t('nextRegion'), group: 'everywhere', run: () => moveToNextRegion(1) })
  useShortcut({
    code: 'F6',
    shift: true,
    label: t('previousRegion'),
    group: 'everywhere',
    run: () => moveToNextRegion(-1),
  })
  return destinations.map((destination) => <GoTo key={destination.href} destination={destination} />)
}

/** Any button may show the keys without knowing this provider: `window.dispatchEvent(new Event(SHOW_KEYS_EVENT))`. */
export const SHOW_KEYS_EVENT = 'pryimalnia:show-keys'

function GoTo({ destination }: { destination: Destination }) {
  const t = useTranslations('keys')
  const router = useRouter()
  useShortcut({
    code: destination.code,
    after: 'KeyG',
    group: 'go',
    label: t('goTo', { section: destination.label }),
    run: () => router.push(destination.href),
  })
  return null
}
