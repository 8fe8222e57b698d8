import type { ReactNode } from 'react'

/** A number or a telephone inside a text, marked `<n>` in the message: a line never ends inside it. */
export const whole = { n: (marked: ReactNode) => <span className="whitespace-nowrap">{marked}</span> }
