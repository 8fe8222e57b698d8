import { jsonOf } from '@/lib/core/json-body'

/** An empty dynamic route: what the framework itself costs. `npm run bench` compares every answer with it. */
export const POST = async (request: Request): Promise<Response> => {
  await jsonOf(request)
  return Response.json({ ok: true })
}
