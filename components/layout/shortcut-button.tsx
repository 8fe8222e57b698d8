'use client'

import { useRef } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { type KeyStroke, keycapOf } from '@/lib/core/key-stroke'
import { useKeyNames } from './shortcut-dialog'
import { useShortcut } from './shortcuts'

type ShortcutButtonProps = Omit<ButtonProps, 'keycap' | 'ref'> & {
  stroke: KeyStroke
  /** What the list of keys says; the button's own text when that is plain text. */
  shortcutLabel?: string
  when?: boolean
}

/** A button that is also pressed by the key printed on it. */
export function ShortcutButton({
  stroke,
  shortcutLabel,
  when = true,
  children,
  ...button
}: ShortcutButtonProps) {
  const box = useRef<HTMLButtonElement>(null)
  const nameOf = useKeyNames()
  const label = shortcutLabel ?? (typeof children === 'string' ? children : '')
  useShortcut({ ...stroke, label, when, run: () => box.current?.click() })
  return (
    <Button {...button} ref={box} keycap={keycapOf(stroke, nameOf)}>
      {children}
    </Button>
  )
}
