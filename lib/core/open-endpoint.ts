import 'server-only'
import type { z } from 'zod'
import { aboutOf, isCrossSite } from './endpoint'
import { fieldErrorsOf } from './field-errors'
import { jsonOf } from './json-body'
import { logFault } from './log'
import { addressOf, rateLimit } from './rate-limit'
import { fail, type Result } from './result'

const MINUTE_MS = 60_000

/**
 * A route handler for pages without sign-in: nobody is known, and what is asked carries its own proof (a signed link),
 * which the work checks.
 *
 * @param aMinute how often one address may ask: links must not be guessed
 */
export function openEndpoint<Schema extends z.ZodType>(
  input: Schema,
  work: (input: z.output<Schema>) => Promise<Result<unknown, string>>,
  { aMinute }: { aMinute?: number } = {},
): (request: Request) => Promise<Response> {
  const isTooOften = aMinute === undefined ? undefined : rateLimit(aMinute, MINUTE_MS)
  return (request) =>
    isTooOften?.(addressOf(request))
      ? Promise.resolve(
          Response.json(fail('tooManyRequests'), { status: 429, headers: { 'Retry-After': '60' } }),
        )
      : answer(request, input, jsonOf, work)
}

/** The same for a file as the body; what is told about it stands in the header `X-About`. */
export function openUploadEndpoint<Schema extends z.ZodType, T, E extends string>(
  input: Schema,
  work: (about: z.output<Schema>, body: ReadableStream<Uint8Array>) => Promise<Result<T, E>>,
): (request: Request) => Promise<Response> {
  return (request) =>
    answer(
      request,
      input,
      async () => aboutOf(request),
      (about) => work(about, request.body ?? new ReadableStream()),
    )
}

async function answer<Schema extends z.ZodType>(
  request: Request,
  input: Schema,
  readInput: (request: Request) => Promise<unknown>,
  work: (input: z.output<Schema>) => Promise<Result<unknown, string>>,
): Promise<Response> {
  if (isCrossSite(request)) return Response.json(fail('forbidden'), { status: 403 })
  const parsed = input.safeParse(await readInput(request))
  if (!parsed.success)
    return Response.json(
      { ...fail('invalidInput'), fieldErrors: fieldErrorsOf(parsed.error) },
      { status: 422 },
    )
  try {
    const result = await work(parsed.data)
    return Response.json(result, { status: result.ok ? 200 : 422, headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    logFault(error, new URL(request.url).pathname)
    return Response.json(fail('fault'), { status: 500 })
  }
}
