import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import type { StaffLine } from '@/lib/offices/staff.queries'

export function StaffList({ people }: { people: readonly StaffLine[] }) {
  const t = useTranslations('offices.staff')
  const roleName = useTranslations('offices.roles')
  return (
    <ul className="rounded-control border border-line bg-paper">
      {people.map(({ id, name, email, position, roles, isDemo, disabledAt }) => (
        <li
          key={id}
          className="relative grid gap-x-4 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-2"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {/* The whole row is the link’s target. */}
              <Link
                href={`/admin/staff/${id}`}
                className="font-semibold text-row after:absolute after:inset-0"
              >
                {name}
              </Link>
              {disabledAt && <Chip icon="lock">{t('disabledMark')}</Chip>}
              {isDemo && <Chip>{t('demoMark')}</Chip>}
            </p>
            <p className="text-ink-2 text-sm">{[position, email].filter(Boolean).join(' · ')}</p>
          </div>
          <ul className="min-w-0 text-sm">
            {roles.length === 0 && <li className="text-ink-2">{t('noRoles')}</li>}
            {roles.map(({ role, unitId, unitName }) => (
              <li key={`${role} ${unitId}`}>{t('roleAt', { role: roleName(role), unit: unitName })}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
