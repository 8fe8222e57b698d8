import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { PlaceholderValues } from './answer-template.rules'
import type { TemplateValuesRequest } from './answer-template.schema'

/** What the server knows for the fields of a template: the person, the centre, the worker, the number. */
export async function findTemplateValues(
  viewer: Viewer,
  { visitId, enquiryId }: TemplateValuesRequest,
): Promise<Result<PlaceholderValues, 'visitNotFound'>> {
  const visit = await db.visit.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Visit'), { id: visitId }] },
    select: {
      unitId: true,
      unit: { select: { name: true, address: true, phone: true, hours: true } },
      client: { select: { surname: true, givenName: true, patronymic: true, homeUnitId: true } },
      enquiries: { select: { id: true, number: true } },
    },
  })
  if (!visit) return fail('visitNotFound')
  const { unit, client, enquiries } = visit
  await recordAccess(viewer, 'visit', visitId, { subjectUnitId: client?.homeUnitId ?? visit.unitId })
  return ok({
    clientName: [client?.surname, client?.givenName, client?.patronymic].filter(Boolean).join(' '),
    centreName: unit.name,
    centreAddress: unit.address ?? '',
    centrePhone: unit.phone ?? '',
    centreHours: unit.hours ?? '',
    workerName: viewer.name,
    workerPosition: viewer.position,
    enquiryNumber: enquiries.find(({ id }) => id === enquiryId)?.number ?? '',
  })
}
