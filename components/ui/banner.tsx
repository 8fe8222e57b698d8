import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const LOOKS = {
  ok: { classes: 'border-ok bg-ok-tint', mark: 'text-ok', icon: 'check' },
  warn: { classes: 'border-warn bg-warn-tint', mark: 'text-warn', icon: 'alert' },
  info: { classes: 'border-accent bg-accent-tint', mark: 'text-accent', icon: 'info' },
  danger: { classes: 'border-danger bg-danger-tint', mark: 'text-danger', icon: 'alert' },
  neutral: { classes: 'border-control bg-sunken', mark: 'text-ink-2', icon: 'info' },
} as const

export type BannerProps = {
  tone?: keyof typeof LOOKS
  icon?: IconName
  /** The verdict, one sentence, bold. */
  title?: ReactNode
  /** Why, and what next. */
  children?: ReactNode
  /** Buttons, at the right on wide screens. */
  actions?: ReactNode
  /** `status` when it appears by itself while someone works, `alert` only when work stops because of it. */
  role?: 'status' | 'alert' | 'region' | 'group'
  'aria-label'?: string
}

export function Banner({ tone = 'info', icon, title, children, actions, ...rest }: BannerProps) {
  const look = LOOKS[tone]
  return (
    <div
      className={`flex flex-wrap gap-x-3 gap-y-2 rounded-control border px-3.5 py-2.5 ${look.classes}`}
      {...rest}
    >
      <Icon name={icon ?? look.icon} size="large" className={`mt-px ${look.mark}`} />
      <div className="min-w-0 flex-1 basis-48 text-ink">
        {title !== undefined && <strong>{title}</strong>} {children}
      </div>
      {actions && <div className="flex flex-wrap items-start gap-2">{actions}</div>}
    </div>
  )
}
