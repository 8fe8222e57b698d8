import { Banner } from '@/components/ui/banner'

export type Outcome = { isDone: boolean; text: string }

/** What came of the last press, beside what was pressed; there from the start, so that it is read out. */
export function OutcomeNote({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <div role="status" className="empty:-mt-4">
      {outcome?.text && <Banner tone={outcome.isDone ? 'ok' : 'danger'}>{outcome.text}</Banner>}
    </div>
  )
}
