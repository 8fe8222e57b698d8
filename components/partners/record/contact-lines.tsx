'use client'

import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import { PhoneLinks } from '../phone-links'
import { useBilingual } from '../use-bilingual'

/** People to ask for: name, position, telephone. */
export function ContactLines({ contacts }: { contacts: PartnerRecord['contacts'] }) {
  const text = useBilingual()
  return (
    <ul className="grid gap-1">
      {contacts.map(({ id, name, position, phone, email }) => (
        <li key={id}>
          {[name, text(position)].filter(Boolean).join(', ')}
          {phone && <PhoneLinks phones={[{ number: phone, extension: '' }]} />}
          {email && (
            <a href={`mailto:${email}`} className="block break-all">
              {email}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
