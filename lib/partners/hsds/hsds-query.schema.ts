import { z } from 'zod'

const day = z.iso.date()
const flag = z.enum(['true', 'false']).transform((typed) => typed === 'true')
const whole = (most: number) =>
  z.string().regex(/^\d+$/, 'number').transform(Number).pipe(z.int().min(1).max(most))

export const PAGE_SIZE = 50
const paging = {
  page: whole(1_000_000).default(1),
  per_page: whole(100_000).optional(),
  format: z.enum(['json', 'ndjson']).default('json'),
  /** Goes on after a record, instead of by a number: what harvesters follow (`Link: …; rel="next"`). */
  after: z.uuid().optional(),
}
const filters = {
  ...paging,
  search: z.string().max(200).default(''),
  taxonomy_term_id: z.uuid().optional(),
  taxonomy_id: z.uuid().optional(),
  full: flag.default(false),
}
/** A filter that is not known is refused, not passed over: the answer would look narrowed and not be. */
export const hsdsOrganizationQuerySchema = z.strictObject({
  ...filters,
  full_service: flag.default(false),
  modified_after: z.iso.datetime({ offset: true }).or(day).optional(),
})
export const hsdsServiceQuerySchema = z.strictObject({
  ...filters,
  organization_id: z.uuid().optional(),
  modified_after: z.iso.datetime({ offset: true }).or(day).optional(),
  minimal: flag.default(false),
})
export const hsdsAtLocationQuerySchema = hsdsServiceQuerySchema.omit({ minimal: true })
export const hsdsTaxonomyQuerySchema = z.strictObject({
  page: paging.page,
  per_page: paging.per_page,
  format: paging.format,
  search: filters.search,
})
export const hsdsTermQuerySchema = hsdsTaxonomyQuerySchema.extend({
  taxonomy_id: z.uuid().optional(),
  top_only: flag.optional(),
  parent_id: z.uuid().optional(),
})
export const hsdsRecordQuerySchema = z.strictObject({ full_service: flag.default(false) })
export type HsdsServiceQuery = z.output<typeof hsdsServiceQuerySchema>
export type HsdsOrganizationQuery = z.output<typeof hsdsOrganizationQuerySchema>
export type HsdsTermQuery = z.output<typeof hsdsTermQuerySchema>
