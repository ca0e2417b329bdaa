import type { Event, Report } from '../api/records';
import { sameTime } from './when';

/**
 * The report whose words stand for the event: the first of those that make its status and give its date, so that the words
 * beside a date are those that tell it; where none does both, the first that makes its status.
 */
export function lead(event: Pick<Event, 'status' | 'when'> & Partial<Pick<Event, 'reports'>>): Report | undefined {
  const reports = event.reports ?? [];
  const strongest = reports.filter(({ status }) => status === event.status);
  return strongest.find(({ when }) => sameTime(when, event.when)) ?? strongest[0] ?? reports[0];
}
