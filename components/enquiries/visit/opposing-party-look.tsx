'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { PartyLook } from '@/components/conflicts/party-look'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { useVisitFrame } from './visit-frame'

/** Whether the centre knows somebody of the name being typed; of somebody without a card nothing is asked. */
export function OpposingPartyLook({ place }: { place: number }) {
  const { control } = useFormContext<VisitFormInput>()
  const { clientId } = useVisitFrame()
  const name = useWatch({ control, name: `enquiries.${place}.opposingParty` })
  if (clientId === null) return null
  return <PartyLook clientId={clientId} name={name ?? ''} />
}
