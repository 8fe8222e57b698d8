import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { UnitLine } from '@/lib/offices/unit.queries'

/** Units as lists within lists: what is indented for the eye is nested for the ear. */
export function UnitTree({ units }: { units: readonly UnitLine[] }) {
  const ids = new Set(units.map(({ id }) => id))
  const tops = units.filter(({ parentId }) => !parentId || !ids.has(parentId))
  return (
    <div className="rounded-control border border-line bg-paper">
      <Branch units={tops} all={units} />
    </div>
  )
}

/** Deeper levels stand where the deepest does: names need the room. */
const INDENTS = ['pl-2 sm:pl-4', 'pl-5 sm:pl-10', 'pl-8 sm:pl-16', 'pl-11 sm:pl-22', 'pl-14 sm:pl-28']

function Branch({ units, all }: { units: readonly UnitLine[]; all: readonly UnitLine[] }) {
  return (
    <ul>
      {units.map((unit) => {
        const under = all.filter(({ parentId }) => parentId === unit.id)
        return (
          <li key={unit.id}>
            <UnitRow unit={unit} />
            {under.length > 0 && <Branch units={under} all={all} />}
          </li>
        )
      })}
    </ul>
  )
}

function UnitRow({ unit }: { unit: UnitLine }) {
  const t = useTranslations('offices')
  const format = useFormatter()
  const { id, code, kind, name, depth, closedOn, staff } = unit
  return (
    <div
      className={`focus-inset-within relative grid grid-cols-[2.25rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-line border-b py-2 pr-3 hover:bg-sunken sm:pr-4 ${INDENTS[Math.min(depth, INDENTS.length - 1)]}`}
    >
      <span className="text-ink-2 text-sm">{code}</span>
      <div className="min-w-0">
        {/* The whole row is the link’s target. */}
        <Link
          href={`/admin/units/${id}`}
          className={`text-row after:absolute after:inset-0 ${closedOn ? 'text-ink-2' : ''}`}
        >
          {name}
        </Link>
        <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
          <span>
            {closedOn
              ? t(`kinds.${kind}`)
              : `${t(`kinds.${kind}`)} · ${t('units.staffCount', { count: staff })}`}
          </span>
          {closedOn && (
            <Chip icon="lock">{t('units.closed', { date: format.dateTime(new Date(closedOn), 'day') })}</Chip>
          )}
        </p>
      </div>
      <Icon name="chevron-right" className="self-center text-ink-3" />
    </div>
  )
}
