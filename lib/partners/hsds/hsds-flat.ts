import { z } from 'zod'
import { partnerRecordSchema } from '../partner-record.schema'
import type { FlatOrganization, FlatService } from './hsds-parts'

const { name, alternateName, description, email, website, legalStatus, yearFounded, parentId, services } =
  partnerRecordSchema.shape
const ofItself = { name, alternateName, description, email, website, legalStatus, yearFounded, parentId }

const organizationSchema = z.object(ofItself)
const serviceSchema = services.unwrap().element.pick({
  id: true,
  name: true,
  description: true,
  state: true,
  audience: true,
  minAge: true,
  maxAge: true,
  eligibility: true,
  interpretation: true,
  booking: true,
  bookingHow: true,
  expectedDays: true,
  cost: true,
  costNote: true,
  accepts: true,
  email: true,
  url: true,
})

/** The fields of a kept record that a list tells: to read all of it takes three times as long. */
export function readFlatOrganization(content: unknown): FlatOrganization {
  return organizationSchema.parse(content)
}

export function readFlatService(content: unknown): FlatService {
  return serviceSchema.parse(content)
}
