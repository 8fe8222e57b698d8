import { randomInt, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { RegisterClientInput } from '@/lib/clients/client-card.schema'
import type { RoleName } from '@/lib/core/access'
import type { Viewer } from '@/lib/core/viewer'
import { loadSecrets } from '../../scripts/runtime/data-dir'
import { embeddedUrl } from '../../scripts/runtime/embedded'
import { dataDir } from './server'

/** What a test builds on. Everything is made through the product's own commands, in units of its own. */
export async function connectToOffice() {
  process.env.DATA_DIR = dataDir
  const url = embeddedUrl(dataDir, loadSecrets(dataDir).databasePassword)
  if (!url) throw new Error(`No database is noted in ${dataDir}`)
  process.env.DATABASE_URL = url
  const { db, disconnect } = await import('@/lib/core/db')
  return { db, disconnect }
}

export type GivenStaff = { role: RoleName; unitId?: string; name?: string; locale?: 'uk' | 'en' }
export type GivenPerson = Partial<RegisterClientInput>

/** A centre of its own for a test, so that tests do not see one another's people. */
export async function givenUnit(name = 'Вербопільський місцевий центр'): Promise<string> {
  const { db } = await import('@/lib/core/db')
  const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
  const id = randomUUID()
  await db.unit.create({
    data: {
      id,
      parentId: root.id,
      code: String(randomInt(1000, 9999)),
      kind: 'LOCAL_CENTRE',
      name,
      shortName: 'Вербопіль',
      nameEn: 'Verbopil Local Centre',
      path: [root.id, id],
      phone: '(0599) 2-41-10',
      address: 'м. Вербопіль, вул. Липова, 3',
      hours: 'пн–пт 9:00–18:00',
    },
    select: { id: true },
  })
  return id
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

/** The cookie of a new session of that person, as next-auth writes it. */
export async function sessionCookieOf(
  viewer: Viewer,
): Promise<{ name: string; value: string; sessionId: string }> {
  const { db } = await import('@/lib/core/db')
  const { sessionSecret } = await import('@/lib/core/auth-options')
  const expiresAt = new Date(Date.now() + 3_600_000)
  const session = await db.staffSession.create({
    data: { staffId: viewer.staffId, expiresAt },
    select: { id: true },
  })
  const value = await encode({ token: { sid: session.id }, secret: sessionSecret() })
  return { name: 'next-auth.session-token', value, sessionId: session.id }
}

/** A registered person; what is not told is ordinary. */
export async function givenClient(viewer: Viewer, person: GivenPerson = {}) {
  const { registerClient } = await import('@/lib/clients/client-card.commands')
  const { registerClientSchema } = await import('@/lib/clients/client-card.schema')
  const input = registerClientSchema.parse({
    surname: 'Шевченко',
    givenName: 'Олена',
    patronymic: 'Василівна',
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
  const { startVisit } = await import('@/lib/enquiries/visit.commands')
  const started = await startVisit(viewer, { clientId, channel: 'PERSONAL', submissionId: randomUUID() })
  if (!started.ok) throw new Error(`The visit was not begun: ${started.error}`)
  return started.value.visitId
}
