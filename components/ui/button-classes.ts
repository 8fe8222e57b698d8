export type ButtonLook = {
  /** One `primary` per screen. `danger` opens the step that cannot be taken back, `danger-solid` takes it. */
  variant?: 'primary' | 'secondary' | 'danger' | 'danger-solid' | 'link'
  size?: 'small' | 'normal' | 'large'
  /** As wide as its column, with the keycap at the far edge. */
  wide?: boolean
}

const VARIANTS = {
  primary:
    'border-accent bg-accent font-semibold text-on-accent hover:border-accent-hover hover:bg-accent-hover hover:text-on-accent',
  secondary: 'border-control bg-paper font-medium text-ink hover:bg-sunken hover:text-ink',
  danger: 'border-danger bg-paper font-medium text-danger hover:bg-danger-tint hover:text-danger',
  'danger-solid': 'border-danger bg-danger font-semibold text-on-solid',
  link: 'border-transparent font-medium text-accent hover:text-accent-hover hover:underline',
} as const

const SIZES = {
  small: 'min-h-8 px-3 py-0.75 text-sm',
  normal: 'min-h-control px-4 py-1.75',
  large: 'min-h-12 px-4 py-2.75 text-name',
} as const

const OFF =
  'aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3 aria-busy:cursor-progress'

/** The same look for a button and for a link that acts as one. */
export function buttonClasses({ variant = 'secondary', size = 'normal', wide = false }: ButtonLook): string {
  const width = wide ? 'flex w-full justify-between text-left' : 'inline-flex justify-center'
  const padding = variant === 'link' ? SIZES[size].replace(/px-\d/, 'px-2') : SIZES[size]
  return `${width} items-center gap-2.5 rounded-control border no-underline ${padding} ${VARIANTS[variant]} ${OFF}`
}
