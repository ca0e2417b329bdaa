// Paints the timeline onto a canvas: 2,000 marks in a few milliseconds, so that dragging stays smooth.
import type { Bucket } from '../../api/answers';
import { colours } from '../../charts/colours';
import { dayAfter, firstDay, scale, ticks, type Domain } from '../../charts/timeAxis';
import { isMaterial } from '../../text/words';
import { POINT, type DrawnEvent } from './marks';

export const LANE = 12;
/** Between the axis and the first lane. */
export const AXIS_GAP = 5;
const LABELS = 20;
/** Pixels from which a bar is drawn faint: it tells little of when. */
const LONG = 160;

export interface Picture {
  width: number;
  height: number;
  lanes: Lanes;
  domain: Domain;
  buckets: readonly Bucket[];
  marks: readonly DrawnEvent[];
  /** Bars of counts instead of single events: too many to tell apart. */
  asBars: boolean;
  chosen: string | null;
}

/** So many lanes above the line between cooperation and conflict, and below it. */
export interface Lanes {
  up: number;
  down: number;
}

/** The y of that line. */
export const middle = (lanes: Lanes): number => AXIS_GAP + lanes.up * LANE;

/** The height that shows them. */
export const heightOf = (lanes: Lanes): number => 2 * AXIS_GAP + (lanes.up + lanes.down) * LANE + LABELS;

export function paint(canvas: HTMLCanvasElement, picture: Picture): void {
  const { width, height, domain } = picture;
  const dense = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * dense) || canvas.height !== Math.round(height * dense)) {
    canvas.width = Math.round(width * dense);
    canvas.height = Math.round(height * dense);
  }
  const draw = canvas.getContext('2d');
  if (!draw) return;
  const ink = colours(canvas.parentElement ?? canvas, ['ink', 'ink-soft', 'rule', 'paper', 'cooperation', 'conflict']);
  const base = middle(picture.lanes);
  draw.setTransform(dense, 0, 0, dense, 0, 0);
  draw.clearRect(0, 0, width, height);
  const x = scale(domain, width);

  draw.font = '12px system-ui, sans-serif';
  draw.textBaseline = 'alphabetic';
  for (const tick of ticks(domain, width, 72)) {
    const at = Math.round(x(tick.day)) + 0.5;
    draw.strokeStyle = ink.rule;
    draw.lineWidth = tick.major ? 2 : 1;
    line(draw, at, 0, at, height - LABELS + 6);
    draw.fillStyle = tick.major ? ink.ink : ink['ink-soft'];
    draw.fillText(tick.label, at + 3, height - 4);
  }

  if (picture.asBars) paintBars(draw, picture, x, base, ink);
  else {
    for (const mark of picture.marks)
      if (mark.lane !== null) paintMark(draw, mark, base, ink, width, picture.chosen === mark.event.id);
  }
  draw.strokeStyle = ink.ink;
  draw.lineWidth = 1;
  line(draw, 0, base + 0.5, width, base + 0.5);
}

type Ink = Record<'ink' | 'ink-soft' | 'rule' | 'paper' | 'cooperation' | 'conflict', string>;

function line(draw: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  draw.beginPath();
  draw.moveTo(x1, y1);
  draw.lineTo(x2, y2);
  draw.stroke();
}

function paintBars(
  draw: CanvasRenderingContext2D,
  picture: Picture,
  x: (day: number) => number,
  base: number,
  ink: Ink,
): void {
  const most = Math.max(
    1,
    ...picture.buckets.map((bucket) => Math.max(bucket.cooperation, bucket.conflict) + bucket.imprecise / 2),
  );
  const room = Math.min(picture.lanes.up, picture.lanes.down) * LANE;
  for (const bucket of picture.buckets) {
    const left = x(firstDay(bucket.start));
    const right = x(dayAfter(bucket.end));
    if (right < 0 || left > picture.width) continue;
    const width = Math.max(1, right - left - 1);
    const up = (bucket.cooperation / most) * room;
    const down = (bucket.conflict / most) * room;
    draw.fillStyle = ink.cooperation;
    draw.fillRect(left, base - up, width, up);
    draw.fillStyle = ink.conflict;
    draw.fillRect(left, base + 1, width, down);
    // What is dated less exactly than the bars are wide lies beyond them, pale, half on either side.
    const vague = (bucket.imprecise / most / 2) * room;
    draw.fillStyle = ink.rule;
    draw.fillRect(left, base - up - vague, width, vague);
    draw.fillRect(left, base + 1 + down, width, vague);
  }
}

function paintMark(
  draw: CanvasRenderingContext2D,
  mark: DrawnEvent,
  base: number,
  ink: Ink,
  width: number,
  chosen: boolean,
): void {
  const strong = mark.up ? ink.cooperation : ink.conflict;
  const lane = mark.lane ?? 0;
  const y = mark.up ? base - AXIS_GAP - lane * LANE - LANE / 2 : base + AXIS_GAP + lane * LANE + LANE / 2;
  const filled = isMaterial(mark.event.quad);
  const sure = mark.event.status === 'fact';
  draw.lineWidth = chosen ? 3 : 1.5;
  draw.strokeStyle = chosen ? ink.ink : strong;
  draw.setLineDash(sure ? [] : [2.5, 2]);
  if (mark.shape === 'point') {
    const r = POINT / 2;
    const cx = mark.x + r;
    const tip = mark.up ? -r : r;
    draw.beginPath();
    draw.moveTo(cx, y + tip);
    draw.lineTo(cx + r, y - tip);
    draw.lineTo(cx - r, y - tip);
    draw.closePath();
    draw.fillStyle = filled ? strong : ink.paper;
    draw.globalAlpha = filled && !sure ? 0.25 : 1;
    draw.fill();
    draw.globalAlpha = 1;
    draw.stroke();
  } else {
    const left = Math.max(-8, mark.x);
    const right = Math.min(width + 8, mark.x + mark.width);
    // The less is known of the day, the fainter and thinner the bar; filled and hollow stay apart.
    const open = mark.openEnd || mark.openStart;
    const long = right - left > LONG || open;
    const h = long ? 5 : 8;
    const fade = (colour: string): string | CanvasGradient => {
      if (!open) return colour;
      const gradient = draw.createLinearGradient(mark.x, 0, mark.x + mark.width, 0);
      gradient.addColorStop(mark.openEnd ? 0 : 1, colour);
      gradient.addColorStop(mark.openEnd ? 1 : 0, ink.paper);
      return gradient;
    };
    draw.fillStyle = fade(filled ? strong : ink.paper);
    draw.globalAlpha = !filled ? 1 : sure ? (long ? 0.6 : 1) : 0.25;
    draw.fillRect(left, y - h / 2, right - left, h);
    draw.globalAlpha = 1;
    draw.strokeStyle = chosen ? ink.ink : fade(strong);
    draw.lineWidth = chosen ? 2.5 : 1;
    draw.strokeRect(left, y - h / 2, right - left, h);
  }
  draw.setLineDash([]);
}
