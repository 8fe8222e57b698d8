import 'server-only'
import { z } from 'zod'
import type { ApiHandler } from './api-endpoint'

/** A route of `/api/v1` under its path, `{clientId}` for a parameter. */
export type ApiRoutes = Record<string, Partial<Record<Method, ApiHandler>>>
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
type Shape = z.core.JSONSchema.BaseSchema

/** What every refusal answers (RFC 9457). `code` is stable and for programs, `title` for people. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** Of `invalidInput`: error codes by the path of the field. */
  errors: z.record(z.string(), z.array(z.string())).optional(),
})

const SECURITY = {
  bearer: { type: 'http', scheme: 'bearer', description: 'A token made by `npm run token`.' },
}
const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'The same key with the same body gives the first answer again; with another body it is refused.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
} as const
const EVERY_REFUSAL = { signedOut: 401, forbidden: 403, invalidInput: 422, fault: 500 }

/**
 * The OpenAPI 3.1 description of these routes, from the very entries they answer by: input and answer schemas,
 * statuses, refusals, permissions. Nothing in it is written by hand, so it cannot tell otherwise than they do.
 */
export function openApiDocument(routes: ApiRoutes, about: { title: string; version: string }) {
  const paths = Object.entries(routes).map(([path, handlers]) => [
    path,
    Object.fromEntries(
      Object.entries(handlers).map(([method, handler]) => [
        method.toLowerCase(),
        operationOf(path, method === 'GET', handler),
      ]),
    ),
  ])
  return {
    openapi: '3.1.1',
    info: about,
    paths: Object.fromEntries(paths),
    components: { securitySchemes: SECURITY, schemas: { Problem: shapeOf(problemSchema, 'output') } },
    security: [{ bearer: [] }],
  }
}

function operationOf(path: string, isRead: boolean, { entry }: ApiHandler) {
  const { summary, permission, input, answer, status = 200, isWrite = false, refusals = {} } = entry
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const asked = shapeOf(input, 'input')
  const inQuery = isRead ? propertyNamesOf(asked).filter((name) => !inPath.includes(name)) : []
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: propertyOf(asked, name) ?? { type: 'string' },
    })),
    ...inQuery.map((name) => ({
      name,
      in: 'query',
      required: partsOf(asked).some(({ required }) => required?.includes(name) ?? false),
      schema: propertyOf(asked, name) ?? { type: 'string' },
    })),
    ...(isWrite ? [KEY_HEADER] : []),
  ]
  const body = without(asked, [...inPath, 'submissionId'])
  return {
    summary,
    description: `Permission: \`${permission}\`.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(isRead ? {} : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [status]: {
        description: 'Done',
        content: { 'application/json': { schema: shapeOf(answer, 'output') } },
      },
      ...problemsOf({
        ...EVERY_REFUSAL,
        ...(isRead ? {} : { invalidJson: 400 }),
        ...(isWrite ? { idempotencyKeyMissing: 400 } : {}),
        ...refusals,
      }),
    },
  }
}

function problemsOf(refusals: Record<string, number>) {
  const byStatus = Map.groupBy(Object.entries(refusals), ([, status]) => status)
  return Object.fromEntries(
    [...byStatus].map(([status, coded]) => [
      status,
      {
        description: coded.map(([code]) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

// What JSON Schema cannot say (a check digit, a day that exists) is left to the server's own answer.
function shapeOf(schema: z.ZodType, io: 'input' | 'output'): Shape {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return shape
}

function partsOf(shape: Shape): Shape[] {
  return [shape, ...(shape.allOf ?? []).flatMap((part) => (typeof part === 'object' ? partsOf(part) : []))]
}

function propertyNamesOf(shape: Shape): string[] {
  return partsOf(shape).flatMap(({ properties = {} }) => Object.keys(properties))
}

function propertyOf(shape: Shape, name: string) {
  return partsOf(shape)
    .map((part) => part.properties?.[name])
    .find((found) => found !== undefined)
}

/** The shape of the body alone: what comes in the path and in a header is taken out of it. */
function without(shape: Shape, names: readonly string[]): Shape {
  const { properties, required, allOf, ...rest } = shape
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name))),
    }),
    ...(required && { required: required.filter((name) => !names.includes(name)) }),
    ...(allOf && { allOf: allOf.map((part) => (typeof part === 'object' ? without(part, names) : part)) }),
  }
}
