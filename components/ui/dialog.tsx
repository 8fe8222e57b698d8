'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type SyntheticEvent, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from './icon'

export type DialogProps = {
  open: boolean
  /** Called on Esc and on the cross. Without it the dialog ends only by its own buttons. */
  onClose?: () => void
  title: ReactNode
  width?: keyof typeof WIDTHS
  /** `bottom`: on a telephone in the thumb's reach, as wide as the screen. */
  place?: 'centre' | 'bottom'
  children: ReactNode
  /** Buttons. The one with `data-initial-focus` has the focus at the start; otherwise the first field. */
  footer?: ReactNode
  role?: 'dialog' | 'alertdialog'
}

const WIDTHS = { narrow: 'max-w-narrow', form: 'max-w-form', page: 'max-w-page' } as const

const PLACES = {
  centre: '',
  bottom: 'max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none',
} as const

/** What is pressed stays in reach, however long the form above it is. */
const FOOTS = {
  centre: '',
  bottom:
    'max-sm:sticky max-sm:-bottom-4.5 max-sm:-mx-5 max-sm:-mb-4.5 max-sm:border-line max-sm:border-t max-sm:bg-paper max-sm:px-5 max-sm:py-2.5',
} as const

/**
 * A modal dialog. The browser's own `<dialog>` keeps focus inside, makes the page behind inert and gives focus
 * back: nothing to load for it.
 */
export function Dialog(props: DialogProps) {
  return props.open ? createPortal(<OpenDialog {...props} />, document.body) : null
}

function OpenDialog({
  onClose,
  title,
  width = 'narrow',
  place = 'centre',
  children,
  footer,
  role = 'dialog',
}: DialogProps) {
  const t = useTranslations('ui')
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const textId = useId()

  useLayoutEffect(() => {
    const dialog = box.current
    const before = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-initial-focus]')?.focus({ focusVisible: true })
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  // The browser may close it by itself (Esc twice): as long as it is meant to be open, it opens again.
  const reopen = useEffectEvent(() => {
    if (box.current?.isConnected && !box.current.open) box.current.showModal()
  })

  function cancel(event: SyntheticEvent) {
    event.preventDefault()
    onClose?.()
  }

  return (
    <dialog
      ref={box}
      role={role}
      aria-labelledby={titleId}
      aria-describedby={role === 'alertdialog' ? textId : undefined}
      onCancel={cancel}
      onClose={reopen}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') cancel(event)
      }}
      onSubmit={(event) => event.stopPropagation()}
      className={`w-full rounded-overlay bg-paper px-5 py-4.5 text-ink shadow-dialog ${WIDTHS[width]} ${PLACES[place]}`}
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={titleId}>{title}</h2>
        {onClose && role === 'dialog' && (
          <button
            type="button"
            aria-label={t('close')}
            onClick={onClose}
            className="-mt-1 -mr-2 grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-sunken"
          >
            <Icon name="x" />
          </button>
        )}
      </div>
      <div id={textId} className="mt-1.5">
        {children}
      </div>
      {footer !== undefined && <div className={`mt-4 flex flex-wrap gap-3 ${FOOTS[place]}`}>{footer}</div>}
    </dialog>
  )
}
