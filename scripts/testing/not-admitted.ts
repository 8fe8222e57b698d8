import type { Admission } from '@/lib/core/admission'

/** Of somebody who was let in the last time and is no longer. */
export const NOT_ADMITTED: Admission = { isGiven: async () => false, record: async () => false }
