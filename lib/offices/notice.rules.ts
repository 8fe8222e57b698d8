/** What a worker is told of once. Labels: `notices.kind.*`. */
export const NOTICE_KINDS = [
  'WORK_GIVEN',
  'WORK_TAKEN',
  'PAUSE_PROPOSED',
  'EXCEPTION_AGREED',
  'TRANSFER_PROPOSED',
  'TRANSFER_SENT',
  'TRANSFER_ACCEPTED',
  'TRANSFER_RETURNED',
  'TRANSFER_WITHDRAWN',
  'TRANSFER_LATE',
  'REVIEW_GIVEN',
  'FEEDBACK_GIVEN',
  'FEEDBACK_ANSWERED',
  'REPLACEMENT_ASKED',
  'REPLACEMENT_REFUSED',
  'MANDATE_REPLACED',
  'MANDATE_TERMINATED',
  'MANDATE_COMPLETED',
  'MANDATE_ANSWERED',
  'DUTY_NEAR',
  'CONFLICT_DECIDED',
  'BOOKING_MADE',
  'BOOKING_MOVED',
  'BOOKING_CANCELLED',
  'APPEAL_REGISTERED',
  'APPEAL_GIVEN',
  'APPEAL_TAKEN',
  'APPEAL_DRAFTED',
  'APPEAL_SENT_BACK',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What a notice is about. Labels: `notices.subject.*`. */
export const NOTICE_SUBJECTS = [
  'ENQUIRY',
  'APPLICATION',
  'MANDATE',
  'TRANSFER',
  'REVIEW',
  'CONFLICT',
  'BOOKING',
  'APPEAL',
  'STAFF',
] as const
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number]

export function isNoticeKind(text: string): text is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === text)
}

export function isNoticeSubject(text: string): text is NoticeSubject {
  return NOTICE_SUBJECTS.some((subject) => subject === text)
}

/**
 * The page that a notice leads to; it asks for its own rights.
 *
 * @param visitId of an enquiry: it is shown within its visit
 */
export function noticeHref(subject: NoticeSubject, subjectId: string, visitId: string | null): string | null {
  switch (subject) {
    case 'ENQUIRY':
      return visitId && `/visits/${visitId}`
    case 'APPLICATION':
      return `/secondary-aid/${subjectId}`
    case 'MANDATE':
      return `/mandates/${subjectId}`
    case 'TRANSFER':
      return `/transfers/${subjectId}`
    case 'REVIEW':
      return `/quality/${subjectId}`
    case 'CONFLICT':
      return `/conflicts/${subjectId}`
    case 'BOOKING':
      return '/bookings'
    case 'APPEAL':
      return `/appeals/${subjectId}`
    // A pause lies with the work load: its own page tells of it.
    case 'STAFF':
      return null
  }
}
