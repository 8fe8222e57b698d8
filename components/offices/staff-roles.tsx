'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { isRoleName } from '@/lib/offices/role.rules'
import { addStaffRoleAction, removeStaffRoleAction } from '@/lib/offices/staff.actions'
import type { RoleAtUnit } from '@/lib/offices/staff.queries'
import { type Outcome, OutcomeNote } from './outcome-note'
import { RoleFields, type UnitChoice } from './role-fields'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

type StaffRolesProps = {
  staffId: string
  roles: readonly RoleAtUnit[]
  units: readonly UnitChoice[]
  /** Nobody changes their own roles. */
  mayChange: boolean
}

export function StaffRoles({ staffId, roles, units, mayChange }: StaffRolesProps) {
  const t = useTranslations('offices.staff')
  const roleName = useTranslations('offices.roles')
  const textOf = useFaultText('offices')
  const router = useRouter()
  const adding = useAct(addStaffRoleAction)
  const removing = useAct(removeStaffRoleAction)
  const [role, setRole] = useState('')
  const [unitId, setUnitId] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  function settle(answer: { ok: true } | { ok: false; error: string }) {
    setOutcome(answer.ok ? undefined : { isDone: false, text: textOf(answer.error) ?? '' })
    if (answer.ok) router.refresh()
  }
  async function add(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (!isRoleName(role) || !unitId) return
    settle(await adding.run({ staffId, unitId, role }))
    setIsChecked(false)
    setUnitId('')
  }

  return (
    <div className="grid gap-3">
      <p className="text-ink-2 text-sm">{t('rolesText')}</p>
      <ul>
        {roles.map((held) => {
          const words = { role: roleName(held.role), unit: held.unitName }
          return (
            <li
              key={`${held.role} ${held.unitId}`}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-1.5"
            >
              <span className="text-row">{t('roleAt', words)}</span>
              {!held.isReached && <span className="text-ink-2 text-sm">{t('beyond')}</span>}
              {held.isReached && mayChange && (
                <Button
                  size="small"
                  aria-label={t('removeRoleOf', words)}
                  pending={removing.pending}
                  onClick={async () =>
                    settle(await removing.run({ staffId, unitId: held.unitId, role: held.role }))
                  }
                >
                  {t('removeRole')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <OutcomeNote outcome={outcome} />
      {mayChange && (
        <Disclosure summary={t('addRole')}>
          <form noValidate onSubmit={add} className="grid gap-4">
            <RoleFields
              units={units}
              role={{
                name: 'role',
                value: role,
                onChange: (event) => setRole(event.currentTarget.value),
                error: isChecked && !role ? 'chooseOne' : undefined,
              }}
              unit={{
                name: 'unitId',
                value: unitId,
                onChange: (event) => setUnitId(event.currentTarget.value),
                error: isChecked && !unitId ? 'chooseOne' : undefined,
              }}
            />
            <div>
              <Button type="submit" pending={adding.pending}>
                {t('addRole')}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
    </div>
  )
}
