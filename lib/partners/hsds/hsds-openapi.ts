import { z } from 'zod'
import {
  hsdsOrganizationListSchema,
  hsdsOrganizationSchema,
  hsdsPageSchema,
  hsdsRootSchema,
  hsdsServiceAtLocationListSchema,
  hsdsServiceAtLocationSchema,
  hsdsServiceListSchema,
  hsdsServiceSchema,
  hsdsTaxonomySchema,
  hsdsTaxonomyTermSchema,
} from './hsds.schema'
import {
  hsdsAtLocationQuerySchema,
  hsdsOrganizationQuerySchema,
  hsdsRecordQuerySchema,
  hsdsServiceQuerySchema,
  hsdsTaxonomyQuerySchema,
  hsdsTermQuerySchema,
} from './hsds-query.schema'

const LISTS = {
  services: [hsdsServiceQuerySchema, hsdsServiceListSchema, hsdsServiceSchema],
  organizations: [hsdsOrganizationQuerySchema, hsdsOrganizationListSchema, hsdsOrganizationSchema],
  service_at_locations: [
    hsdsAtLocationQuerySchema,
    hsdsServiceAtLocationListSchema,
    hsdsServiceAtLocationSchema,
  ],
  taxonomies: [hsdsTaxonomyQuerySchema, hsdsTaxonomySchema, hsdsTaxonomySchema],
  taxonomy_terms: [hsdsTermQuerySchema, hsdsTaxonomyTermSchema, hsdsTaxonomyTermSchema],
} as const

/** The OpenAPI description of the open directory, made of the very shapes its answers are held to. */
export function hsdsDescription() {
  const paths = Object.entries(LISTS).flatMap(([name, [query, item, whole]]) => [
    [`/${name}`, operation(query, hsdsPageSchema(item))],
    [`/${name}/{id}`, operation(hsdsRecordQuerySchema, whole, ['id'])],
  ])
  return {
    openapi: '3.1.1',
    info: { title: 'Pryimalnia: open directory, HSDS 3.1.3', version: '1' },
    servers: [{ url: '/api/hsds' }],
    paths: Object.fromEntries([['/', operation(z.strictObject({}), hsdsRootSchema)], ...paths]),
  }
}

function operation(query: z.ZodType, answer: z.ZodType, inPath: readonly string[] = []) {
  const asked = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }).properties ?? {}
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    })),
    ...Object.entries(asked).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ]
  const schema = z.toJSONSchema(answer, { unrepresentable: 'any' })
  const responses = { 200: { description: 'OK', content: { 'application/json': { schema } } } }
  return { get: { parameters, responses } }
}
