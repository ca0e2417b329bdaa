import { useState } from 'preact/hooks';
import type { Names, Service } from '../api/answers';
import { isTime } from '../api/filters';
import type { Event } from '../api/records';
import { useAnswer } from '../api/useAnswer';
import { whenText } from '../text/when';
import { EVENT_TYPES, typeLabel } from '../text/words';
import { CorrectDialog } from './CorrectDialog';

type Open = 'confirm' | 'reject' | 'retype' | 'redate' | 'flip' | null;

/** Whether the server takes changes at all; until it has said so, none are offered. */
export function useChangesAllowed(): boolean {
  return useAnswer<Service>('/').data?.changes_allowed ?? false;
}

type Correctable = Pick<Event, 'id' | 'type' | 'mode' | 'when' | 'actors' | 'recipients'>;

/** The corrections of an event, where one sees the fault. */
export function EventButtons({ event, names }: { event: Correctable; names: Pick<Names, 'actors'> }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  if (!useChangesAllowed()) return null;
  return (
    <div class="correct-buttons" role="group" aria-label="Correct this event">
      <button type="button" onClick={() => setOpen('confirm')}>
        Confirm
      </button>
      <button type="button" onClick={() => setOpen('retype')}>
        Change type
      </button>
      <button type="button" onClick={() => setOpen('redate')}>
        Change date
      </button>
      {event.recipients.length > 0 && (
        <button type="button" onClick={() => setOpen('flip')}>
          Flip direction
        </button>
      )}
      <button type="button" onClick={() => setOpen('reject')}>
        Reject
      </button>
      {open === 'confirm' && (
        <CorrectDialog
          title="Confirm this event"
          explain="You have read the sentences and they say this. The event is marked as confirmed by you; nothing else changes."
          correction={{ kind: 'confirm', item: event.id }}
          verb="Confirm the event"
          onClose={close}
        />
      )}
      {open === 'reject' && (
        <CorrectDialog
          title="Reject this event"
          explain="The sentences do not say this. The event leaves the case, its lists, its charts and its exports; the sentences stay, and the rejection is kept when the articles are read again."
          correction={{ kind: 'reject', item: event.id }}
          verb="Reject the event"
          onClose={close}
        />
      )}
      {open === 'flip' && (
        <CorrectDialog
          title="Flip the direction"
          explain={`The sentences say that ${named(event.recipients, names)} did it${event.actors.length === 0 ? '' : ` to ${named(event.actors, names)}`}, not the other way round. Its reports keep what was read.`}
          correction={{ kind: 'flip', item: event.id, what: 'direction' }}
          verb="Flip the direction"
          onClose={close}
        />
      )}
      {open === 'retype' && <Retype event={event} onClose={close} />}
      {open === 'redate' && <Redate event={event} onClose={close} />}
    </div>
  );
}

const named = (ids: readonly string[], { actors }: Pick<Names, 'actors'>): string =>
  ids.map((id) => actors[id]?.name ?? id).join(', ');

function Retype({ event, onClose }: { event: Correctable; onClose: () => void }) {
  const [type, setType] = useState(event.type);
  const [mode, setMode] = useState(event.mode ?? '');
  const modes = EVENT_TYPES[type]?.modes ?? [];
  const changed = type !== event.type || mode !== (event.mode ?? '');
  return (
    <CorrectDialog
      title="Change the type"
      explain={`It is listed as ${typeLabel(event.type)}${event.mode ? ` (${event.mode})` : ''}.`}
      correction={changed ? { kind: 'retype', item: event.id, type, ...(mode === '' ? {} : { mode }) } : null}
      verb="Change the type"
      onClose={onClose}
    >
      <label class="form-field form-field-short">
        It is
        <select
          value={type}
          onChange={(e) => {
            setType(e.currentTarget.value);
            setMode('');
          }}
        >
          {Object.entries(EVENT_TYPES).map(([code, { label }]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {modes.length > 0 && (
        <label class="form-field form-field-short">
          More exactly
          <select value={mode} onChange={(e) => setMode(e.currentTarget.value)}>
            <option value="">not told</option>
            {modes.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </CorrectDialog>
  );
}

function Redate({ event, onClose }: { event: Correctable; onClose: () => void }) {
  const [date, setDate] = useState('');
  const wrong = date !== '' && !isTime(date);
  return (
    <CorrectDialog
      title="Change the date"
      explain={`It is listed with: ${whenText(event.when)}${event.when.text ? ` (“${event.when.text}”)` : ''}.`}
      correction={isTime(date) ? { kind: 'redate', item: event.id, when: date } : null}
      verb="Change the date"
      onClose={onClose}
    >
      <label class="form-field form-field-short">
        It was{' '}
        <small>(2022, 2022-03 or 2022-03-02; a stretch as 2022-03-02..2022-03-05, open on a side; or unknown)</small>
        <input
          type="text"
          inputMode="numeric"
          value={date}
          aria-invalid={wrong}
          placeholder="e.g. 2022-03-02"
          onInput={(e) => setDate(e.currentTarget.value.trim())}
        />
        {wrong && <small role="alert">“{date}” is no date in one of these forms.</small>}
      </label>
    </CorrectDialog>
  );
}
