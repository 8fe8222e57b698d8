import type { PlainDate } from '@/lib/core/plain-date'
import { stableId } from '@/lib/core/stable-id'
import type { PartnerStatus } from '../partner-offers.rules'
import type { PartnerRecord, PartnerService } from '../partner-record.schema'
import type { HsdsContact, HsdsPhone } from './hsds.schema'

/** A record with what the open directory tells beside it. */
export type PublicRecord = {
  id: string
  record: PartnerRecord
  status: PartnerStatus
  checkedOn: PlainDate | null
  updatedAt: Date
}
/** What lists tell: of an organisation only itself, of a service nothing of its people, papers and places. */
export type FlatOrganization = Pick<
  PartnerRecord,
  'name' | 'alternateName' | 'description' | 'email' | 'website' | 'legalStatus' | 'yearFounded' | 'parentId'
>
export type FlatService = Pick<
  PartnerService,
  | 'id'
  | 'name'
  | 'description'
  | 'state'
  | 'audience'
  | 'minAge'
  | 'maxAge'
  | 'eligibility'
  | 'interpretation'
  | 'booking'
  | 'bookingHow'
  | 'expectedDays'
  | 'cost'
  | 'costNote'
  | 'accepts'
  | 'email'
  | 'url'
>
export type FlatRecord = Omit<PublicRecord, 'record'> & { record: FlatOrganization }
/** What places are called, by their codes: the place and its region. */
export type PlaceNames = ReadonlyMap<string, { name: string; region: string }>

/** Only what has a value: HSDS leaves out what is not known. */
export function told<Fields extends Record<string, string | number | null>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>
  }
}

export function phoneOf({ id, number, extension, note }: PartnerRecord['phones'][number]): HsdsPhone {
  return {
    id,
    number,
    ...(/^\d+$/.test(extension) && { extension: Number(extension) }),
    ...told({ description: note.uk }),
  }
}

/** People to ask for. Of those who help survivors of violence none is told: they are looked for too. */
export function contactsOf(record: PartnerRecord, contacts: PartnerRecord['contacts']): HsdsContact[] {
  if (record.kind === 'DV_SERVICE') return []
  return contacts.map(({ id, name, position, phone, email }) => ({
    id,
    ...told({ name, title: position.uk, email }),
    phones: phone === '' ? [] : [{ id: stableId(`hsds:phone:${id}`), number: phone }],
  }))
}
