import { hsdsList } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsTaxonomyQuerySchema } from '@/lib/partners/hsds/hsds-query.schema'
import { listHsdsTaxonomies } from '@/lib/partners/hsds/hsds-terms'

export const GET = hsdsList(hsdsTaxonomyQuerySchema, async (query) => listHsdsTaxonomies(query))
