import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import * as client from '@/app/api/v1/clients/[clientId]/route'
import * as clients from '@/app/api/v1/clients/route'
import * as search from '@/app/api/v1/clients/search/route'
import * as assessments from '@/app/api/v1/eligibility/assessments/route'
import * as categories from '@/app/api/v1/eligibility/categories/route'
import * as enquiries from '@/app/api/v1/enquiries/route'
import { GET as describeApi } from '@/app/api/v1/openapi.json/route'
import { issueToken } from '@/lib/offices/api-token.commands'
import { givenStaff } from '@/scripts/testing/givens'
import type { ApiHandler } from './api-endpoint'
import { problemSchema } from './openapi'

// Next puts its server half of this module in when it bundles; plain Node would load the half for browsers.
vi.mock('next/navigation', () => ({ notFound: () => {}, redirect: () => {} }))

const ROUTES = join(import.meta.dirname, '../../app/api/v1')
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']

const operationSchema = z.object({
  summary: z.string().min(5),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), schema: z.unknown() })).default([]),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: z.json() }) }) })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
})
const documentSchema = z.object({
  openapi: z.string().startsWith('3.1'),
  security: z.tuple([z.object({ bearer: z.tuple([]) })]),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
})
type Operation = z.output<typeof operationSchema>

let described: z.output<typeof documentSchema>
let token: string
let strangerToken: string

beforeAll(async () => {
  described = documentSchema.parse(await (await describeApi()).json())
  token = await tokenOf()
  strangerToken = await tokenOf()
})

async function tokenOf(): Promise<string> {
  const viewer = await givenStaff({ role: 'FRONTLINER' })
  const issued = await issueToken({ email: viewer.email, name: 'test', days: 1 })
  if (!issued.ok) throw new Error(issued.error)
  return issued.value.token
}

type Call = { body?: unknown; params?: Record<string, string>; key?: string; bearer?: string }

