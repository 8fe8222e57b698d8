import { partnerWords } from '../partner-words.rules'
import type { HsdsPage, HsdsTaxonomy, HsdsTaxonomyTerm } from './hsds.schema'
import type { HsdsTermQuery } from './hsds-query.schema'
import { TAXONOMIES, TERMS } from './hsds-taxonomy'

type Query = Pick<HsdsTermQuery, 'page' | 'per_page' | 'search'>
type Listed<Item> = { page: HsdsPage<Item>; next: undefined }

export function listHsdsTaxonomies(query: Query): Listed<HsdsTaxonomy> {
  return pageOf(TAXONOMIES, query)
}

/** Terms have no parents here: all are at the top. */
export function listHsdsTerms(
  query: Pick<HsdsTermQuery, 'taxonomy_id' | 'parent_id'> & Query,
): Listed<HsdsTaxonomyTerm> {
  const { taxonomy_id: taxonomyId, parent_id: parentId } = query
  const terms = parentId ? [] : TERMS.filter(({ taxonomy_id: id }) => !taxonomyId || id === taxonomyId)
  return pageOf(terms, query)
}

const PAGE = 100

function pageOf<Item extends { name: string; code?: string }>(
  all: readonly Item[],
  { page, per_page: take = PAGE, search }: Query,
): Listed<Item> {
  const sought = search.trim() === '' ? [] : partnerWords([search])
  const found = all.filter(({ name, code }) => {
    const words = partnerWords([name])
    return code?.toLowerCase() === search.toLowerCase() || sought.every((word) => words.includes(word))
  })
  const contents = found.slice((page - 1) * take, page * take)
  const envelope = {
    total_items: found.length,
    total_pages: Math.ceil(found.length / take),
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page * take >= found.length,
    empty: contents.length === 0,
    contents,
  }
  return { page: envelope, next: undefined }
}
