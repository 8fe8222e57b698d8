import { type ReactNode, useId } from 'react'

/** One part of the visit's page; the rail leads to its `id`. */
export function Part({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section
      id={id}
      aria-labelledby={heading}
      tabIndex={-1}
      className="focus-inset mb-3.5 scroll-mt-20 rounded-control border border-line bg-paper px-4 pt-3 pb-4 sm:px-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={heading} className="font-semibold text-lg">
          {title}
        </h2>
        {aside}
      </div>
      <div className="mt-2 grid gap-3">{children}</div>
    </section>
  )
}
