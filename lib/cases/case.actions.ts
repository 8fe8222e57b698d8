'use server'

import { action } from '@/lib/core/endpoint'
import { createDocument, fileDocument, removeDocument, writeDocument } from './case-document.commands'
import {
  createDocumentSchema,
  moveDocumentSchema,
  removeDocumentSchema,
  writeDocumentSchema,
} from './case-document.schema'
import { addDuty, adjournDuty, endDuty } from './case-duty.commands'
import { addDutySchema, adjournDutySchema, moveDutySchema } from './case-duty.schema'
import { askReplacementSchema } from './case-list.schema'
import { changeNote, recordEvent, removeNote } from './case-note.commands'
import { changeNoteSchema, recordEventSchema, removeNoteSchema } from './case-note.schema'
import { askReplacement } from './case-replacement.commands'
import { addTime, removeTime } from './case-time.commands'
import { addTimeSchema, removeTimeSchema } from './case-time.schema'

export const addDutyAction = action(
  { permission: 'caseDuty:update', input: addDutySchema },
  (viewer, input) => addDuty(viewer, input),
)
export const endDutyAction = action(
  { permission: 'caseDuty:update', input: moveDutySchema },
  (viewer, input) => endDuty(viewer, input),
)
export const adjournDutyAction = action(
  { permission: 'caseDuty:update', input: adjournDutySchema },
  (viewer, input) => adjournDuty(viewer, input),
)
export const recordEventAction = action(
  { permission: 'caseNote:update', input: recordEventSchema },
  (viewer, input) => recordEvent(viewer, input),
)
export const changeNoteAction = action(
  { permission: 'caseNote:update', input: changeNoteSchema },
  (viewer, input) => changeNote(viewer, input),
)
export const removeNoteAction = action(
  { permission: 'caseNote:update', input: removeNoteSchema },
  (viewer, input) => removeNote(viewer, input),
)
export const addTimeAction = action(
  { permission: 'caseTime:update', input: addTimeSchema },
  (viewer, input) => addTime(viewer, input),
)
export const removeTimeAction = action(
  { permission: 'caseTime:update', input: removeTimeSchema },
  (viewer, input) => removeTime(viewer, input),
)
export const askReplacementAction = action(
  { permission: 'caseDuty:update', input: askReplacementSchema },
  (viewer, input) => askReplacement(viewer, input),
)
export const createDocumentAction = action(
  { permission: 'caseDocument:update', input: createDocumentSchema },
  (viewer, input) => createDocument(viewer, input),
)
export const writeDocumentAction = action(
  { permission: 'caseDocument:update', input: writeDocumentSchema },
  (viewer, input) => writeDocument(viewer, input),
)
export const fileDocumentAction = action(
  { permission: 'caseDocument:update', input: moveDocumentSchema },
  (viewer, input) => fileDocument(viewer, input),
)
export const removeDocumentAction = action(
  { permission: 'caseDocument:update', input: removeDocumentSchema },
  (viewer, input) => removeDocument(viewer, input),
)