async function call(handler: ApiHandler, { body, params = {}, key, bearer = token }: Call) {
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${bearer}`,
    ...(key ? { 'Idempotency-Key': key } : {}),
  }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await handler(new Request('http://127.0.0.1/api/v1', init), {
    params: Promise.resolve(params),
  })
  return { status: response.status, body: await response.json() }
}

/** The answer is as described: nothing is missing, and nothing is there that the description does not tell of. */
function expectDescribed(handler: ApiHandler, { status, body }: { status: number; body: unknown }): void {
  expect({ status, body }).toMatchObject({ status: handler.entry.status ?? 200 })
  expect(handler.entry.answer.parse(body)).toEqual(body)
}

const registration = {
  surname: 'Шевченко',
  givenName: 'Олена',
  birthDate: '12.03.1985',
  identityLevel: 'DECLARED',
  phones: [{ typed: '067 123 45 14' }],
  actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
  socialStatuses: [],
  consent: { answer: 'GIVEN_ORALLY' },
}

describe('/api/v1/openapi.json', () => {
  it('describes every route there is, with every method, and none else', async () => {
    const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('route.ts') && !file.startsWith('openapi.json'))
      .map((file) => file.replace(/\/route\.ts$/, ''))
    const found = await Promise.all(
      files.map(async (folder) => {
        const handlers = await import(/* @vite-ignore */ join(ROUTES, folder, 'route.ts'))
        const path = `/api/v1/${folder.replace(/\[(\w+)\]/g, '{$1}')}`
        return METHODS.filter((method) => method in handlers).map((method) => `${method} ${path}`)
      }),
    )
    expect(operations().map(({ name }) => name)).toEqual(found.flat().toSorted())
  })

  it('asks for the key of a write in a header and for the parts of the path in the path, not in the body', () => {
    const byName = Object.fromEntries(operations().map(({ name, ...rest }) => [name, rest]))
    const parametersOf = (name: string) => byName[name]?.parameters.map((each) => `${each.in} ${each.name}`)
    expect(parametersOf('PATCH /api/v1/clients/{clientId}')).toEqual([
      'path clientId',
      'header Idempotency-Key',
    ])
    expect(parametersOf('POST /api/v1/clients/search')).toEqual([])
    expect(parametersOf('POST /api/v1/enquiries')).toEqual(['header Idempotency-Key'])
    expect(parametersOf('GET /api/v1/eligibility/categories')).toEqual(['query on'])
    for (const { name, requestBody } of operations()) {
      const body = JSON.stringify(requestBody ?? {})
      expect(body, name).not.toContain('submissionId')
      if (name.includes('{clientId}')) expect(body, name).not.toContain('"clientId"')
    }
  })

  it('tells the fields of a body and every status a refusal may have', () => {
    const [register] = operations().filter(({ name }) => name === 'POST /api/v1/clients')
    const shape = z
      .object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()) })
      .parse(register?.requestBody?.content['application/json'].schema)
    expect(Object.keys(shape.properties)).toEqual(expect.arrayContaining(['surname', 'phones', 'consent']))
    expect(shape.required).toEqual(expect.arrayContaining(['surname', 'birthDate', 'consent']))
    expect(Object.keys(register?.responses ?? {})).toEqual(['201', '400', '401', '403', '409', '422', '500'])
  })
})

function operations(): (Operation & { name: string })[] {
  return Object.entries(described.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        name: `${method.toUpperCase()} ${path}`,
      })),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

describe('what the API answers', () => {
  it('is as described: a card registered, found, opened and changed, an enquiry recorded', async () => {
    const registered = await call(clients.POST, { body: registration, key: randomUUID() })
    expectDescribed(clients.POST, registered)
    const { clientId } = registered.body
    const found = await call(search.POST, { body: { typed: 'шевченко олена 1985' } })
    expectDescribed(search.POST, found)
    expect(found.body.exact).toMatchObject([{ id: clientId }])
    expectDescribed(search.POST, await call(search.POST, { body: { typed: 'ітоко' } }))

    const enquiry = {
      clientId,
      channel: 'TELEPHONE',
      clientWords: 'Чоловік не платить на дитину.',
      topicCode: 'ALIMONY',
      helpKind: 'CONSULTATION',
      answerText: 'Пояснили.',
      resultCode: 'ADVICE_GIVEN',
      deadlines: [{ title: 'Відзив', dueOn: '2099-12-01' }],
    }
    expectDescribed(enquiries.POST, await call(enquiries.POST, { body: enquiry, key: randomUUID() }))

    const opened = await call(client.GET, { params: { clientId } })
    expectDescribed(client.GET, opened)
    expect(opened.body).toMatchObject({
      content: { surname: 'Шевченко' },
      history: { term: { title: 'Відзив' } },
    })
    const patch = { expectedRevision: opened.body.revision, email: 'olena@example.com' }
    expectDescribed(
      client.PATCH,
      await call(client.PATCH, { body: patch, params: { clientId }, key: randomUUID() }),
    )
  })

  it('is as described: who is entitled to aid, and the catalogue it is judged by', async () => {
    const body = {
      testDate: '2026-11-20',
      person: { birthDate: '1985-03-12', pensioner: false, disabilityGroup: null },
      incomes: [{ code: 'WAGE', month: '2026-10', amountKopiykas: 500_000 }],
      documents: [{ doc: 'IDP_CERT', issuedOn: '2024-05-01', validTo: null, form: 'COPY' }],
    }
    expectDescribed(assessments.POST, await call(assessments.POST, { body }))
    expectDescribed(categories.GET, await call(categories.GET, {}))
    const unknown = await call(assessments.POST, { body: { ...body, claimedCategories: ['NOBODY'] } })
    expect(unknown).toMatchObject({
      status: 422,
      body: { code: 'invalidInput', errors: { 'claimedCategories.0': ['unknownCategory'] } },
    })
    const late = await call(assessments.POST, { body: { ...body, testDate: '2027-01-10' } })
    expect(late).toMatchObject({ status: 422, body: { code: 'subsistenceMinimumMissing' } })
  })

  it('is a problem with its own code and status when refused', async () => {
    const body = { ...registration, surname: '' }
    const unknown = { clientId: randomUUID() }
    const refused = [
      [401, 'signedOut', await call(search.POST, { body: { typed: 'а' }, bearer: 'pry_wrong' })],
      [400, 'idempotencyKeyMissing', await call(clients.POST, { body: registration })],
      [422, 'invalidInput', await call(clients.POST, { body, key: randomUUID() })],
      [422, 'nothingTyped', await call(search.POST, { body: { typed: '  ' } })],
      [404, 'clientNotFound', await call(client.GET, { params: unknown })],
    ] as const
    for (const [status, code, answer] of refused) {
      expect(answer).toMatchObject({ status, body: { status, code } })
      expect(problemSchema.parse(answer.body)).toEqual(answer.body)
    }
  })

  it('hides the card from a token of another centre, and makes one card of a retried request', async () => {
    const key = randomUUID()
    const first = await call(clients.POST, { body: { ...registration, surname: 'Бондар' }, key })
    const again = await call(clients.POST, { body: { ...registration, surname: 'Бондар' }, key })
    expect(again).toEqual(first)
    const other = await call(clients.POST, { body: { ...registration, surname: 'Інша' }, key })
    expect(other).toMatchObject({ status: 409, body: { code: 'keyReused' } })
    const { clientId } = first.body
    const hidden = await call(client.GET, { params: { clientId }, bearer: strangerToken })
    expect(hidden).toMatchObject({ status: 404, body: { code: 'clientNotFound' } })
  })
})
