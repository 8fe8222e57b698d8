'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { LIVE_KINDS, type LiveKind } from '@/lib/core/live-kinds'

type Hearer = { kinds: ReadonlySet<LiveKind>; hear: () => void }

const TRY_AGAIN_MS = 5000
/** A line that comes back within this is no news. */
const DOWN_AFTER_MS = 5000
/** Longer than it takes from the reading of a screen to its listening; the server tells as much on a new line. */
const RECENT_MS = 10_000

const hearers = new Set<Hearer>()
const watchers = new Set<() => void>()
/** When something of a kind was last told. */
const told = new Map<LiveKind, number>()
let source: EventSource | undefined
let heard = ''
let isUp = true
let retry: ReturnType<typeof setTimeout> | undefined
let downSoon: ReturnType<typeof setTimeout> | undefined

/**
 * Calls back whenever something of these kinds changed on any machine, when it changed while the screen was on its way,
 * and when changes may have been missed: after the line was down, or the page was hidden. One line serves the whole page; a hidden one gives its line back, for a browser
 * has only six of them for a server.
 */
export function useLive(kinds: readonly LiveKind[], onChange: () => void): void {
  const hear = useEffectEvent(onChange)
  const names = kinds.join(' ')
  useEffect(() => {
    const hearer = { kinds: new Set(kindsIn(names)), hear }
    hearers.add(hearer)
    if (hearers.size === 1) document.addEventListener('visibilitychange', followVisibility)
    queueMicrotask(tune)
    // Told after this screen was read, and before it listened.
    const since = performance.now() - RECENT_MS
    if (kindsIn(names).some((kind) => (told.get(kind) ?? since) > since)) hear()
    return () => {
      hearers.delete(hearer)
      if (hearers.size === 0) document.removeEventListener('visibilitychange', followVisibility)
      queueMicrotask(tune)
    }
  }, [names])
}

/** Whether changes arrive: when not, a list says that it may be old. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    },
    () => isUp,
    () => true,
  )
}

const kindsIn = (names: string) => LIVE_KINDS.filter((kind) => names.split(' ').includes(kind))

/** Opens, changes or closes the line, so that it carries what is listened to. */
function tune(): void {
  const wanted = document.hidden
    ? ''
    : [...new Set([...hearers].flatMap(({ kinds }) => [...kinds]))].sort().join(',')
  if (wanted === heard) return
  heard = wanted
  open()
}

function open(): void {
  clearTimeout(retry)
  source?.close()
  source = undefined
  if (!heard) return
  const opened = new EventSource(`/api/live?of=${heard}`)
  source = opened
  let isFirst = true
  opened.onopen = () => {
    setUp(true)
    if (!isFirst) tellAll()
    isFirst = false
  }
  opened.addEventListener('change', ({ data }) => tell(new Set(JSON.parse(data))))
  opened.addEventListener('maybe', tellAll)
  opened.onerror = () => {
    if (source !== opened) return
    downSoon ??= setTimeout(() => setUp(false), DOWN_AFTER_MS)
    // The browser comes back by itself, unless the server refused.
    if (opened.readyState === EventSource.CLOSED) retry = setTimeout(open, TRY_AGAIN_MS)
  }
}

function followVisibility(): void {
  tune()
  if (!document.hidden) tellAll()
}

function setUp(now: boolean): void {
  clearTimeout(downSoon)
  downSoon = undefined
  if (isUp === now) return
  isUp = now
  for (const watch of watchers) watch()
}

function tell(changed: ReadonlySet<string>): void {
  for (const kind of kindsIn([...changed].join(' '))) told.set(kind, performance.now())
  for (const { kinds, hear } of hearers) if ([...kinds].some((kind) => changed.has(kind))) hear()
}

function tellAll(): void {
  for (const { hear } of hearers) hear()
}
