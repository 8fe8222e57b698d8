import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link within the product. What it leads to is asked for when it is followed: a screen shows dozens of links, and two
 * requests for each of them in sight would cost the server more than the screen itself, for nothing that is kept.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
