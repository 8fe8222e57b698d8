'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type MouseEvent, useId, useState } from 'react'
import { type ButtonLook, buttonClasses } from './button-classes'
import { Icon, type IconName } from './icon'
import { Kbd } from './kbd'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'className'> &
  ButtonLook & {
    /** What is printed on the keycap, `Ctrl+Enter`. It only shows; `ShortcutButton` also listens. */
    keycap?: string
    icon?: IconName
    /** The work is under way: further presses do nothing. */
    pending?: boolean
    /** Why it cannot be pressed now. It stays focusable and says so when pressed. */
    disabledReason?: string
  }

/** The filled button submits its form by default; every other one is `type="button"` unless told otherwise. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  wide,
  keycap,
  icon,
  pending = false,
  disabledReason,
  type = variant === 'primary' ? 'submit' : 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const t = useTranslations('ui')
  const reasonId = useId()
  const [asked, setAsked] = useState(false)
  const isOff = pending || disabledReason !== undefined

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (!isOff) return onClick?.(event)
    event.preventDefault()
    setAsked(true)
  }

  const button = (
    <button
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      aria-keyshortcuts={keycap === undefined ? undefined : keycap.replace('Ctrl', 'Control')}
      {...rest}
      type={type}
      aria-disabled={disabledReason !== undefined || undefined}
      aria-busy={pending || undefined}
      onClick={press}
      className={buttonClasses({ variant, size, wide })}
    >
      {icon && <Icon name={icon} />}
      {children}
      {pending && <span className="sr-only">{t('wait')}</span>}
      {keycap !== undefined && (
        <span aria-hidden="true" className="keycap-only">
          <Kbd tone={variant === 'secondary' || variant === 'link' ? 'paper' : 'inherit'}>{keycap}</Kbd>
        </span>
      )}
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <span className={wide ? 'grid' : 'inline-grid justify-items-start'}>
      {button}
      <span role="status" className="text-ink-2 text-sm">
        <span id={reasonId} className={asked ? 'mt-1 block' : 'sr-only'}>
          {disabledReason}
        </span>
      </span>
    </span>
  )
}
