import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenGranted, givenIssued } from '../../scripts/testing/given-granted'
import { givenProvider } from '../../scripts/testing/given-mandates'
import type { connectToOffice } from './office'

type Office = Awaited<ReturnType<typeof connectToOffice>>

/** A case the lawyer has accepted. */
export async function givenOwnCase(head: Viewer, lawyer: Viewer, office: Office): Promise<string> {
  const on = todayInKyiv(new Date())
  const { applicationId } = await givenGranted({ head, on })
  const providerId = await givenProvider(head, { staffId: lawyer.staffId })
  const { mandateId } = await givenIssued({ head, applicationId, providerId, on })
  await office.db.aidMandate.update({
    where: { id: mandateId },
    data: { state: 'ACCEPTED' },
    select: { id: true },
  })
  return mandateId
}
