import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { fieldErrorsOf } from '@/lib/core/field-errors'
import { logFault } from '@/lib/core/log'
import { addressOf, rateLimit } from '@/lib/core/rate-limit'
import type { HsdsListed } from './hsds-listed.queries'

/** Others may keep an answer so long; they ask again with its mark and are told whether it is another. */
const KEEP_SECONDS = 300
/** From one address in one minute: enough to harvest page by page, too few to be a burden. */
const ALLOWED_A_MINUTE = 300
const MINUTE_MS = 60_000

const isTooOften = rateLimit(ALLOWED_A_MINUTE, MINUTE_MS)

/** A route of the open directory: nobody is asked who they are, nothing is written. */
async function answer(request: Request, work: (url: URL) => Promise<Response>): Promise<Response> {
  if (isTooOften(addressOf(request)))
    return problem(429, 'tooManyRequests', undefined, { 'Retry-After': '60' })
  try {
    return await work(new URL(request.url))
  } catch (error) {
    logFault(error, new URL(request.url).pathname)
    return problem(500, 'fault')
  }
}

function problem(status: number, code: string, errors?: Record<string, string[]>, headers = {}): Response {
  return Response.json(
    { type: 'about:blank', title: code, status, code, ...(errors && { errors }) },
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    },
  )
}

function withMark(request: Request, body: string, headers: Record<string, string>): Response {
  const mark = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const kept = {
    ETag: mark,
    'Cache-Control': `public, max-age=${KEEP_SECONDS}`,
    'Access-Control-Allow-Origin': '*',
    ...headers,
  }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((one) => one.trim())
  if (known?.includes(mark)) return new Response(null, { status: 304, headers: kept })
  return new Response(body, { headers: { 'Content-Type': 'application/json; charset=utf-8', ...kept } })
}

type Listing = { format: 'json' | 'ndjson'; per_page?: number | undefined }

/** A page of a list; `Link: …; rel="next"` goes on by the key of the last record. */
export function hsdsList<Schema extends z.ZodType<Listing>>(
  schema: Schema,
  work: (query: z.output<Schema>) => Promise<HsdsListed<unknown>>,
): (request: Request) => Promise<Response> {
  return (request) =>
    answer(request, async (url) => {
      const parsed = schema.safeParse(Object.fromEntries(url.searchParams))
      if (!parsed.success) return problem(400, 'invalidInput', fieldErrorsOf(parsed.error))
      const { page, next } = await work(parsed.data)
      const link = next ? { Link: `<${nextAddress(url, next)}>; rel="next"` } : undefined
      if (parsed.data.format === 'json') return withMark(request, JSON.stringify(page), { ...link })
      const lines = page.contents.map((one) => `${JSON.stringify(one)}\n`).join('')
      return withMark(request, lines, { ...link, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
    })
}

function nextAddress(url: URL, after: string): string {
  const next = new URLSearchParams(url.searchParams)
  next.delete('page')
  next.set('after', after)
  return `${url.pathname}?${next}`
}

type Params = { params: Promise<Record<string, string | string[]>> }

/** One record by its id; 404 for an id that is not there, or is none. */
export function hsdsRecord<Schema extends z.ZodType>(
  schema: Schema,
  work: (id: string, query: z.output<Schema>) => Promise<unknown>,
): (request: Request, context: Params) => Promise<Response> {
  return (request, { params }) =>
    answer(request, async (url) => {
      const parsed = schema.safeParse(Object.fromEntries(url.searchParams))
      if (!parsed.success) return problem(400, 'invalidInput', fieldErrorsOf(parsed.error))
      const { id } = await params
      const found = typeof id === 'string' && UUID.test(id) ? await work(id, parsed.data) : undefined
      return found ? withMark(request, JSON.stringify(found), {}) : problem(404, 'notFound')
    })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What is the same for everybody and always: the root, the description of the API. */
export function hsdsDocument(work: (url: URL) => unknown): (request: Request) => Promise<Response> {
  return (request) => answer(request, async (url) => withMark(request, JSON.stringify(work(url)), {}))
}
