import type { ReactNode } from 'react'
import { Icon } from './icon'

export type DisclosureProps = {
  summary: ReactNode
  /** At the right of the summary, always in sight. */
  aside?: ReactNode
  isOpen?: boolean
  /** Whenever it is opened. */
  onOpen?: () => void
  children: ReactNode
}

/** What not everybody needs, one press away. Opens without any script, and by the browser's search in the page. */
export function Disclosure({ summary, aside, isOpen = false, onOpen, children }: DisclosureProps) {
  return (
    <details
      open={isOpen}
      // It may have been opened before the script ran.
      ref={
        onOpen &&
        ((details) => {
          if (details?.open) onOpen()
        })
      }
      onToggle={
        onOpen &&
        (({ currentTarget }) => {
          if (currentTarget.open) onOpen()
        })
      }
      className="group"
    >
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-control font-medium hover:bg-sunken max-sm:min-h-11">
        <Icon name="chevron-right" className="group-open:rotate-90" />
        <span className="min-w-0 flex-1">{summary}</span>
        {aside}
      </summary>
      <div className="pt-1 pb-2 pl-6.5">{children}</div>
    </details>
  )
}
