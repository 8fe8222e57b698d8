import { useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/facts'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import type { ClientCard } from '@/lib/clients/client-card.queries'

const ADDRESSES = [
  ['actualAddress', 'ACTUAL'],
  ['registeredAddress', 'REGISTERED'],
  ['postalAddress', 'POSTAL'],
] as const

/** Where the person lives, is registered, gets letters. */
export function AddressesSheet({ card: { content, placePaths } }: { card: ClientCard }) {
  const t = useTranslations('card.show')
  const fields = useTranslations('clients.fields')
  const codes = useTranslations('clients.codes')
  const facts = ADDRESSES.flatMap(([field, purpose]): Fact[] => {
    const address = content[field]
    if (!address) return []
    const term = fields(field)
    if (address.kind === 'NONE') return [{ term, value: codes('addressKind.NONE') }]
    const { street, house, flat, postalIndex, note, placeCode, placeName } = address
    const place = (placeCode && placePaths[purpose]) || placeName
    const line = [street, house && t('house', { house }), flat && t('flat', { flat })]
      .filter(Boolean)
      .join(', ')
    const kind = address.kind === 'PLACE' ? '' : codes(`addressKind.${address.kind}`)
    return [
      {
        term,
        value: [line, place].filter(Boolean).join(', ') || kind,
        note: [kind, note, postalIndex].filter(Boolean).join(' · ') || undefined,
      },
    ]
  })
  return (
    <Sheet title={t('addresses')} id="addresses">
      {facts.length > 0 ? <Facts facts={facts} /> : <p className="text-ink-2">{t('noAddress')}</p>}
    </Sheet>
  )
}
