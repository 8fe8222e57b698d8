'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { TextField } from '@/components/forms/text-field'
import { useRecalledDraft } from '@/components/forms/use-recalled-draft'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { changeVideoLinkAction } from '@/lib/queue/booking.actions'
import type { BookingView } from '@/lib/queue/booking.queries'
import { type TypedLink, typedLinkSchema, videoLinkFormSchema } from '@/lib/queue/booking.schema'
import { useBookingProblem } from './use-booking-texts'

type VideoLinkProps = {
  booking: Pick<BookingView, 'id' | 'revision' | 'videoLink'>
  /** Reads the booking anew. */
  onDone: () => Promise<unknown>
}

/** The link of a meeting by video, given or changed after it was booked. */
export function VideoLink(props: VideoLinkProps) {
  const t = useTranslations('bookings.view')
  const [isOpened, setOpened] = useState(false)
  return (
    <Sheet>
      <Disclosure
        summary={t(props.booking.videoLink ? 'changeLink' : 'giveLink')}
        onOpen={() => setOpened(true)}
      >
        {isOpened && <LinkForm {...props} />}
      </Disclosure>
    </Sheet>
  )
}

function LinkForm({ booking: { id, ...booking }, onDone }: VideoLinkProps) {
  const t = useTranslations('bookings.view')
  const fields = useTranslations('bookings.pick')
  const compared = useTranslations('ui.changedSince')
  const textOf = useBookingProblem()
  // Until the booking is read anew it stands here as it was before one’s own saving.
  const [own, setOwn] = useState<{ over: number; revision: number; videoLink: string }>()
  const { revision, videoLink } = own?.over === booking.revision ? own : booking
  // As long as nobody types, the field shows the link of the booking, which others may change.
  const [typed, setTyped] = useState<TypedLink>()
  // Newer than what the press saw, once its answer is there.
  const latest = useRef(typed)
  function put(next: TypedLink | undefined): void {
    latest.current = next
    setTyped(next)
  }
  const [error, setError] = useState<string>()
  const { kept, keep, settle } = useRecalledDraft({
    key: `booking-link:${id}`,
    onFound: (content) => {
      const found = typedLinkSchema.safeParse(content)
      if (found.success && !latest.current) put(found.data)
    },
    onStartOver: () => put(undefined),
  })
  const { send, pending, problem } = useSubmission(() => undefined)
  const link = typed?.link ?? videoLink
  // While one’s own saving is under way, what is read anew may be what it has made.
  const isChangedSince = !pending && typed !== undefined && typed.over !== videoLink && link !== videoLink

  function change(next: TypedLink) {
    const isAsBefore = next.link === next.over
    put(isAsBefore ? undefined : next)
    if (isAsBefore) settle()
    else keep(next)
  }
  async function save(event: FormEvent) {
    event.preventDefault()
    const checked = videoLinkFormSchema.safeParse({ videoLink: link })
    setError(checked.error?.issues[0]?.message)
    if (!checked.success || isChangedSince) return
    const { videoLink: saved } = checked.data
    const answer = await send(
      (submissionId) =>
        changeVideoLinkAction({
          bookingId: id,
          expectedRevision: revision,
          videoLink: saved,
          submissionId,
        }),
      { submission: kept.submission, discard: () => undefined },
    )
    if (!answer?.ok) return
    setOwn({ over: booking.revision, revision: answer.value.revision, videoLink: saved })
    // What was typed since the press is of the next saving; what was sent is no draft any more.
    const now = latest.current?.link ?? videoLink
    const left = now === link ? undefined : { link: now, over: saved }
    put(left)
    settle(left)
    await onDone()
  }
  return (
    <form noValidate onSubmit={save} className="grid max-w-form gap-3 pt-1">
      {problem && (
        <Banner tone="danger" role="alert">
          {textOf(problem)}
        </Banner>
      )}
      {isChangedSince && (
        <Banner
          tone="warn"
          icon="arrows"
          role="status"
          title={t('linkChanged')}
          actions={
            <Button size="small" onClick={() => change({ link, over: videoLink })}>
              {compared('compared')}
            </Button>
          }
        >
          <span className="wrap-anywhere">
            {videoLink ? t('linkNow', { link: videoLink }) : t('linkNone')}
          </span>
        </Banner>
      )}
      <TextField
        label={fields('videoLink')}
        hint={fields('videoHint')}
        name="videoLink"
        inputMode="url"
        error={error}
        value={link}
        onChange={({ currentTarget: { value } }) => change({ link: value, over: typed?.over ?? videoLink })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" pending={pending} {...(isChangedSince && { disabledReason: t('linkChanged') })}>
          {t('saveLink')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}
