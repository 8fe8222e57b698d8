import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { abilityOf, ROLES } from './access'
import { type AuditFact, appendingOf } from './audit'
import { isLocale, SOURCE_LOCALE } from './i18n/locale'
import { newestMark } from './rule-corrections'
import { runPrepared } from './sql'
import type { Viewer } from './viewer'

const factsSchema = z.object({
  name: z.string(),
  email: z.string(),
  gender: z.enum(['FEMININE', 'MASCULINE']),
  position: z.string(),
  positionEn: z.string(),
  locale: z.string(),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  hasSingleKeyShortcuts: z.boolean(),
  isDemo: z.boolean(),
  hasDemoAccounts: z.boolean(),
  oneTimePasswordUntil: z.coerce.date().nullable(),
  openedClientIds: z.array(z.string()),
  roles: z.array(
    z.object({
      role: z.enum(ROLES),
      unitId: z.string(),
      subtree: z.array(z.string()),
      centre: z.array(z.string()),
      unit: z.object({
        id: z.string(),
        code: z.string(),
        name: z.string(),
        shortName: z.string(),
        phone: z.string().nullable(),
      }),
    }),
  ),
})

/** `mark`: the same for as long as nothing changes that `facts` are made of. */
type Row = { staffId: string; mark: string }
type RequestRow = Row & { rulesMark: string | null; isRecorded?: boolean }
type SessionRow = RequestRow & { sessionId: string; expiresAt: Date; lastSeenAt: Date }

/** What is to be on record of a read that was begun for somebody as they were the last time. */
export type Look = { before: Viewer; fact: AuditFact }
/** Who is asking, and whether the look was recorded with it: only if they are whom it was begun for, with the same rights. */
export type Asked = { viewer: Viewer | undefined; isRecorded: boolean }

const hasDemoAccounts = Prisma.sql`EXISTS (SELECT FROM staff d WHERE d.is_demo AND d.disabled_at IS NULL)`
const openedClientIds = Prisma.sql`
  ARRAY(SELECT o.client_id FROM card_openings o WHERE o.staff_id = st.id AND o.until > now() ORDER BY o.client_id)`

// Of the units only their common mark (a trigger moves it): the tree below a role takes longer to read than all the rest.
const markColumns = Prisma.sql`
  st.id AS "staffId", ROW(st.name, st.email, st.gender, st.position, st.position_en, st.locale, st.theme, st.single_key_shortcuts,
    st.is_demo, st.one_time_password_until, ${hasDemoAccounts}, ${openedClientIds},
    ARRAY(SELECT r.role || ' ' || r.unit_id FROM staff_roles r WHERE r.staff_id = st.id ORDER BY r.role, r.unit_id),
    (SELECT m.revision FROM units_mark m))::text AS mark`

/** All that is asked of a person and their roles, as the text of one JSON object. */
const factsColumn = Prisma.sql`
  jsonb_build_object(
    'name', st.name, 'email', st.email, 'gender', st.gender, 'position', st.position, 'positionEn', st.position_en,
    'locale', st.locale, 'theme', st.theme, 'hasSingleKeyShortcuts', st.single_key_shortcuts, 'isDemo', st.is_demo,
    'oneTimePasswordUntil', st.one_time_password_until,
    'hasDemoAccounts', ${hasDemoAccounts}, 'openedClientIds', ${openedClientIds},
    'roles', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'role', r.role, 'unitId', u.id, 'subtree', reach.subtree, 'centre', coalesce(reach.centre, '{}'),
        'unit', jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'phone', u.phone)
      ) ORDER BY u.closed_on IS NOT NULL, r.role, u.code), '[]')
      FROM staff_roles r JOIN units u ON u.id = r.unit_id
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(d.id), '{}') AS subtree,
          array_agg(d.id) FILTER (WHERE d.id = u.id OR d.kind IN ('BUREAU', 'ACCESS_POINT')) AS centre
        FROM units d WHERE d.path @> ARRAY[u.id]
      ) AS reach
      WHERE r.staff_id = st.id)
  )::text AS facts`

/** A signed-in browser's viewer, unless the session is over, revoked, or the account disabled. */
export async function findViewerOfSession(
  sessionId: string,
  look?: Look,
): Promise<(Asked & { viewer: Viewer; lastSeenAt: Date }) | undefined> {
  const [row] = await ask<SessionRow>(
    Prisma.sql`
    SELECT ${markColumns}, ${newestMark} AS "rulesMark", ss.id AS "sessionId", ss.expires_at AS "expiresAt", ss.last_seen_at AS "lastSeenAt"
    FROM staff_sessions ss JOIN staff st ON st.id = ss.staff_id
    WHERE ss.id = ${sessionId}::uuid AND ss.revoked_at IS NULL AND ss.expires_at > now() AND st.disabled_at IS NULL`,
    look,
  )
  const viewer = row && (await viewerOf(row))
  if (!viewer) return undefined
  const { sessionId: id, expiresAt, lastSeenAt, rulesMark, isRecorded } = row
  return {
    viewer: { ...viewer, rulesMark: rulesMark ?? '', session: { id, expiresAt } },
    lastSeenAt,
    isRecorded: isRecorded === true,
  }
}

