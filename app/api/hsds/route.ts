import { env } from '@/lib/core/env'
import { hsdsDocument } from '@/lib/partners/hsds/hsds-endpoint'

/** What this API is: the version of HSDS it speaks, and where it is described. */
export const GET = hsdsDocument((url) => ({
  version: '3.1.3',
  profile: 'https://docs.openreferral.org/en/3.1/',
  openapi_url: new URL('/api/hsds/openapi.json', env.NEXTAUTH_URL ?? url.origin).href,
}))
