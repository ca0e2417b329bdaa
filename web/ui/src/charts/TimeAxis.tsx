import { scale, ticks, type Domain } from './timeAxis';

/** The axis with its labels, as an SVG group; charts put it where they want it. */
export function TimeAxis({
  domain,
  width,
  height,
  y = 0,
}: {
  domain: Domain;
  width: number;
  height: number;
  y?: number;
}) {
  const x = scale(domain, width);
  return (
    <g class="axis" transform={`translate(0 ${y})`} aria-hidden="true">
      {ticks(domain, width).map((tick) => (
        <g key={tick.day} transform={`translate(${x(tick.day).toFixed(1)} 0)`}>
          <line y1={0} y2={height - 16} class={tick.major ? 'tick tick-major' : 'tick'} />
          <text y={height - 4} x={3} class={tick.major ? 'tick-label tick-label-major' : 'tick-label'}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}
