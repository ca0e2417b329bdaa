import { useMemo, useState } from 'preact/hooks';
import type { MapAnswer } from '../api/answers';
import { queryOf, type Filter } from '../api/filters';
import { useAnswer } from '../api/useAnswer';
import { PeriodSlider } from '../drawing/PeriodSlider';
import { TakeShown } from '../drawing/TakeShown';
import { param, setParams } from '../drawing/params';
import { steps, within } from '../drawing/periods';
import { FilterBar, useFilters } from '../parts/FilterBar';
import { Page } from '../parts/Page';
import { Empty, ErrorBox, Loaded, Loading } from '../parts/States';
import { count } from '../text/words';
import { InView } from './map/InView';
import { MapLegend } from './map/MapLegend';
import { WorldMap } from './map/WorldMap';
import type { Feature, Spot } from './map/spots';
import { useWorld } from './map/useWorld';
import './map/map.css';

const FIELDS: readonly Filter[] = ['actor', 'type', 'status', 'source'];
const ALL: readonly Filter[] = [...FIELDS, 'from', 'to'];

/** Where things happened, as exactly as the articles say: a point for a town, a disc for a region, a shaded country for a country. */
export default function MapPage() {
  const [filters] = useFilters(ALL);
  const { from = null, to = null, ...timeless } = filters;
  // All times at once: playing them needs no request a step.
  const answer = useAnswer<MapAnswer>(`/map${queryOf(timeless)}`, true);
  const world = useWorld();
  return (
    <Page
      title="Map"
      wide
      lead="Where things happened, no more exactly than the articles say: a mark for a town, a dashed disc for a region, a shaded country where only the country is told."
    >
      <FilterBar fields={FIELDS} />
      {world.error && (
        <ErrorBox title="The map could not be loaded" detail={world.error} retry={() => location.reload()} />
      )}
      <Loaded of={answer} what="the places">
        {(map) =>
          map.features.length === 0 ? (
            <Empty title="No event here has a place">
              <p>
                {map.unplaced > 0
                  ? `The articles tell of ${count(map.unplaced, 'event')} without saying where.`
                  : 'No event fits the filters. Take one off to see more.'}{' '}
                <a href="/events">The list of events</a> has them all.
              </p>
            </Empty>
          ) : world.countries ? (
            <Shown map={map} from={from} to={to} world={world.countries} />
          ) : (
            <Loading what="the map" />
          )
        }
      </Loaded>
    </Page>
  );
}

interface ShownProps {
  map: MapAnswer;
  from: string | null;
  to: string | null;
  world: NonNullable<ReturnType<typeof useWorld>['countries']>;
}

function Shown({ map, from, to, world }: ShownProps) {
  const [spots, setSpots] = useState<readonly Spot[] | null>(null);
  const dated = useMemo(() => map.features.filter(({ when }) => when.start !== null || when.end !== null), [map]);
  const slots = useMemo(() => {
    const days = dated
      .flatMap(({ when }) => [when.start, when.end])
      .filter((day): day is string => day !== null)
      .sort();
    return days.length === 0 ? [] : steps(days[0]!, days.at(-1)!);
  }, [dated]);
  const counts = useMemo(
    () => slots.map(({ start, end }) => dated.filter(({ when }) => within(when, start, end)).length),
    [slots, dated],
  );
  const shown = useMemo(() => map.features.filter(({ when }) => within(when, from, to)), [map, from, to]);
  return (
    <>
      <PeriodSlider
        steps={slots}
        counts={counts}
        from={from}
        to={to}
        undated={map.features.length - dated.length}
        onChange={(a, b) => setParams({ from: a, to: b }, true)}
      />
      <div class="split">
        <div class="split-main">
          <WorldMap all={map.features} shown={shown} world={world} onSpots={setSpots} />
          <div class="below">
            <MapLegend />
            <TakeShown
              name="map"
              head={[
                'event',
                'type',
                'summary',
                'place',
                'precision',
                'country',
                'lat',
                'lon',
                'from',
                'to',
                'sources',
              ]}
              rows={() => shown.map(row)}
              json={{ ...map, features: shown }}
            />
          </div>
          <p class="soft map-note">
            {map.unplaced > 0 && (
              <>
                {count(map.unplaced, 'event')} without a place {map.unplaced === 1 ? 'is' : 'are'} not on the map.{' '}
              </>
            )}
            Borders: Natural Earth. Crimea is drawn with Ukraine, as the General Assembly of the United Nations holds
            (resolution 68/262).
          </p>
        </div>
        <InView spots={spots} chosen={param('spot')} />
      </div>
    </>
  );
}

function row(feature: Feature) {
  const { event, type, summary, name, precision, country, lat, lon, when, independent_sources } = feature;
  return [event, type, summary, name, precision, country, lat, lon, when.start, when.end, independent_sources];
}
