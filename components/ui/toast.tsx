'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { newId } from '@/lib/core/new-id'
import { Icon } from './icon'

export type Toast = { message: string; undo: () => void | Promise<void> }

type ShownToast = Toast & { id: string }

const SHOWN_MS = 6000

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/** Says that a thing is done and offers to take it back. Anything to be read, decided or fixed is inline instead. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('ui')
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const show = useCallback((toast: Toast) => {
    setToasts((shown) => [...shown.slice(-2), { ...toast, id: newId() }])
  }, [])
  const drop = useCallback((id: string) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={t('notices')}
        aria-live="polite"
        data-chrome
        className="pointer-events-none fixed bottom-19 left-4 z-40 grid max-w-narrow gap-2 sm:left-6"
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} drop={drop} />
        ))}
      </section>
    </ToastContext>
  )
}

function ToastLine({ toast, drop }: { toast: ShownToast; drop: (id: string) => void }) {
  const t = useTranslations('ui')
  const [isPointedAt, setIsPointedAt] = useState(false)
  const [isFocused, setIsFocused] = useState(false)
  const isHeld = isPointedAt || isFocused
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => drop(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld, drop, toast.id])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while someone is at it
    <div
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
      className="pointer-events-auto flex items-center gap-3 rounded-overlay bg-ink px-4 py-2.5 text-paper shadow-popover"
    >
      <Icon name="check" />
      <span className="mr-4">{toast.message}</span>
      <button
        type="button"
        className="ml-auto min-h-6 rounded-chip px-1 font-semibold underline"
        onClick={() => {
          drop(toast.id)
          void toast.undo()
        }}
      >
        {t('undo')}
      </button>
    </div>
  )
}
