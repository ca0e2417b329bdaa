import { describe, expect, it } from 'vitest';
import type { Event, Report } from '../api/records';
import { lead } from './lead';

const day = (date: string): Event['when'] => ({
  start: date,
  end: date,
  precision: 'day',
  method: 'explicit',
  text: date,
});
const unknown: Event['when'] = { start: null, end: null, precision: 'unknown', method: 'unknown', text: null };
const told = (status: Event['status'], when: Event['when']) => ({ status, when }) as Report;

describe('the report that stands for an event', () => {
  const dateless = told('fact', unknown);
  const dated = told('fact', day('2021-05-04'));
  const claimed = told('claim', day('2021-05-04'));

  it('is the one that gives its date', () => {
    expect(lead({ status: 'fact', when: day('2021-05-04'), reports: [dateless, dated] })).toBe(dated);
  });

  it('is one that makes its status, even where only another gives the date', () => {
    expect(lead({ status: 'fact', when: day('2021-05-04'), reports: [claimed, dateless] })).toBe(dateless);
  });

  it('is the first where no date is known', () => {
    expect(lead({ status: 'fact', when: unknown, reports: [dateless, told('fact', unknown)] })).toBe(dateless);
  });

  it('is missing where reports were not sent', () => {
    expect(lead({ status: 'fact', when: unknown })).toBeUndefined();
  });
});
