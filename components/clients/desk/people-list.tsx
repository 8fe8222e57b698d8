'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { OpenRow, ProtectedRow } from './person-row'
import type { Row } from './use-people-search'

export const LIST_ID = 'people-found'
export const rowId = (key: string) => `person-${key}`

type PeopleListProps = {
  exact: readonly Row[]
  near: readonly Row[]
  chosen: string | undefined
  isReached: (unitId: string) => boolean
  mayGiveReason: boolean
  onChoose: (key: string) => void
  onEndSeen: () => void
}

/** The hits in two groups. Focus stays in the search box, which names the chosen row. */
export function PeopleList(props: PeopleListProps) {
  const { exact, near, chosen, onEndSeen } = props
  const t = useTranslations('desk')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) document.getElementById(rowId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function scroll() {
    const box = list.current
    if (box && box.scrollTop + box.clientHeight > box.scrollHeight - 120) onEndSeen()
  }

  return (
    <div
      ref={list}
      id={LIST_ID}
      role="listbox"
      aria-label={t('list')}
      onScroll={scroll}
      className="scroll-thin min-h-0 rounded-control border border-line bg-paper columns:overflow-y-auto"
    >
      <Group {...props} rows={exact} name="exact" />
      <Group {...props} rows={near} name="near" />
    </div>
  )
}

type GroupProps = PeopleListProps & { rows: readonly Row[]; name: 'exact' | 'near' }

function Group({ rows, name, chosen, isReached, mayGiveReason, onChoose }: GroupProps) {
  const t = useTranslations('desk')
  if (rows.length === 0) return null
  const headId = `${LIST_ID}-${name}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
    <div role="group" aria-labelledby={headId}>
      <div id={headId} className="bg-sunken px-4 py-1.25 font-semibold text-ink-2 text-sm">
        {t(`groups.${name}`)}
      </div>
      {rows.map(({ key, hit }, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search box, which names the chosen row
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
        <div
          key={key}
          id={rowId(key)}
          role="option"
          aria-selected={key === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(key)}
          className={`flex cursor-default flex-wrap items-start gap-x-4 gap-y-0.5 px-4 pt-1.75 pb-2 ${place > 0 ? 'border-line border-t' : ''} ${key === chosen ? 'chosen-row' : 'hover:bg-sunken'}`}
        >
          {hit.isProtected ? (
            <ProtectedRow hit={hit} />
          ) : (
            <OpenRow hit={hit} isReached={isReached(hit.homeUnit.id)} mayGiveReason={mayGiveReason} />
          )}
        </div>
      ))}
    </div>
  )
}
