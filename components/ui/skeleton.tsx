import { useTranslations } from 'next-intl'

/** Grey lines of the rows' own height, after 300 ms. `lines` as many as are likely to come. */
export function Skeleton({ lines = 3, label }: { lines?: number; label?: string }) {
  const t = useTranslations('ui')
  return (
    <div role="status" className="appear-late grid gap-2">
      <span className="text-ink-2 text-sm">{label ?? t('loading')}</span>
      {Array.from({ length: lines }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={place} className={`h-3 rounded-chip bg-line ${place % 2 === 0 ? 'w-3/5' : 'w-2/5'}`} />
      ))}
    </div>
  )
}
