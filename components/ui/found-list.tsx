'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button'

type FoundListProps = {
  id: string
  label: string
  /** Id of the row the search box names; it is kept in sight. */
  chosenId: string | undefined
  /** Brings the next ones; left away when there are none. */
  onMore: (() => void) | undefined
  children: ReactNode
}

/** How near to the end, in pixels, more is asked for. */
const NEAR_END = 120

/**
 * What a search box found. Focus stays in the box, which names the chosen row and has the keys.
 *
 * In columns the list scrolls by itself, and the next rows come as its end comes near. On a narrow screen the page scrolls, and
 * something stands below the list that must be reached: there more is asked for by a button.
 */
export function FoundList({ id, label, chosenId, onMore, children }: FoundListProps) {
  const t = useTranslations('ui')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])

  function askAtEnd() {
    const box = list.current
    const isScroller = box && getComputedStyle(box).overflowY === 'auto'
    if (isScroller && box.scrollTop + box.clientHeight > box.scrollHeight - NEAR_END) onMore?.()
  }
  // A list that is shorter than the screen is never scrolled.
  useEffect(askAtEnd)

  return (
    <>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        onScroll={askAtEnd}
        className="scroll-thin min-h-0 rounded-control border border-line bg-paper columns:overflow-y-auto"
      >
        {children}
      </div>
      {onMore && (
        <div className="columns-hidden mt-3">
          <Button size="small" onClick={onMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Rows under a head of their own. */
export function FoundGroup({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
    <div role="group" aria-labelledby={id}>
      <div id={id} className="bg-sunken px-4 py-1.25 font-semibold text-ink-2 text-sm">
        {label}
      </div>
      {children}
    </div>
  )
}

type FoundRowProps = {
  id: string
  isChosen: boolean
  isFirst: boolean
  onChoose: () => void
  onOpen?: () => void
  children: ReactNode
}

export function FoundRow({ id, isChosen, isFirst, onChoose, onOpen, children }: FoundRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search box, which names the chosen row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onDoubleClick={onOpen}
      className={`flex cursor-default flex-wrap items-start gap-x-4 gap-y-0.5 px-4 pt-1.75 pb-2 ${isFirst ? '' : 'border-line border-t'} ${isChosen ? 'chosen-row' : 'hover:bg-sunken'}`}
    >
      {children}
    </div>
  )
}
