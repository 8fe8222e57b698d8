import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import { givenPartner, partnerInput } from '../../scripts/testing/given-partners'
import { givenStaff } from '../../scripts/testing/givens'

/** A partner of the viewer's own centre under a name of its own, for a need that few others meet. */
export async function givenOwnPartner(viewer: Viewer, more = {}) {
  const input = partnerInput()
  const name = `Центр родин ${randomUUID().slice(0, 6)}`
  const [service] = input.services ?? []
  const services = service
    ? [{ ...service, name: { uk: 'Пошук прийомної сім’ї' }, needs: ['FOSTER_CARE'], ...more }]
    : []
  const head = await givenStaff({ role: 'HEAD', unitId: viewer.unit.id })
  const partner = await givenPartner(
    { ...input, kind: 'SOCIAL_SERVICES_CENTRE', name: { uk: name }, services },
    { viewer: head, unitId: viewer.unit.id },
  )
  return { ...partner, name }
}
