'use client'

import { useRef, useState } from 'react'
import { type RecalledDraft, useRecalledDraft } from './use-recalled-draft'

type KeptText = {
  text: string
  change: (text: string) => void
  kept: RecalledDraft
  /** After the form is sent and stays open: what was typed while it was on its way is the draft from here on. */
  settle: (sent: string) => void
}

/**
 * A form of some words and nothing else, kept on the server as they are typed and brought back.
 *
 * @param start what stands there before anything is typed
 */
export function useKeptText(key: string, start = ''): KeptText {
  const [text, setText] = useState(start)
  const latest = useRef(start)
  function put(words: string): void {
    latest.current = words
    setText(words)
  }
  const { kept, keep, settle } = useRecalledDraft({
    key,
    onFound: (content) => {
      if (typeof content === 'string' && latest.current === start) put(content)
    },
    onStartOver: () => put(start),
  })
  return {
    text,
    kept,
    change: (typed) => {
      put(typed)
      if (typed === start) settle()
      else keep(typed)
    },
    settle: (sent) => settle(latest.current === sent ? undefined : latest.current),
  }
}
