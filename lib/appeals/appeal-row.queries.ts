import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { APPEAL_TERMS } from './appeal-term.rules'
import {
  APPEAL_ABOUT,
  APPEAL_FORMS,
  APPEAL_KINDS,
  APPEAL_RESULTS,
  APPEAL_SENDERS,
  APPEAL_STATES,
  APPEAL_WAYS,
  type AppealActor,
} from './citizen-appeal.rules'

/** What both reads and writes of an appeal need of its row. */
export const appealFields = {
  id: true,
  number: true,
  unitId: true,
  clientId: true,
  receivedOn: true,
  way: true,
  form: true,
  sender: true,
  kind: true,
  isRepeat: true,
  name: true,
  address: true,
  contact: true,
  substance: true,
  about: true,
  aboutStaffId: true,
  aboutName: true,
  state: true,
  executorId: true,
  term: true,
  dueOn: true,
  answerText: true,
  answerNumber: true,
  answeredOn: true,
  result: true,
  registeredById: true,
  closedById: true,
  closedAt: true,
  revision: true,
  client: {
    select: { surname: true, givenName: true, patronymic: true, isProtected: true, homeUnitId: true },
  },
  unit: { select: { name: true, shortName: true, address: true, phone: true, email: true } },
  executor: { select: { name: true } },
  aboutStaff: { select: { name: true, position: true } },
  aboutProvider: { select: { surname: true, givenName: true, patronymic: true } },
  mandate: { select: { id: true, number: true } },
  enquiry: { select: { number: true, visitId: true } },
} satisfies Prisma.CitizenAppealSelect
export type AppealRow = Prisma.CitizenAppealGetPayload<{ select: typeof appealFields }>

type Coded = Pick<AppealRow, 'state' | 'kind' | 'way' | 'form' | 'sender' | 'about' | 'term' | 'result'>

/** The codes of a row, known to be such. */
export function codesOf(row: Coded) {
  const known = <C extends string>(codes: readonly C[], text: string): C => {
    const found = codes.find((each) => each === text)
    if (found === undefined) throw new Error(`Nothing of an appeal is called ${text}`)
    return found
  }
  return {
    state: known(APPEAL_STATES, row.state),
    kind: known(APPEAL_KINDS, row.kind),
    way: known(APPEAL_WAYS, row.way),
    form: known(APPEAL_FORMS, row.form),
    sender: known(APPEAL_SENDERS, row.sender),
    about: known(APPEAL_ABOUT, row.about),
    term: known(APPEAL_TERMS, row.term),
    result: row.result === null ? null : known(APPEAL_RESULTS, row.result),
  }
}

/** As whom the viewer may act; the reach itself is the access policy's. */
export function actorsOf(
  { roles, staffId }: Viewer,
  { unitId, executorId }: Pick<AppealRow, 'unitId' | 'executorId'>,
): AppealActor[] {
  const isHead = roles.some(({ role, subtree }) => role === 'HEAD' && subtree.includes(unitId))
  return [...(isHead ? (['HEAD'] as const) : []), ...(executorId === staffId ? (['EXECUTOR'] as const) : [])]
}

/** The appeal for a change, its row held until the transaction ends; nothing when the viewer may not change it. */
export async function holdAppeal(tx: Tx, viewer: Viewer, appealId: string): Promise<AppealRow | null> {
  await tx.$executeRaw`SELECT FROM citizen_appeals WHERE id = ${appealId}::uuid FOR UPDATE`
  return tx.citizenAppeal.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('CitizenAppeal'), { id: appealId }] },
    select: appealFields,
  })
}
