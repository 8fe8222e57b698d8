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
  const share = total === undefined ? 0 : Math.min(100, (100 * done) / Math.max(total, 1))
  return (
    <div className="grid gap-1">
      <span className="font-semibold text-sm">{label}</span>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={total === undefined ? undefined : done}
        className="h-3 overflow-hidden rounded-chip border border-control bg-sunken"
      >
        <div className="h-full bg-accent" style={{ width: `${share}%` }} />
      </div>
      {note !== undefined && <span className="text-ink-2 text-sm">{note}</span>}
    </div>
  )
}
