import { db } from '@/lib/core/db'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import {
  beginPartnerImport,
  checkPartnerFile,
  importUnitOf,
  readIntoProposals,
} from '@/lib/partners/import/partner-import.commands'
import { importCountsSchema, importProblemSchema } from '@/lib/partners/import/partner-import.schema'
import { PARTNER_KINDS } from '@/lib/partners/partner-kinds.rules'
import { Refusal } from '../runtime/refusal'

export type PartnerOrder = {
  file: string
  fileName: string
  isDryRun: boolean
  kind: string | undefined
  user: string | undefined
}

/** Does what the command line asks for. @throws Refusal for a file or a person that will not do */
export async function runPartnerOrder(order: PartnerOrder) {
  const defaultKind = PARTNER_KINDS.find((each) => each === order.kind)
  if (order.kind && !defaultKind) throw new Refusal(`--kind takes one of ${PARTNER_KINDS.join(', ')}.`)
  const viewer = await findActor(order.user)
  const start = performance.now()
  const done = () => (performance.now() - start) / 1000
  const about = { unitId: importUnitOf(viewer), defaultKind: defaultKind ?? null }
  if (order.isDryRun) {
    const checked = await checkPartnerFile(order.file, about)
    if (!checked.ok) throw new Refusal(`${order.file} cannot be read: ${checked.error}.`)
    return { plan: checked.value, seconds: done() }
  }
  const importId = await beginPartnerImport(viewer, { fileName: order.fileName, defaultKind })
  await readIntoProposals(importId, order.file, about)
  const row = await db.partnerImport.findUniqueOrThrow({
    where: { id: importId },
    select: { state: true, counts: true, problems: true },
  })
  const problems = importProblemSchema.array().parse(row.problems)
  if (row.state === 'FAILED')
    throw new Refusal(`${order.file} was not imported: ${problems[0]?.reasons[0]?.code}.`)
  return { plan: { counts: importCountsSchema.parse(row.counts), problems }, seconds: done() }
}

async function findActor(email: string | undefined) {
  const staff = await db.staff.findFirst({
    where: {
      disabledAt: null,
      ...(email
        ? { email: email.trim().toLowerCase() }
        : { roles: { some: { role: { in: ['ADMINISTRATOR'] } } } }),
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  })
  const viewer = staff ? await findViewerOfStaff(staff.id) : undefined
  if (!viewer)
    throw new Refusal('There is no such working account; make an administrator with `npm run admin:create`.')
  if (!viewer.ability.can('manage', 'Partner'))
    throw new Refusal(`${viewer.email} may not change the directory.`)
  return viewer
}
