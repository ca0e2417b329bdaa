import type { Names } from '../api/answers';
import { EventLine, type Line } from './EventLine';

interface Props {
  events: readonly Line[];
  names: Names;
  /** In half of the page. */
  narrow?: boolean;
  /** The one that is pointed at in a drawing beside the list. */
  hovered?: string | null;
  quote?: boolean;
}

/** Events, one below the other, as they are listed everywhere. */
export function EventLines({ events, names, narrow = false, hovered = null, quote = true }: Props) {
  return (
    <ul class={narrow ? 'lines lines-narrow' : 'lines'}>
      {events.map((event) => (
        <EventLine key={event.id} event={event} names={names} quote={quote} hovered={event.id === hovered} />
      ))}
    </ul>
  );
}
