import { type Resolver, set } from 'react-hook-form'
import type { PartnerForm } from '@/lib/partners/partner-form.rules'
import { readPartnerForm } from '@/lib/partners/partner-form.schema'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'

/** Reads the form as a record; what is wrong stands at its fields. */
export const readForm: Resolver<PartnerForm, unknown, PartnerRecord> = (values) => {
  const read = readPartnerForm(values)
  if (read.ok) return { values: read.record, errors: {} }
  const errors = {}
  for (const { name, error } of read.problems) set(errors, name, { type: 'custom', message: error })
  return { values: {}, errors }
}
