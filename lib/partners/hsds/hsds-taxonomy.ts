import { stableId } from '@/lib/core/stable-id'
import { isNeed, NEEDS, type Need } from '../needs.rules'
import { PARTNER_KINDS, type PartnerKind } from '../partner-kinds.rules'
import type { HsdsAttribute, HsdsTaxonomy, HsdsTaxonomyTerm } from './hsds.schema'
import { sayHsds } from './hsds-words'

/** Goes up when a code is added, so that others ask for the terms again. */
const VERSION = '1'

const taxonomyOf = (code: string, name: string, description: string): HsdsTaxonomy => ({
  id: stableId(`hsds:taxonomy:${code}`),
  name,
  description,
  version: VERSION,
})
export const KIND_TAXONOMY = taxonomyOf(
  'kind',
  sayHsds('openDirectory.taxonomy.kind'),
  sayHsds('openDirectory.taxonomy.kindAbout'),
)
export const NEED_TAXONOMY = taxonomyOf(
  'need',
  sayHsds('openDirectory.taxonomy.need'),
  sayHsds('openDirectory.taxonomy.needAbout'),
)
export const TAXONOMIES: readonly HsdsTaxonomy[] = [KIND_TAXONOMY, NEED_TAXONOMY]

function termOf(taxonomy: HsdsTaxonomy, code: string, name: string): HsdsTaxonomyTerm {
  return {
    id: stableId(`hsds:term:${taxonomy.id}:${code}`),
    code,
    name,
    description: sayHsds('openDirectory.term', { taxonomy: taxonomy.name, term: name }),
    taxonomy: taxonomy.name,
    taxonomy_detail: taxonomy,
    language: 'uk',
    taxonomy_id: taxonomy.id,
  }
}

const kindTerms = new Map(
  PARTNER_KINDS.map((kind) => [kind, termOf(KIND_TAXONOMY, kind, sayHsds(`partners.kind.${kind}`))]),
)
const needTerms = new Map(
  NEEDS.map((need) => [need, termOf(NEED_TAXONOMY, need, sayHsds(`partners.need.${need}`))]),
)
export const TERMS: readonly HsdsTaxonomyTerm[] = [...kindTerms.values(), ...needTerms.values()]

/** What a term asks for; nothing for an id that is none of ours. */
export function soughtBy(termId: string): { kind: PartnerKind } | { need: Need } | undefined {
  const code = TERMS.find(({ id }) => id === termId)?.code
  const kind = PARTNER_KINDS.find((each) => each === code)
  if (kind) return { kind }
  return code && isNeed(code) ? { need: code } : undefined
}

export function kindAttribute(organizationId: string, kind: PartnerKind): HsdsAttribute {
  return attributeOf(organizationId, 'organization', 'kind', kindTerms.get(kind))
}

export function needAttribute(serviceId: string, need: Need): HsdsAttribute {
  return attributeOf(serviceId, 'service', 'need', needTerms.get(need))
}

function attributeOf(linkId: string, entity: string, type: string, term?: HsdsTaxonomyTerm): HsdsAttribute {
  if (!term) throw new Error(`No term of the taxonomy of ${type} for ${linkId}`)
  return {
    id: stableId(`hsds:attribute:${linkId}:${term.id}`),
    link_id: linkId,
    link_entity: entity,
    link_type: type,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  }
}

/** What the standard has no field for: a text in English, a code of ours. Nothing for an empty one. */
export function extraAttributes(
  linkId: string,
  entity: string,
  values: Readonly<Record<string, string>>,
): HsdsAttribute[] {
  return Object.entries(values).flatMap(([type, value]) =>
    value === ''
      ? []
      : [
          {
            id: stableId(`hsds:attribute:${linkId}:${type}`),
            link_id: linkId,
            link_entity: entity,
            link_type: type,
            value,
          },
        ],
  )
}
