import 'server-only'
import type { z } from 'zod'
import { holds, type Permission } from './access'
import { type Admission, admissionOf, type EarlyAdmission } from './admission'
import { bearerOf } from './auth'
import { fieldErrorsOf } from './field-errors'
import { jsonOf } from './json-body'
import { logFault } from './log'
import type { Result } from './result'
import { isSameViewer, type Viewer } from './viewer'

type Params = Record<string, string | string[]>
type ApiEntry<Schema extends z.ZodType, T> = {
  /** One line for the description of the API. */
  summary: string
  permission: Permission
  input: Schema
  /** The shape of a success, for the description of the API; the answer itself is not passed through it. */
  answer: z.ZodType<T>
  /** Status of success; 200 unless told. */
  status?: number
  /** Writes need an `Idempotency-Key`; it reaches the work as `submissionId`. */
  isWrite?: boolean
  /**
   * A read begun for whoever was let in with this token the last time. Nothing of it leaves, or is on record, unless they still
   * are, with the same rights.
   */
  startsEarly?: boolean
  /** HTTP status of each refusal; 422 unless told. */
  refusals?: Record<string, number>
}

type Work<In, T> = (viewer: Viewer, input: In, admission: Admission) => Promise<Result<T, string>>

/** A route handler that carries what it answers by, so that the description of the API is made of it. */
export type ApiHandler = {
  (request: Request, context: { params: Promise<Params> }): Promise<Response>
  readonly entry: ApiEntry<z.ZodType, unknown>
}

/**
 * A route handler of `/api/v1` for other systems: bearer token, JSON in and out, RFC 9457 problems.
 * The body, the path's parameters and (for GET) the query string together are the input.
 */
export function apiEndpoint<Schema extends z.ZodType, T>(
  entry: ApiEntry<Schema, T>,
  work: Work<z.output<Schema>, T>,
): ApiHandler {
  const handle = async (request: Request, context: { params: Promise<Params> }) => {
    const key = entry.isWrite ? (request.headers.get('idempotency-key') ?? undefined) : undefined
    const read = async () => readingOf(entry, await inputOf(request, await context.params), key)
    // A small input is read while the database is asked who that is; nobody unknown has a large one read.
    const { before, now } = bearerOf(request)
    const admission = entry.startsEarly ? before : undefined
    const reading = isSmall(request) ? read() : undefined
    const early = reading && admission && begunEarly(entry, work, admission, reading)
    const asked = early ? undefined : now()
    // Of a refused request nobody asks what came of these.
    for (const begun of [reading, early, asked]) begun?.catch(() => undefined)
    await early?.catch(() => undefined)
    const viewer = await (asked ?? admission?.viewer())
    if (!viewer) return problem(401, 'signedOut', { 'WWW-Authenticate': 'Bearer' })
    if (!holds(viewer.ability, entry.permission)) return problem(403, 'forbidden')
    if (entry.isWrite && !key) return problem(400, 'idempotencyKeyMissing')
    const parsed = await (reading ?? read())
    if (parsed === undefined) return problem(400, 'invalidJson')
    if (!parsed.success) return problem(422, 'invalidInput', {}, { errors: fieldErrorsOf(parsed.error) })
    try {
      const begun = isSameViewer(admission?.before, viewer) ? await early : undefined
      const result = begun ?? (await work(viewer, parsed.data, admissionOf(viewer)))
      if (!result.ok) {
        const { ok: _, error, ...more } = result
        return problem(entry.refusals?.[error] ?? 422, error, {}, more)
      }
      return Response.json(result.value, {
        status: entry.status ?? 200,
        headers: { 'Cache-Control': 'no-store' },
      })
    } catch (error) {
      logFault(error, new URL(request.url).pathname)
      return problem(500, 'fault')
    }
  }
  return Object.assign(handle, { entry })
}

async function begunEarly<Schema extends z.ZodType, T>(
  { permission }: ApiEntry<Schema, T>,
  work: Work<z.output<Schema>, T>,
  admission: EarlyAdmission,
  reading: Promise<z.ZodSafeParseResult<z.output<Schema>> | undefined>,
): Promise<Result<T, string> | undefined> {
  if (!holds(admission.before.ability, permission)) return undefined
  const parsed = await reading
  return parsed?.success ? work(admission.before, parsed.data, admission) : undefined
}

function readingOf<Schema extends z.ZodType>(
  { input }: ApiEntry<Schema, unknown>,
  typed: Record<string, unknown> | undefined,
  key: string | undefined,
) {
  return typed && input.safeParse(key === undefined ? typed : { ...typed, submissionId: key })
}

const SMALL_BYTES = 16_384

function isSmall(request: Request): boolean {
  if (request.method === 'GET') return true
  const length = request.headers.get('content-length')
  return length !== null && Number(length) <= SMALL_BYTES
}

async function inputOf(request: Request, params: Params): Promise<Record<string, unknown> | undefined> {
  if (request.method === 'GET') return { ...Object.fromEntries(new URL(request.url).searchParams), ...params }
  const body = await jsonOf(request)
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...body, ...params }
    : undefined
}

/** An RFC 9457 problem. `code` is stable; `title` is its plain English. */
export function problem(
  status: number,
  code: string,
  headers: Record<string, string> = {},
  more: Record<string, unknown> = {},
): Response {
  const title = code.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return Response.json(
    {
      type: `urn:pryimalnia:problem:${code}`,
      title: title[0]?.toUpperCase() + title.slice(1),
      status,
      code,
      ...more,
    },
    {
      status,
      headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    },
  )
}
