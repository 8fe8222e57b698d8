import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { readLink, signLink } from '@/lib/core/link-token'

/** What the signature of a link stands for. */
export const REFERRAL_LINK = 'partnerReferral'
const SHEET_LINK = 'handoffSheet'

/** Where the product is reached from outside. */
const base = () => (env.NEXTAUTH_URL ?? '').replace(/\/$/, '')

/** The address by which a partner answers. The link stands behind `#`, which no server's log sees. */
export const answerAddress = (token: string): string => `${base()}/partner-answer#${token}`

/** The address of the page with the same as the sheet: no personal data, neither in it nor behind it. */
export const sheetAddress = (referralId: string): string =>
  `${base()}/sheet/${signLink(SHEET_LINK, referralId)}`

export const readSheetLink = (token: string): string | undefined => readLink(SHEET_LINK, token)

export type OpenLink = { linkId: string; referralId: string; partnerId: string; createdById: string }

/** The link behind an address, unless it is altered, over, used or taken back: it then leads nowhere. */
export async function findOpenLink(
  client: typeof db | Tx,
  token: string,
  now: Date,
): Promise<OpenLink | undefined> {
  const id = readLink(REFERRAL_LINK, token)
  if (!id) return undefined
  const link = await client.partnerLink.findFirst({
    where: { id, purpose: 'REFERRAL', usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { referralId: true, partnerId: true, createdById: true },
  })
  return link?.referralId ? { linkId: id, ...link, referralId: link.referralId } : undefined
}

/** The link that may be shown to the desk now, with the day it ends. */
export async function currentLink(
  referralId: string,
  now: Date,
): Promise<{ address: string; expiresAt: string; isOpened: boolean } | undefined> {
  const link = await db.partnerLink.findFirst({
    where: {
      referralId,
      purpose: 'REFERRAL',
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, expiresAt: true, openedAt: true },
  })
  if (!link) return undefined
  return {
    address: answerAddress(signLink(REFERRAL_LINK, link.id)),
    expiresAt: link.expiresAt.toISOString(),
    isOpened: link.openedAt !== null,
  }
}
