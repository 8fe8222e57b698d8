import 'server-only'
import type { z } from 'zod'
import { holds, type Permission } from './access'
import { type Admission, admissionOf, type EarlyAdmission } from './admission'
import { admissionOfSession, getViewer } from './auth'
import { fieldErrorsOf } from './field-errors'
import { jsonOf } from './json-body'
import { logFault } from './log'
import { fail, type Result } from './result'
import { isSameViewer, type Viewer } from './viewer'

type Entry<Schema extends z.ZodType> = { permission: Permission; input: Schema }
type Work<In, Out> = (viewer: Viewer, input: In) => Promise<Out>
type ReadEntry<Schema extends z.ZodType> = Entry<Schema> & {
  /**
   * A read begun for whoever was let in with this session the last time. Nothing of it leaves, or is on record, unless they
   * still are, with the same rights.
   */
  startsEarly?: boolean
}
type ReadWork<In, Out> = (viewer: Viewer, input: In, admission: Admission) => Promise<Out>
type Refused =
  | { ok: false; error: 'signedOut' | 'forbidden' | 'fault' }
  | { ok: false; error: 'invalidInput'; fieldErrors: Record<string, string[]> }

/** The one order of every entry point: who is asking, may they, is the input sound. */
async function admit<Schema extends z.ZodType>(
  { permission, input }: Entry<Schema>,
  typed: unknown,
  asked: () => Promise<Viewer | undefined> = getViewer,
): Promise<{ ok: true; viewer: Viewer; input: z.output<Schema> } | Refused> {
  const viewer = await asked()
  if (!viewer) return fail('signedOut')
  if (!holds(viewer.ability, permission)) return fail('forbidden')
  const parsed = input.safeParse(typed)
  if (!parsed.success) return { ...fail('invalidInput'), fieldErrors: fieldErrorsOf(parsed.error) }
  return { ok: true, viewer, input: parsed.data }
}

const STATUS: Record<string, number> = { signedOut: 401, forbidden: 403 }

/**
 * A route handler that the product's own screens call with JSON. A refusal answers 422 with the `Result`.
 *
 * @param answer how a success is sent, when it is not JSON: a PDF
 */
export function endpoint<Schema extends z.ZodType, T, E extends string>(
  entry: ReadEntry<Schema>,
  work: ReadWork<z.output<Schema>, Result<T, E>>,
  answer?: (value: T) => Response,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (isCrossSite(request)) return Response.json(fail('forbidden'), { status: 403 })
    const typed = await jsonOf(request)
    const early = entry.startsEarly ? await begunEarly(entry, work, typed) : undefined
    // Of a refused request nobody asks what came of it.
    await early?.result.catch(() => undefined)
    const admitted = await admit(entry, typed, early && (() => early.admission.viewer()))
    if (!admitted.ok) return Response.json(admitted, { status: STATUS[admitted.error] ?? 422 })
    try {
      const begun = isSameViewer(early?.admission.before, admitted.viewer) ? early?.result : undefined
      const result = await (begun ?? work(admitted.viewer, admitted.input, admissionOf(admitted.viewer)))
      if (result.ok && answer) return answer(result.value)
      return Response.json(result, {
        status: result.ok ? 200 : 422,
        headers: { 'Cache-Control': 'no-store' },
      })
    } catch (error) {
      logFault(error, new URL(request.url).pathname)
      return Response.json(fail('fault'), { status: 500 })
    }
  }
}

async function begunEarly<Schema extends z.ZodType, Out>(
  { permission, input }: Entry<Schema>,
  work: ReadWork<z.output<Schema>, Out>,
  typed: unknown,
): Promise<{ admission: EarlyAdmission; result: Promise<Out> } | undefined> {
  const admission = await admissionOfSession()
  if (!admission || !holds(admission.before.ability, permission)) return undefined
  const parsed = input.safeParse(typed)
  return parsed.success ? { admission, result: work(admission.before, parsed.data, admission) } : undefined
}

/**
 * A route handler that takes a file as the body, as it comes in; what is told about it stands, as JSON in a URI
 * component, in the header `X-About`.
 */
export function uploadEndpoint<Schema extends z.ZodType, T, E extends string>(
  entry: Entry<Schema>,
  work: (viewer: Viewer, about: z.output<Schema>, body: ReadableStream<Uint8Array>) => Promise<Result<T, E>>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (isCrossSite(request)) return Response.json(fail('forbidden'), { status: 403 })
    const admitted = await admit(entry, aboutOf(request))
    if (!admitted.ok) return Response.json(admitted, { status: STATUS[admitted.error] ?? 422 })
    try {
      const result = await work(admitted.viewer, admitted.input, request.body ?? new ReadableStream())
      return Response.json(result, { status: result.ok ? 200 : 422 })
    } catch (error) {
      logFault(error, new URL(request.url).pathname)
      return Response.json(fail('fault'), { status: 500 })
    }
  }
}

export function aboutOf(request: Request): unknown {
  try {
    return JSON.parse(decodeURIComponent(request.headers.get('x-about') ?? ''))
  } catch {
    return undefined
  }
}

/** A server action: the same order; a fault is thrown on to the screen's error boundary. */
export function action<Schema extends z.ZodType, Out extends Result<unknown, string>>(
  entry: Entry<Schema>,
  work: Work<z.output<Schema>, Out>,
): (typed: z.input<Schema>) => Promise<Out | Refused> {
  return async (typed) => {
    const admitted = await admit(entry, typed)
    if (!admitted.ok) return admitted
    try {
      return await work(admitted.viewer, admitted.input)
    } catch (error) {
      logFault(error, 'action')
      return fail('fault')
    }
  }
}

// Browsers say where a request comes from; the session cookie must not work for another site's page.
export function isCrossSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
