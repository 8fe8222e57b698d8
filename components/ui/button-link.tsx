import type { ComponentProps } from 'react'
import { Link } from '@/components/ui/link'
import { type ButtonLook, buttonClasses } from './button-classes'
import { Icon, type IconName } from './icon'
import { Kbd } from './kbd'

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> &
  ButtonLook & { keycap?: string; icon?: IconName }

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ variant, size, wide, keycap, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <Link
      aria-keyshortcuts={keycap === undefined ? undefined : keycap.replace('Ctrl', 'Control')}
      {...rest}
      className={buttonClasses({ variant, size, wide })}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keycap !== undefined && (
        <span aria-hidden="true" className="keycap-only">
          <Kbd tone={variant === 'primary' ? 'inherit' : 'paper'}>{keycap}</Kbd>
        </span>
      )}
    </Link>
  )
}
