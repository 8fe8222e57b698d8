type ProgressBarProps = {
  label: string
  done: number
  /** Left away while nobody knows yet. */
  total?: number
  /** Rate, time left, in words under the bar. */
  note?: string
}

/** How far a long work has come: in figures as well, since a bar alone says little. */
export function ProgressBar({ label, done, total, note }: ProgressBarProps) {
  return (
    <div className="grid gap-1">
      <span className="font-semibold text-sm">{label}</span>
      <progress
        aria-label={label}
        value={total === undefined ? undefined : done}
        max={total === undefined ? undefined : Math.max(total, 1)}
        className="h-3 w-full accent-accent"
      />
      {note !== undefined && <span className="text-ink-2 text-sm">{note}</span>}
    </div>
  )
}
