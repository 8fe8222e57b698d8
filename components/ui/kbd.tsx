/** A keycap: shows which key does it. Latin letters and Ctrl, Alt, Enter as printed on keyboards. */
export function Kbd({ children, tone = 'paper' }: { children: string; tone?: 'paper' | 'inherit' | 'bar' }) {
  return (
    <kbd
      className={`inline-block min-w-5 whitespace-nowrap rounded-chip border px-1.25 text-center font-medium font-sans text-xs ${TONES[tone]}`}
    >
      {children}
    </kbd>
  )
}

const TONES = {
  paper: 'border-control bg-paper text-ink-2',
  inherit: 'border-current',
  bar: 'border-bar-edge text-on-bar-2',
} as const