/** Asks who it is; where there is a look to record, the same statement writes it, if they are whom it was begun for. */
function ask<Found extends RequestRow>(asked: Prisma.Sql, look: Look | undefined): Promise<Found[]> {
  const known = look && markOf(look.before)
  if (!look || known === undefined) return runPrepared(asked)
  return runPrepared(Prisma.sql`
    WITH asked AS MATERIALIZED (${asked})
    SELECT asked.*, (CASE WHEN asked.mark = ${known} AND coalesce(asked."rulesMark", '') = ${look.before.rulesMark ?? ''}
      THEN ${appendingOf(look.before, look.fact)}::text END) IS NOT NULL AS "isRecorded" FROM asked`)
}

/**
 * The viewer behind a bearer token, found by the token's SHA-256: the same object as the last time, while nothing about
 * the person, their rights and the rules has changed.
 */
export async function findViewerOfToken(tokenHash: Uint8Array, look?: Look): Promise<Asked> {
  const [row] = await ask<RequestRow>(
    Prisma.sql`
    SELECT ${markColumns}, ${newestMark} AS "rulesMark" FROM api_tokens tk JOIN staff st ON st.id = tk.staff_id
    WHERE tk.token_hash = ${tokenHash} AND tk.revoked_at IS NULL
      AND (tk.expires_at IS NULL OR tk.expires_at > now()) AND st.disabled_at IS NULL`,
    look,
  )
  const person = row && (await viewerOf(row))
  const address = addressOf(tokenHash)
  if (!person) {
    letIn.delete(address)
    return { viewer: undefined, isRecorded: false }
  }
  const isRecorded = row.isRecorded === true
  const rulesMark = row.rulesMark ?? ''
  const known = letIn.get(address)
  if (known?.person === person && known.viewer.rulesMark === rulesMark)
    return { viewer: known.viewer, isRecorded }
  if (letIn.size >= MOST_REMEMBERED) letIn.clear()
  const viewer = { ...person, rulesMark }
  letIn.set(address, { person, viewer })
  return { viewer, isRecorded }
}

/** Who was let in with this token the last time. That they still are must be asked: this is no answer to it. */
export function viewerOfTokenBefore(tokenHash: Uint8Array): Viewer | undefined {
  return letIn.get(addressOf(tokenHash))?.viewer
}

const letIn = new Map<string, { person: Viewer; viewer: Viewer }>()
const addressOf = (tokenHash: Uint8Array) => Buffer.from(tokenHash).toString('base64')

/** The viewer of a member of staff, for scripts, jobs and tests that act in somebody's name. */
export async function findViewerOfStaff(staffId: string): Promise<Viewer | undefined> {
  const [row] = await runPrepared<Row>(Prisma.sql`
    SELECT ${markColumns} FROM staff st WHERE st.id = ${staffId}::uuid AND st.disabled_at IS NULL`)
  return row && viewerOf(row)
}

type Remembered = { mark: string; viewer: Viewer | undefined }
const remembered = new Map<string, Remembered>()
const MOST_REMEMBERED = 2_000

/** The mark that viewer was made under, if it is the last one known of the person. */
function markOf({ staffId, ability }: Viewer): string | undefined {
  const known = remembered.get(staffId)
  return known?.viewer?.ability === ability ? known.mark : undefined
}

/** The mark is asked of the database each time; while it is the same to the letter, so is what follows from the facts. */
async function viewerOf({ staffId, mark }: Row): Promise<Viewer | undefined> {
  const known = remembered.get(staffId)
  if (known?.mark === mark) return known.viewer
  const [row] = await runPrepared<Row & { facts: string }>(Prisma.sql`
    SELECT ${markColumns}, ${factsColumn} FROM staff st WHERE st.id = ${staffId}::uuid AND st.disabled_at IS NULL`)
  if (!row) return undefined
  // Another request may have read them meanwhile: who is the same is one object.
  const now = remembered.get(staffId)
  if (now?.mark === row.mark) return now.viewer
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const viewer = viewerFrom(staffId, factsSchema.parse(JSON.parse(row.facts)))
  remembered.set(staffId, { mark: row.mark, viewer })
  return viewer
}

function viewerFrom(staffId: string, facts: z.output<typeof factsSchema>): Viewer | undefined {
  const { openedClientIds: opened, oneTimePasswordUntil, positionEn, locale, ...staff } = facts
  const unit = staff.roles[0]?.unit
  if (!unit) return undefined
  const chosen = isLocale(locale) ? locale : SOURCE_LOCALE
  return {
    staffId,
    ...staff,
    locale: chosen,
    position: chosen === 'en' && positionEn ? positionEn : staff.position,
    unit,
    centreUnitIds: [...new Set(staff.roles.flatMap((role) => role.centre))],
    ability: abilityOf(staffId, staff.roles, opened),
    ...(oneTimePasswordUntil && { oneTimePasswordUntil }),
  }
}
