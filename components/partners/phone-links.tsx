'use client'

import { Icon } from '@/components/ui/icon'
import type { Bilingual } from '@/lib/partners/partner-record.schema'
import { useBilingual } from './use-bilingual'

type PhoneLinksProps = { phones: readonly { number: string; extension: string; note?: Bilingual }[] }

/** Telephones that a press dials. */
export function PhoneLinks({ phones }: PhoneLinksProps) {
  const text = useBilingual()
  return (
    <ul className="grid gap-1">
      {phones.map(({ number, extension, note }) => (
        <li key={number + extension} className="flex flex-wrap items-baseline gap-x-2">
          <a
            href={`tel:${number.replace(/[^\d+]/g, '')}${extension ? `,${extension.replace(/\D/g, '')}` : ''}`}
            className="inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap"
          >
            <Icon name="phone" size="small" />
            {extension ? `${number}, ${extension}` : number}
          </a>
          {note && text(note) && <span className="text-ink-2 text-sm">{text(note)}</span>}
        </li>
      ))}
    </ul>
  )
}
