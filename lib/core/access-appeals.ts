import type { Prisma } from '@/prisma/generated/client'
import type { Can } from './access-parts'

type Where = Prisma.CitizenAppealWhereInput

/** Whoever is complained of sees nothing of it, whatever their role (process.md §17). `not` alone would leave out those about nobody. */
const notAbout = (staffId: string): Where => ({
  OR: [{ aboutStaffId: null }, { aboutStaffId: { not: staffId } }],
})

/** The desk registers the appeals of its centre and sees them; an executor works with what was given. */
export function keepAppeals(can: Can, centre: string[], staffId: string): void {
  const open: Where = { OR: [{ clientId: null }, { client: { is: { isProtected: false } } }] }
  can('create', 'CitizenAppeal')
  can('read', 'CitizenAppeal', { unitId: { in: centre }, AND: [notAbout(staffId), open] })
  can('read', 'CitizenAppeal', { registeredById: staffId, AND: [notAbout(staffId)] })
  can(['read', 'update'], 'CitizenAppeal', { executorId: staffId, AND: [notAbout(staffId)] })
}

/** A head resolves and closes those of the units below; of a protected person, those whose card is of the own centre. */
export function handleAppeals(
  can: Can,
  { subtree, centre }: { subtree: string[]; centre: string[] },
  staffId: string,
): void {
  const open: Where = {
    OR: [
      { clientId: null },
      { client: { is: { isProtected: false } } },
      { client: { is: { homeUnitId: { in: centre } } } },
    ],
  }
  can('create', 'CitizenAppeal')
  can(['read', 'update', 'decide'], 'CitizenAppeal', {
    unitId: { in: subtree },
    AND: [notAbout(staffId), open],
  })
}
