import type { ReactNode } from 'react'

type MainColumnProps = {
  /** `fill`: the column does not scroll, a list inside it does. */
  scroll?: 'column' | 'fill'
  /** `paper`: a white sheet between the panels, as the checklist is. */
  surface?: 'page' | 'paper'
  children: ReactNode
}

/** The middle of the screen: the list of the desk, the form of a visit. The page's `<main>`. */
export function MainColumn({ scroll = 'column', surface = 'page', children }: MainColumnProps) {
  const inner = scroll === 'column' ? 'columns:overflow-y-auto' : 'flex flex-col columns:overflow-hidden'
  return (
    <main
      id="content"
      tabIndex={-1}
      data-region
      className={`focus-inset scroll-thin relative min-w-0 px-4 pt-4.5 pb-4 sm:px-6 columns:min-h-0 ${surface === 'paper' ? 'border-line bg-paper columns:border-l' : ''} ${inner}`}
    >
      {children}
    </main>
  )
}
