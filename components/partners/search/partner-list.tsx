'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { KyivMoment } from '@/lib/offices/kyiv-day.rules'
import { PartnerRowContent } from './partner-row'
import type { PartnerRow } from './use-partner-search'

export const LIST_ID = 'partners-found'
export const rowId = (key: string) => `partner-${key}`

type PartnerListProps = {
  rows: readonly PartnerRow[]
  /** Of other places, under a head of their own. */
  elsewhere: readonly PartnerRow[]
  chosen: string | undefined
  moment: KyivMoment
  onChoose: (key: string) => void
  onOpen: (key: string) => void
  onEndSeen: () => void
}

/** Partners, best first. Focus stays in the search box, which names the chosen row. */
export function PartnerList(props: PartnerListProps) {
  const { rows, elsewhere, chosen, onEndSeen } = props
  const t = useTranslations('partnerSearch')
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
      <Rows {...props} rows={rows} />
      {elsewhere.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
        <div role="group" aria-labelledby={`${LIST_ID}-elsewhere`}>
          <div
            id={`${LIST_ID}-elsewhere`}
            className="bg-sunken px-4 py-1.25 font-semibold text-ink-2 text-sm"
          >
            {t('elsewhere')}
          </div>
          <Rows {...props} rows={elsewhere} />
        </div>
      )}
    </div>
  )
}

function Rows({ rows, chosen, moment, onChoose, onOpen }: PartnerListProps) {
  return rows.map(({ key, hit }, place) => (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search box, which names the chosen row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
    <div
      key={key}
      id={rowId(key)}
      role="option"
      aria-selected={key === chosen}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(key)}
      onDoubleClick={() => onOpen(key)}
      className={`flex cursor-default flex-wrap items-start gap-x-4 gap-y-1 px-4 pt-1.75 pb-2 ${place > 0 ? 'border-line border-t' : ''} ${key === chosen ? 'chosen-row' : 'hover:bg-sunken'}`}
    >
      <PartnerRowContent hit={hit} moment={moment} />
    </div>
  ))
}
