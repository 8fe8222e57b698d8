'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useToast } from '@/components/ui/toast'

type RepeatableRowsProps<Row extends { id: string }> = {
  /** `fields` of `useFieldArray`. */
  rows: readonly Row[]
  renderRow: (row: Row, place: number) => ReactNode
  /** Names one row: "Phone 2". */
  rowLabel: (place: number) => string
  addLabel: string
  onAdd: () => void
  /** Takes the row out and gives back what puts it where it was. */
  onRemove: (place: number) => () => void
  /** Rows that cannot be fewer. */
  least?: number
  most?: number
}

/** Several of the same: phones, former surnames. A removed row comes back by undo. */
export function RepeatableRows<Row extends { id: string }>(props: RepeatableRowsProps<Row>) {
  const { rows, renderRow, rowLabel, addLabel, onAdd, onRemove, least = 0, most = 20 } = props
  const t = useTranslations('ui.rows')
  const toast = useToast()
  const list = useRef<HTMLUListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const isAdding = useRef(false)

  const count = rows.length
  useEffect(() => {
    if (!isAdding.current || count === 0) return
    isAdding.current = false
    list.current?.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [count])

  function remove(place: number) {
    const undo = onRemove(place)
    addButton.current?.focus()
    toast({ message: t('removed'), undo })
  }

  return (
    <div className="grid justify-items-start gap-2">
      <ul ref={list} className="grid w-full gap-3">
        {rows.map((row, place) => (
          <li key={row.id} className="flex items-end gap-2">
            <div className="min-w-0 flex-1">{renderRow(row, place)}</div>
            {rows.length > least && (
              <button
                type="button"
                aria-label={t('removeRow', { row: rowLabel(place) })}
                onClick={() => remove(place)}
                className="grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-sunken"
              >
                <Icon name="x" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {rows.length < most && (
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          onClick={() => {
            isAdding.current = true
            onAdd()
          }}
        >
          {addLabel}
        </Button>
      )}
    </div>
  )
}
