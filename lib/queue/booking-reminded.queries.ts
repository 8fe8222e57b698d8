import 'server-only'

/** What says whether a person may be written to (`mayRemind`). */
export const remindedFields = {
  email: true,
  isProtected: true,
  consents: { where: { withdrawnAt: null }, select: { id: true }, take: 1 },
} as const
