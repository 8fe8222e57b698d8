'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'

type SidePanelProps = {
  /** What it is: the label of the region and of the button that opens it on a narrow screen. */
  label: string
  /** Below 1100 px: `drawer` opens under its own button, `stack` is simply below. */
  narrow?: 'drawer' | 'stack'
  /** Stays at the bottom of the panel while the rest scrolls. */
  foot?: ReactNode
  children: ReactNode
}

/** The column at the right: preview of the chosen person, hints and history of a visit. */
export function SidePanel({ label, narrow = 'drawer', foot, children }: SidePanelProps) {
  const t = useTranslations('layout')
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const folded = narrow === 'drawer' && !isOpen ? 'max-columns-hidden' : ''
  return (
    <>
      {narrow === 'drawer' && (
        <div className="columns-hidden px-4 pb-3 sm:px-6" data-chrome>
          <Button wide aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('hidePanel', { panel: label }) : t('showPanel', { panel: label })}
          </Button>
        </div>
      )}
      <aside
        id={id}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must take the arrow keys
        tabIndex={0}
        data-region
        className={`focus-inset scroll-thin relative flex flex-col border-line border-t bg-paper px-4 pt-4 sm:px-6 columns:min-h-0 columns:overflow-y-auto columns:border-t-0 columns:border-l ${folded}`}
      >
        <div className="flex-1 pb-4">{children}</div>
        {foot !== undefined && (
          <div className="sticky bottom-0 -mx-4 grid gap-2 bg-paper px-4 pt-3 pb-4 sm:-mx-6 sm:px-6">
            {foot}
          </div>
        )}
      </aside>
    </>
  )
}
