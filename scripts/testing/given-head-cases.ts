import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { ENTITLED, givenApplication } from './given-applications'
import { type GivenPerson, givenClient } from './givens'

/** An application of a displaced person that waits for the head, so many days before its term ends. */
export async function givenCase(worker: Viewer, daysLeft: number, person: GivenPerson, exception?: string) {
  const today = todayInKyiv(new Date())
  const { clientId } = await givenClient(worker, person)
  return givenApplication(worker, {
    primaryCategory: ENTITLED.primaryCategory,
    papers: ENTITLED.papers,
    content: {
      ...ENTITLED.content,
      claimedCategories: ['IDP'],
      servicesWanted: ['REPRESENTATION'],
      issueTopics: ['EVICTION'],
    },
    clientId,
    receivedOn: addDays(today, -7),
    dueOn: addDays(today, daysLeft),
    ...(exception ? { exception: { reason: exception, on: addDays(today, -1) } } : {}),
  })
}
