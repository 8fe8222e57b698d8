import 'server-only'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { readLink, signLink } from '@/lib/core/link-token'

const ENTRANCE = 'hallEntrance'
const SCREEN = 'hallScreen'
const TICKET = 'hallTicket'

const base = () => (env.NEXTAUTH_URL ?? '').replace(/\/$/, '')

/** What the poster at the entrance shows as a code: no person behind it. */
export const entranceAddress = (key: string): string => `${base()}/ticket/take/${signLink(ENTRANCE, key)}`

/** What the screen in the hall opens. */
export const screenAddress = (key: string): string => `${base()}/hall/${signLink(SCREEN, key)}`
export const screenToken = (key: string): string => signLink(SCREEN, key)

/** The ticket on the person's own phone. Its token stands behind `#`, which no server's log sees. */
export const ticketAddress = (ticketId: string): string => `${base()}/ticket#${ticketToken(ticketId)}`
export const ticketToken = (ticketId: string): string => signLink(TICKET, ticketId)
export const readTicketToken = (token: string): string | undefined => readLink(TICKET, token)

const unitFields = { id: true, name: true, nameEn: true, hours: true, phone: true } as const
const hallFields = { takesPhone: true, screenKey: true, unit: { select: unitFields } } as const

/** The hall behind a code of an entrance, unless the code was replaced or the centre is closed. */
export async function findEntrance(token: string) {
  const entranceKey = readLink(ENTRANCE, token)
  if (!entranceKey) return null
  return db.hallSettings.findFirst({
    where: { entranceKey, unit: { closedOn: null } },
    select: hallFields,
  })
}

/** The hall behind the address of a screen. */
export async function findScreen(token: string) {
  const screenKey = readLink(SCREEN, token)
  if (!screenKey) return null
  return db.hallSettings.findFirst({ where: { screenKey, unit: { closedOn: null } }, select: hallFields })
}
