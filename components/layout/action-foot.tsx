import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type ActionFootProps = {
  /** The filled button first, then the others, then the state of the draft. */
  children?: ReactNode
  /** At the far edge. */
  end?: ReactNode
}

/** The bottom of the screen, always in sight: the primary action of the page and the keys without a button. Without any it is not there. */
export function ActionFoot({ children, end }: ActionFootProps) {
  const t = useTranslations('layout')
  return (
    <section
      aria-label={t('actions')}
      tabIndex={-1}
      data-region
      data-chrome
      className="focus-inset sticky-foot z-10 flex min-h-15 not-has-[a,button,kbd,p:not(:empty)]:hidden max-lg:not-has-[a,button,p:not(:empty)]:hidden flex-none flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-paper px-4 py-2 sm:px-6"
    >
      {children}
      {end !== undefined && <div className="ml-auto flex flex-wrap items-center gap-3">{end}</div>}
    </section>
  )
}
