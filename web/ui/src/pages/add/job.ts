// A reading in progress, as the server tells it event by event.
export interface Outcome {
  outcome: 'read' | 'duplicate' | 'unchanged' | 'skipped';
  id: string | null;
  name: string;
  reason: string | null;
}

export interface Job {
  done: number;
  total: number | null;
  current: string | null;
  outcomes: readonly Outcome[];
  finished: boolean;
  /** Why it could not be brought to its end. */
  failed: { title: string; detail: string } | null;
  /** Whether the server can no longer be heard. */
  lost: boolean;
}

export const STARTED: Job = {
  done: 0,
  total: null,
  current: null,
  outcomes: [],
  finished: false,
  failed: null,
  lost: false,
};

/** Whether nothing more will come of it. */
export const isOver = (job: Job): boolean => job.finished || job.lost || job.failed !== null;

/** The job after one of its events. Skipped inputs that only the last event names are added. */
export function after(job: Job, name: string, data: unknown): Job {
  const given = (data ?? {}) as Record<string, unknown>;
  switch (name) {
    case 'progress':
      return {
        ...job,
        done: asNumber(given.done) ?? job.done,
        total: asNumber(given.total) ?? job.total,
        current: typeof given.current === 'string' ? given.current : null,
      };
    case 'article':
      return { ...job, outcomes: [...job.outcomes, outcome(given)] };
    case 'done': {
      const skipped = Array.isArray(given.skipped) ? (given.skipped as Record<string, unknown>[]) : [];
      const known = new Set(job.outcomes.filter((o) => o.outcome === 'skipped').map((o) => o.name));
      const added = skipped.map((s) => outcome({ ...s, outcome: 'skipped' })).filter((s) => !known.has(s.name));
      return { ...job, outcomes: [...job.outcomes, ...added], current: null, finished: true };
    }
    case 'failed':
      return {
        ...job,
        current: null,
        failed: { title: asText(given.title) ?? 'It could not be read to the end', detail: asText(given.detail) ?? '' },
      };
    default:
      return job;
  }
}

const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function outcome(given: Record<string, unknown>): Outcome {
  const kind = given.outcome;
  return {
    outcome: kind === 'read' || kind === 'duplicate' || kind === 'unchanged' ? kind : 'skipped',
    id: asText(given.id),
    name: asText(given.name) ?? 'an input without a name',
    reason: asText(given.reason),
  };
}
