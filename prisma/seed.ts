import type { Tx } from '@/lib/core/db'
import { hashPassword } from '@/lib/core/sign-in'
import { loadPresetOnce } from '@/lib/offices/unit-preset.commands'
import { fillOfficeWithWork } from './demo/fill-office'
import { DEMO_ACCOUNTS, DEMO_UNITS } from './demo/offices'
import type { PrismaClient } from './generated/client'
import { loadPlaces } from './reference/load-places'
import { loadTemplates } from './reference/load-templates'
import { loadPartners } from './reference/partners/load-partners'

/** Loads what every installation begins with; what is there already is left as it is. */
export async function seedReference(db: PrismaClient): Promise<void> {
  await db.$transaction((tx) => loadPresetOnce(tx, 'today'))
  await loadPlaces(db)
  await loadTemplates(db)
  await loadPartners(db)
}

/** Fills an empty office with invented centres, people who work there and people who come. */
export async function seedDemo(
  db: PrismaClient,
  { password, now = new Date() }: { password: string; now?: Date },
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    for (const unit of DEMO_UNITS) await addUnit(tx, unit)
    for (const account of DEMO_ACCOUNTS) await addAccount(tx, account, passwordHash)
  })
  await fillOfficeWithWork(db, now)
}

async function addUnit(tx: Tx, { under, ...columns }: (typeof DEMO_UNITS)[number]): Promise<void> {
  // Whoever began with another structure still gets the demo centres, under the top of the tree.
  const parent =
    (await tx.unit.findUnique({ where: { code: under }, select: { id: true, path: true } })) ??
    (await tx.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true, path: true } }))
  const id = crypto.randomUUID()
  await tx.unit.create({
    data: { ...columns, id, parentId: parent.id, path: [...parent.path, id] },
    select: { id: true },
  })
}

async function addAccount(
  tx: Tx,
  { roles, ...person }: (typeof DEMO_ACCOUNTS)[number],
  passwordHash: string,
): Promise<void> {
  const units = await tx.unit.findMany({
    where: { code: { in: roles.map(([, code]) => code) } },
    select: { id: true, code: true },
  })
  await tx.staff.create({
    data: {
      ...person,
      passwordHash,
      isDemo: true,
      roles: {
        create: roles.flatMap(([role, code]) => {
          const unit = units.find((one) => one.code === code)
          return unit ? { role, unitId: unit.id } : []
        }),
      },
    },
    select: { id: true },
  })
}
