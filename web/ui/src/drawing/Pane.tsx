import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './drawing.css';
import { param, setParams } from './params';
import { around, fit, pan, parseView, printView, WHOLE, zoomAt, type Box, type View } from './viewport';

interface Props {
  /** What the drawing is, for those who do not see it, and where the same stands as text. */
  label: string;
  /** What to show at first and after a reset. */
  box: Box | null;
  /** Another value resets the view. */
  of: string;
  /** Closest view. */
  max?: number;
  /** How close the first view may be. */
  closest?: number;
  /** How far away it may be: where the whole does not fit, what lies around `middle` is shown instead of all of it. */
  atLeast?: number;
  middle?: { x: number; y: number } | undefined;
  children: (view: View, size: { width: number; height: number }) => ComponentChildren;
  /** Beside the zoom buttons. */
  tools?: ComponentChildren;
  /** A click beside everything. */
  onGround?: () => void;
  onView?: (view: View, size: { width: number; height: number }) => void;
  class?: string;
}

const STEP = 1.4;

/**
 * A drawing that can be moved and zoomed: by dragging, with two fingers, with Ctrl and the wheel (the wheel alone scrolls the
 * page), by its buttons, and with the arrow, plus and minus keys when it has the focus. The address keeps where one is (`at`).
 */
export function Pane({
  label,
  box,
  of,
  max = 8,
  closest = 1.6,
  atLeast = 0,
  middle,
  children,
  tools,
  onGround,
  onView,
  class: name,
}: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [moved, setMoved] = useState<{ of: string; view: View } | null>(null);
  const [hint, setHint] = useState(false);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const dragged = useRef(0);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver((entries) => {
      const { width, height } = entries[0]?.contentRect ?? { width: 0, height: 0 };
      setSize({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const margin = size.width < 500 ? 12 : 28;
  const fitted = box && size.width > 0 ? fit(box, size.width, size.height, margin, closest) : WHOLE;
  const whole =
    box && fitted.k < atLeast
      ? around(box, middle ?? { x: box.x, y: box.y }, atLeast, size.width, size.height, margin)
      : fitted;
  const kept = size.width > 0 ? parseView(param('at'), size.width, size.height) : null;
  const view = moved?.of === of ? moved.view : (kept ?? whole);
  const away = moved?.of === of || kept !== null;
  const latest = useRef(view);
  latest.current = view;
  const least = Math.min(fitted.k, 1) * 0.6;
  const set = (next: View) => {
    latest.current = next;
    setMoved({ of, view: next });
  };
  const reset = () => {
    setMoved(null);
    setParams({ at: null }, true);
  };
  const zoom = (factor: number, x = size.width / 2, y = size.height / 2) =>
    set(zoomAt(latest.current, factor, x, y, least, max));

  useEffect(() => {
    if (size.width > 0) onView?.(view, size);
  }, [view.k, view.x, view.y, size.width, size.height, of]);

  // The address follows once the hand rests.
  useEffect(() => {
    if (moved?.of !== of) return;
    const timer = setTimeout(() => setParams({ at: printView(moved.view, size.width, size.height) }, true), 300);
    return () => clearTimeout(timer);
  }, [moved]);

  // A wheel listener of Preact's would be passive in some browsers, and could not keep the page from zooming.
  const wheel = useRef<(event: WheelEvent) => void>(() => {});
  wheel.current = (event) => {
    if (!event.ctrlKey && !event.metaKey) {
      setHint(true);
      return;
    }
    event.preventDefault();
    setHint(false);
    const at = frame.current!.getBoundingClientRect();
    zoom(
      Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.004)),
      event.clientX - at.left,
      event.clientY - at.top,
    );
  };
  useEffect(() => {
    const element = frame.current;
    const listen = (event: WheelEvent) => wheel.current(event);
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, []);
  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setHint(false), 1600);
    return () => clearTimeout(timer);
  }, [hint]);

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    dragged.current = 0;
  };
  const move = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const others = [...pointers.current].filter(([id]) => id !== event.pointerId);
    dragged.current += Math.hypot(now.x - before.x, now.y - before.y);
    pointers.current.set(event.pointerId, now);
    if (dragged.current < 4) return;
    if (!frame.current!.hasPointerCapture(event.pointerId)) frame.current!.setPointerCapture(event.pointerId);
    const other = others[0]?.[1];
    if (other) {
      const at = frame.current!.getBoundingClientRect();
      const ratio =
        Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      zoom(ratio, other.x - at.left, other.y - at.top);
    } else if (event.pointerType !== 'touch' || away) {
      set(pan(latest.current, now.x - before.x, now.y - before.y));
    }
  };
  const up = (event: PointerEvent) => pointers.current.delete(event.pointerId);
  const click = (event: MouseEvent) => {
    // A drag ends in a click too; that one selects nothing.
    if (dragged.current >= 4) {
      event.stopPropagation();
      event.preventDefault();
      dragged.current = 0;
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => set(pan(view, 60, 0)),
      ArrowRight: () => set(pan(view, -60, 0)),
      ArrowUp: () => set(pan(view, 0, 60)),
      ArrowDown: () => set(pan(view, 0, -60)),
      '+': () => zoom(STEP),
      '=': () => zoom(STEP),
      '-': () => zoom(1 / STEP),
      '0': reset,
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div class={name ? `pane ${name}` : 'pane'}>
      <div class="pane-tools">
        {tools}
        <button type="button" aria-label="Closer" onClick={() => zoom(STEP)}>
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" aria-label="Farther" onClick={() => zoom(1 / STEP)}>
          <span aria-hidden="true">−</span>
        </button>
        {fitted.k < whole.k && (
          <button type="button" onClick={() => set(fitted)}>
            See all
          </button>
        )}
        <button type="button" onClick={reset} disabled={!away}>
          Reset view
        </button>
      </div>
      <div
        ref={frame}
        class={away ? 'pane-frame pane-moved' : 'pane-frame'}
        role="group"
        aria-label={label}
        tabIndex={0}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onClickCapture={click}
        onClick={(event) => {
          if (!(event.target as Element).closest('[data-thing]')) onGround?.();
        }}
        onKeyDown={key}
      >
        {size.width > 0 && (
          <svg width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`}>
            {children(view, size)}
          </svg>
        )}
      </div>
      {hint && <p class="pane-hint">Ctrl and the wheel zoom</p>}
    </div>
  );
}
