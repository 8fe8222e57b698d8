import { randomUUID } from 'node:crypto'
import type { RegisterClientInput } from '@/lib/clients/client-card.schema'
import type { RoleName } from '@/lib/core/access'
import type { Viewer } from '@/lib/core/viewer'

// What tests build on, made through the product's own commands. The product is imported inside the functions: only
// then is it known which database it is to use.

export type GivenStaff = { role: RoleName; unitId?: string; name?: string; locale?: 'uk' | 'en' }
export type GivenPerson = Partial<RegisterClientInput>

// Units of the presets have shorter codes.
const FIRST_CODE = 1000

/** A centre of its own for a test, so that tests do not see one another's people. */
export async function givenUnit(name = 'Вербопільський місцевий центр'): Promise<string> {
  const { db } = await import('@/lib/core/db')
  const root =
    (await db.unit.findFirst({ where: { parentId: null }, select: { id: true } })) ?? (await rootUnit())
  const id = randomUUID()
  await db.unit.create({
    data: {
      id,
      parentId: root.id,
      code: String(FIRST_CODE + (await db.unit.count())),
      kind: 'LOCAL_CENTRE',
      name,
      shortName: 'Вербопіль',
      nameEn: 'Verbopil Local Centre',
      path: [root.id, id],
      phone: '(0599) 2-41-10',
      address: 'м. Вербопіль, вул. Соборна, 3',
      hours: 'пн–пт 9:00–18:00',
    },
    select: { id: true },
  })
  return id
}

async function rootUnit(): Promise<{ id: string }> {
  const { db } = await import('@/lib/core/db')
  const id = randomUUID()
  const names = { name: 'Координаційний центр', shortName: 'КЦ', nameEn: 'Coordination Centre' }
  return db.unit.create({
    data: { id, code: '00', kind: 'COORDINATION_CENTRE', ...names, path: [id] },
    select: { id: true },
  })
}

/** A member of staff with one role, and their viewer. */
export async function givenStaff({
  role,
  unitId,
  name = 'Марія Ткач',
  locale = 'uk',
}: GivenStaff): Promise<Viewer> {
  const { db } = await import('@/lib/core/db')
  const { findViewerOfStaff } = await import('@/lib/core/viewer.queries')
  const { id } = await db.staff.create({
    data: {
      email: `${randomUUID()}@tests.example`,
      name,
      locale,
      roles: { create: { role, unitId: unitId ?? (await givenUnit()) } },
    },
    select: { id: true },
  })
  const viewer = await findViewerOfStaff(id)
  if (!viewer) throw new Error('The member of staff just made has no viewer')
  return viewer
}

/** A registered person; what is not told is ordinary. */
export async function givenClient(viewer: Viewer, person: GivenPerson = {}) {
  const { registerClient } = await import('@/lib/clients/client-card.commands')
  const { registerClientSchema } = await import('@/lib/clients/client-card.schema')
  const input = registerClientSchema.parse({
    surname: 'Шевченко',
    givenName: 'Олена',
    patronymic: 'Василівна',
    sex: 'FEMALE',
    birthDate: '12.03.1985',
    identityLevel: 'DECLARED',
    phones: [{ typed: '067 123 45 14' }],
    consent: { answer: 'GIVEN_ORALLY' },
    ...person,
  })
  const registered = await registerClient(viewer, input)
  if (!registered.ok) throw new Error(`The person was not registered: ${registered.error}`)
  return registered.value
}

/** A visit begun with a person of a card. */
export async function givenVisit(viewer: Viewer, clientId: string): Promise<string> {
  const { startVisit } = await import('@/lib/enquiries/start-visit.commands')
  const started = await startVisit(viewer, { clientId, channel: 'PERSONAL', submissionId: randomUUID() })
  if (!started.ok) throw new Error(`The visit was not begun: ${started.error}`)
  return started.value.visitId
}
