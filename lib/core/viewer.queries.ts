import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { abilityOf, ROLES } from './access'
import { isLocale, SOURCE_LOCALE } from './i18n/locale'
import { runPrepared } from './sql'
import type { Viewer } from './viewer'

const rowSchema = z.object({
  staffId: z.string(),
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
  oneTimePasswordUntil: z.date().nullable(),
  sessionId: z.string().nullable(),
  sessionExpiresAt: z.date().nullable(),
  lastSeenAt: z.date().nullable(),
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

const staffColumns = Prisma.sql`
  st.id AS "staffId", st.name, st.email, st.gender::text, st.position, st.position_en AS "positionEn",
  st.locale, st.theme, st.single_key_shortcuts AS "hasSingleKeyShortcuts", st.is_demo AS "isDemo",
  st.one_time_password_until AS "oneTimePasswordUntil",
  EXISTS (SELECT FROM staff d WHERE d.is_demo AND d.disabled_at IS NULL) AS "hasDemoAccounts",
  ARRAY(SELECT o.client_id::text FROM card_openings o WHERE o.staff_id = st.id AND o.until > now()) AS "openedClientIds",
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'role', r.role, 'unitId', u.id,
      'subtree', ARRAY(SELECT d.id FROM units d WHERE d.path @> ARRAY[u.id]),
      'centre', ARRAY(SELECT d.id FROM units d WHERE d.path @> ARRAY[u.id]
                        AND (d.id = u.id OR d.kind IN ('BUREAU', 'ACCESS_POINT'))),
      'unit', jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'phone', u.phone)
    ) ORDER BY r.role, u.code), '[]')
   FROM staff_roles r JOIN units u ON u.id = r.unit_id WHERE r.staff_id = st.id) AS roles`

/** A signed-in browser's viewer, unless the session is over, revoked, or the account disabled. */
export async function findViewerOfSession(
  sessionId: string,
): Promise<{ viewer: Viewer; lastSeenAt: Date } | undefined> {
  const [row] = await runPrepared(Prisma.sql`
    SELECT ${staffColumns}, ss.id AS "sessionId", ss.expires_at AS "sessionExpiresAt", ss.last_seen_at AS "lastSeenAt"
    FROM staff_sessions ss JOIN staff st ON st.id = ss.staff_id
    WHERE ss.id = ${sessionId}::uuid AND ss.revoked_at IS NULL AND ss.expires_at > now() AND st.disabled_at IS NULL`)
  if (!row) return undefined
  const parsed = rowSchema.parse(row)
  const viewer = viewerOf(parsed)
  return viewer && { viewer, lastSeenAt: parsed.lastSeenAt ?? new Date(0) }
}

/** The viewer behind a bearer token, found by the token's SHA-256. */
export async function findViewerOfToken(tokenHash: Uint8Array): Promise<Viewer | undefined> {
  const [row] = await runPrepared(Prisma.sql`
    SELECT ${staffColumns}, NULL AS "sessionId", NULL::timestamptz AS "sessionExpiresAt", NULL::timestamptz AS "lastSeenAt"
    FROM api_tokens tk JOIN staff st ON st.id = tk.staff_id
    WHERE tk.token_hash = ${tokenHash} AND tk.revoked_at IS NULL
      AND (tk.expires_at IS NULL OR tk.expires_at > now()) AND st.disabled_at IS NULL`)
  return row ? viewerOf(rowSchema.parse(row)) : undefined
}

/** The viewer of a member of staff, for scripts, jobs and tests that act in somebody's name. */
export async function findViewerOfStaff(staffId: string): Promise<Viewer | undefined> {
  const [row] = await runPrepared(Prisma.sql`
    SELECT ${staffColumns}, NULL AS "sessionId", NULL::timestamptz AS "sessionExpiresAt", NULL::timestamptz AS "lastSeenAt"
    FROM staff st WHERE st.id = ${staffId}::uuid AND st.disabled_at IS NULL`)
  return row ? viewerOf(rowSchema.parse(row)) : undefined
}

function viewerOf(row: z.output<typeof rowSchema>): Viewer | undefined {
  const { openedClientIds, sessionId, sessionExpiresAt, oneTimePasswordUntil, positionEn, locale, ...more } =
    row
  const { lastSeenAt: _, ...staff } = more
  const unit = row.roles[0]?.unit
  if (!unit) return undefined
  const chosen = isLocale(locale) ? locale : SOURCE_LOCALE
  return {
    ...staff,
    locale: chosen,
    position: chosen === 'en' && positionEn ? positionEn : staff.position,
    unit,
    centreUnitIds: [...new Set(row.roles.flatMap((role) => role.centre))],
    ability: abilityOf(row.staffId, row.roles, openedClientIds),
    ...(oneTimePasswordUntil && { oneTimePasswordUntil }),
    ...(sessionId && sessionExpiresAt ? { session: { id: sessionId, expiresAt: sessionExpiresAt } } : {}),
  }
}
