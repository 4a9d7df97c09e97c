import type { Endpoint } from '../endpoint.ts'

/** The record, and what of the content it is read by. */
export type Recorded = Pick<Endpoint, 'store' | 'outlines' | 'council' | 'owned' | 'applications'>
