import type { ReactNode } from 'react'

type MainColumnProps = {
  /** `fill`: the column does not scroll, a list inside it does. */
  scroll?: 'column' | 'fill'
  children: ReactNode
}

/** The middle of the screen: the list of the desk, the form of a visit. The page's `<main>`. */
export function MainColumn({ scroll = 'column', children }: MainColumnProps) {
  const inner = scroll === 'column' ? 'columns:overflow-y-auto' : 'flex flex-col columns:overflow-hidden'
  return (
    <main
      id="content"
      tabIndex={-1}
      data-region
      className={`focus-inset scroll-thin relative min-w-0 px-4 pt-4.5 pb-4 sm:px-6 columns:min-h-0 ${inner}`}
    >
      {children}
    </main>
  )
}
