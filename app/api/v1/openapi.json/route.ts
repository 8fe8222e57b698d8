import { openApiDocument } from '@/lib/core/openapi'
import * as client from '../clients/[clientId]/route'
import * as clients from '../clients/route'
import * as search from '../clients/search/route'
import * as assessments from '../eligibility/assessments/route'
import * as categories from '../eligibility/categories/route'
import * as enquiries from '../enquiries/route'

/** Open to everybody: it tells what may be asked and nothing of anybody. */
export function GET(): Response {
  const paths = {
    '/api/v1/clients/search': search,
    '/api/v1/clients': clients,
    '/api/v1/clients/{clientId}': client,
    '/api/v1/enquiries': enquiries,
    '/api/v1/eligibility/assessments': assessments,
    '/api/v1/eligibility/categories': categories,
  }
  return Response.json(openApiDocument(paths, { title: 'Pryimalnia', version: '1' }))
}
