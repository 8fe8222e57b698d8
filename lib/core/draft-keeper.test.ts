import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DraftAnswer, DraftKeeper, type DraftProgress, type DraftSaving, PAUSE_MS } from './draft-keeper'

const AT = '2026-11-21T09:51:00.000Z'

function keeperWith(answer: (draft: DraftSaving) => Promise<DraftAnswer>, revision = 0) {
  const sent: DraftSaving[] = []
  const progress: DraftProgress['state'][] = []
  const drop = vi.fn(async () => undefined)
  const onSignedOut = vi.fn()
  const keeper = new DraftKeeper({
    key: 'client-registration',
    revision,
    save: (draft) => {
      sent.push(draft)
      return answer(draft)
    },
    drop,
    onProgress: ({ state }) => progress.push(state),
    onSignedOut,
  })
  return { keeper, sent, progress, drop, onSignedOut }
}
const saved = async ({ revision }: DraftSaving): Promise<DraftAnswer> => ({
  ok: true,
  value: { revision: revision + 1, savedAt: AT },
})

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('DraftKeeper', () => {
  it('sends once when typing pauses, the newest content only', async () => {
    const { keeper, sent, progress } = keeperWith(saved)
    keeper.keep('Ш')
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    keeper.keep('Ше')
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toEqual([{ key: 'client-registration', revision: 0, content: 'Ше' }])
    expect(progress).toEqual(['saving', 'saved'])
  })

  it('goes on from the revision the server answered', async () => {
    const { keeper, sent } = keeperWith(saved, 4)
    keeper.keep(1)
    await keeper.flush()
    keeper.keep(2)
    await keeper.flush()
    expect(sent.map(({ revision }) => revision)).toEqual([4, 5])
  })

  it('keeps what could not be sent and sends the newest when the server is back', async () => {
    let isAway = true
    const { keeper, sent, progress } = keeperWith(async (draft) => {
      if (isAway) throw new Error('away')
      return saved(draft)
    })
    keeper.keep('a')
    await keeper.flush()
    expect(progress.at(-1)).toBe('offline')
    keeper.keep('ab')
    isAway = false
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent.at(-1)?.content).toBe('ab')
    expect(progress.at(-1)).toBe('saved')
    expect(keeper.unsent()).toBeUndefined()
  })

  it('asks for the password when the session has ended, and then sends by itself', async () => {
    let isSignedOut = true
    const { keeper, progress, onSignedOut } = keeperWith(async (draft) =>
      isSignedOut ? { ok: false, error: 'signedOut' } : saved(draft),
    )
    keeper.keep('a')
    await keeper.flush()
    expect(onSignedOut).toHaveBeenCalledOnce()
    isSignedOut = false
    await vi.advanceTimersByTimeAsync(5000)
    expect(progress.at(-1)).toBe('saved')
  })

  it('stops before another tab’s draft until told to overwrite it', async () => {
    const { keeper, sent, progress } = keeperWith(async (draft) =>
      draft.revision === 0 ? saved(draft) : { ok: false, error: 'draftMovedOn' },
    )
    keeper.keep('a')
    await keeper.flush()
    keeper.keep('ab')
    await keeper.flush()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(progress.at(-1)).toBe('elsewhere')
    expect(sent).toHaveLength(2)
    await keeper.overwrite()
    expect(sent.at(-1)).toMatchObject({ revision: 0, content: 'ab' })
    expect(progress.at(-1)).toBe('saved')
  })

  it('drops the draft after a saving still under way, and sends nothing more', async () => {
    let finish: (answer: DraftAnswer) => void = () => undefined
    const { keeper, sent, drop } = keeperWith(() => new Promise((resolve) => (finish = resolve)))
    keeper.keep('a')
    const flushed = keeper.flush()
    const discarded = keeper.discard()
    expect(drop).not.toHaveBeenCalled()
    finish({ ok: true, value: { revision: 1, savedAt: AT } })
    await Promise.all([flushed, discarded])
    expect(drop).toHaveBeenCalledOnce()
    keeper.keep('ab')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(1)
  })

  it('drops what became a record, waiting or under way, and keeps what is typed after', async () => {
    let finish: (answer: DraftAnswer) => void = () => undefined
    const { keeper, sent, progress, drop } = keeperWith(() => new Promise((resolve) => (finish = resolve)))
    keeper.keep('a')
    void keeper.flush()
    keeper.keep('ab')
    const settled = keeper.settle()
    expect(keeper.unsent()).toBeUndefined()
    keeper.keep('abc')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toHaveLength(1)
    finish({ ok: false, error: 'signedOut' })
    await settled
    expect(drop).toHaveBeenCalledOnce()
    expect(progress.at(-1)).toBe('untouched')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent.map(({ content }) => content)).toEqual(['a', 'abc'])
  })
})
