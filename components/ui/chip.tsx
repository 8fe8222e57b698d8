import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const TONES = {
  calm: 'border-control text-ink-2',
  near: 'border-current bg-warn-tint text-warn',
  due: 'border-transparent bg-warn text-on-solid',
  over: 'border-transparent bg-danger text-on-solid',
  ok: 'border-transparent bg-ok-tint text-ok',
  plain: 'border-transparent bg-sunken text-ink-2',
  protected: 'border-transparent bg-ink text-paper',
} as const

export type ChipTone = keyof typeof TONES
export type ChipProps = { tone?: ChipTone; icon?: IconName; children: ReactNode }

/** One state in one or two words. The word carries the meaning; colour and weight only underline it. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={`chip ${TONES[tone]}`}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  )
}
