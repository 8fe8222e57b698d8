import { readFileSync } from 'node:fs'
import { PARTNER_KINDS, type PartnerKind } from '../partner-kinds.rules'

/** Needs as people put them, each with the kinds of partner that are right for it. */
export function needLabels(): { typed: string; kinds: PartnerKind[] }[] {
  const lines = readFileSync('lib/partners/need-labels.tsv', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [typed, kinds] = line.split('\t')
    if (line.startsWith('#') || !typed || !kinds) return []
    return [{ typed, kinds: PARTNER_KINDS.filter((kind) => kinds.split(',').includes(kind)) }]
  })
}
