/**
 * Design tokens in two layers. `--p-*` is the palette: raw colours, used nowhere else. `--c-*`, `--il-*` and `--viz-*` are
 * meaning: the only colours that elements may use. Custom properties inherit into shadow roots, so the document alone adopts
 * this sheet. `<html>` may carry `data-theme` (light, dark), `data-text` (large, larger), `data-space` (wide) and
 * `data-face` (plain): the learner's settings.
 */
import {css} from 'lit';

const palette = css`
  --p-white: #fff; --p-black: #0b1719;
  --p-mist-0: #fdfefb; --p-mist-50: #f4f6f1; --p-mist-100: #e9ede6; --p-mist-200: #d9dfd7; --p-mist-400: #87948c;
  --p-mist-500: #6a776f; --p-mist-600: #465249;
  --p-ink-900: #10262a; --p-ink-700: #1d4b55; --p-ink-600: #235c67; --p-ink-100: #dcebe8;
  --p-light-700: #6f4708; --p-light-600: #b0781a; --p-light-400: #eab04a; --p-light-300: #f5cd84; --p-light-100: #fcefd3;
  --p-heath-700: #583864; --p-heath-500: #86648f; --p-heath-300: #c7a9d0; --p-heath-200: #dcc2e2;
  --p-clay-700: #7b3f2f; --p-clay-200: #f0bfa8; --p-clay-100: #f9e7dd;
  --p-moss-700: #2a5f43; --p-moss-200: #a3d9b6; --p-moss-100: #e0efe3;
  --p-night-950: #0a1416; --p-night-900: #0e1b1e; --p-night-850: #15272b; --p-night-800: #1d3a40; --p-night-700: #2a4045;
  --p-night-600: #4b6064; --p-night-400: #7f938f; --p-night-200: #b7c4bf; --p-night-100: #ebf0ea;
  --p-night-teal: #7fbcc1; --p-night-sky: #a6d8d8; --p-night-ice: #d3eeec; --p-night-sand: #302a1b;
  --p-night-moss: #183327; --p-night-clay: #3b2720;
`;

const light = css`
  color-scheme: light;
  --c-page: var(--p-mist-50); --c-surface: var(--p-mist-0); --c-sunken: var(--p-mist-100);
  --c-text: var(--p-ink-900); --c-text-muted: var(--p-mist-600);
  --c-line: var(--p-mist-200); --c-line-strong: var(--p-mist-500);
  --c-action: var(--p-ink-700); --c-action-hover: var(--p-ink-900); --c-action-soft: var(--p-ink-100); --c-on-action: var(--p-white);
  --c-focus: var(--p-heath-700);
  --c-light: var(--p-light-400); --c-light-soft: var(--p-light-100); --c-light-text: var(--p-light-700);
  --c-right: var(--p-moss-700); --c-right-soft: var(--p-moss-100);
  --c-differ: var(--p-heath-700);
  --c-care: var(--p-clay-700); --c-care-soft: var(--p-clay-100);
  --c-veil: rgb(11 23 25 / 0.6);
  --il-sky-1: #b9b3cb; --il-sky-2: #e3c6c6; --il-sky-3: #f6d9b0; --il-sun: #fff3d6; --il-halo: #fbe3b0;
  --il-far: #a99ab6; --il-mid: #6f7f95; --il-town: #3f5a6b; --il-town-2: #54707c; --il-roof: #2c4453;
  --il-near: #274a4a; --il-near-2: #1b3b43; --il-heath: #86648f; --il-heath-2: #6b4d78; --il-path: #ead2ac;
  --il-window: #ffd98c; --il-person: #10262a; --il-glass: #cfe3dd;
  --viz-1: var(--p-ink-600); --viz-2: var(--p-light-600); --viz-3: var(--p-heath-500);
  --viz-quiet: var(--p-mist-400); --viz-grid: var(--p-mist-200); --viz-axis: var(--p-mist-500);
  --shadow-1: 0 1px 2px rgb(16 38 42 / 0.06), 0 6px 20px -8px rgb(16 38 42 / 0.16);
  --shadow-2: 0 2px 6px rgb(16 38 42 / 0.08), 0 22px 60px -18px rgb(16 38 42 / 0.32);
`;

/** The hour before sunrise. */
const dark = css`
  color-scheme: dark;
  --c-page: var(--p-night-900); --c-surface: var(--p-night-850); --c-sunken: var(--p-night-950);
  --c-text: var(--p-night-100); --c-text-muted: var(--p-night-200);
  --c-line: var(--p-night-700); --c-line-strong: var(--p-night-400);
  --c-action: var(--p-night-sky); --c-action-hover: var(--p-night-ice); --c-action-soft: var(--p-night-800); --c-on-action: var(--p-black);
  --c-focus: var(--p-light-300);
  --c-light-soft: var(--p-night-sand); --c-light-text: var(--p-light-300);
  --c-right: var(--p-moss-200); --c-right-soft: var(--p-night-moss);
  --c-differ: var(--p-heath-200);
  --c-care: var(--p-clay-200); --c-care-soft: var(--p-night-clay);
  --il-sky-1: #1f2f47; --il-sky-2: #3f4463; --il-sky-3: #8d6f78; --il-sun: #f7d9a0; --il-halo: #b98a76;
  --il-far: #3b4159; --il-mid: #2d3c50; --il-town: #1d3140; --il-town-2: #26404c; --il-roof: #14242f;
  --il-near: #142c30; --il-near-2: #0d1f23; --il-heath: #4a3655; --il-heath-2: #38293f; --il-path: #8d7a62;
  --il-window: #ffcf78; --il-person: #060e10; --il-glass: #3c5a5c;
  --viz-1: var(--p-night-teal); --viz-2: var(--p-light-400); --viz-3: var(--p-heath-300);
  --viz-quiet: var(--p-night-600); --viz-grid: var(--p-night-700); --viz-axis: var(--p-night-400);
  --shadow-1: 0 1px 2px rgb(0 0 0 / 0.4), 0 6px 20px -8px rgb(0 0 0 / 0.6);
  --shadow-2: 0 2px 6px rgb(0 0 0 / 0.4), 0 22px 60px -18px rgb(0 0 0 / 0.8);
`;

/**
 * Sizes. Text is fluid on the frame's own width, 17 to 19 px for reading and never under 14 px. `Voice` and `Reading` are the
 * course's own faces (`fonts/load-fonts.ts`). Until `Voice` is there, Palatino stands in by its names on Windows, macOS, iOS and Linux;
 * `--voice-adjust` gives every stand-in the same x-height.
 * The pages around the course (local LMS, results, certificates) load no face and say `data-face="plain"`: the voice is the course's.
 */
const scale = css`
  --font-voice: Voice, Palatino, 'Palatino Linotype', P052, 'URW Palladio L', 'TeX Gyre Pagella', 'Book Antiqua', 'Noto Serif', serif;
  --voice-adjust: 0.44;
  --voice-weight: 400; --voice-track: -0.014em;
  --font-text: Reading, 'Segoe UI', system-ui, -apple-system, Roboto, sans-serif;
  --t-xs: clamp(0.875rem, 0.86rem + 0.07vw, 0.9375rem);
  --t-sm: clamp(0.9375rem, 0.92rem + 0.1vw, 1rem);
  --t-0: clamp(1.0625rem, 1.02rem + 0.19vw, 1.1875rem);
  --t-1: clamp(1.1875rem, 1.11rem + 0.38vw, 1.4375rem);
  --t-2: clamp(1.375rem, 1.23rem + 0.7vw, 1.8125rem);
  --t-3: clamp(1.625rem, 1.37rem + 1.25vw, 2.375rem);
  --t-4: clamp(1.9375rem, 1.5rem + 2.1vw, 3.25rem);
  --t-5: clamp(2.5rem, 1.7rem + 3.9vw, 4.75rem);
  --lh-tight: 1.12; --lh-snug: 1.3; --lh-text: 1.6;
  --measure: 62ch;
  --s-1: 0.25rem; --s-2: 0.5rem; --s-3: 0.75rem; --s-4: 1rem;
  --s-5: clamp(1.25rem, 1.1rem + 0.6vw, 1.625rem);
  --s-6: clamp(1.625rem, 1.35rem + 1.2vw, 2.375rem);
  --s-7: clamp(2.25rem, 1.7rem + 2.4vw, 3.75rem);
  --s-8: clamp(3rem, 2.1rem + 4vw, 5.5rem);
  --gutter: clamp(1rem, 0.35rem + 2.9vw, 2.75rem);
  --page-max: 70rem;
  --target: 2.75rem;
  --r-1: 4px; --r-2: 10px; --r-3: 18px; --r-round: 999px;
  --hair: 1px solid var(--c-line); --edge: 1.5px solid var(--c-line-strong);
  --ease: cubic-bezier(0.22, 0.61, 0.25, 1);
  --d-1: 140ms; --d-2: 700ms;
  --focus-width: 3px; --focus-gap: 2px;
`;

const systemColours = css`
  --c-page: Canvas; --c-surface: Canvas; --c-sunken: Canvas; --c-text: CanvasText; --c-text-muted: CanvasText;
  --c-line: CanvasText; --c-line-strong: CanvasText; --c-action: LinkText; --c-action-hover: LinkText; --c-on-action: Canvas;
  --c-action-soft: Canvas; --c-focus: Highlight; --c-light: Highlight; --c-light-soft: Canvas; --c-light-text: CanvasText;
  --c-right: CanvasText; --c-right-soft: Canvas; --c-differ: CanvasText; --c-care: CanvasText;
  --c-care-soft: Canvas; --viz-1: CanvasText; --viz-2: Highlight; --viz-3: GrayText; --viz-quiet: GrayText;
  --viz-grid: GrayText; --viz-axis: CanvasText; --shadow-1: none; --shadow-2: none;
`;

const paper = css`
  --c-page: var(--p-white); --c-surface: var(--p-white); --c-sunken: var(--p-white); --c-line-strong: var(--p-mist-600);
  --shadow-1: none; --shadow-2: none;
`;

export const tokens = css`
  :root { ${palette} ${light} ${scale} }
  @media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${dark} } }
  :root[data-theme='dark'] { ${dark} }
  :root[data-text='large'] { font-size: 112.5%; }
  :root[data-text='larger'] { font-size: 131.25%; }
  :root[data-space='wide'] { --lh-text: 1.9; --lh-snug: 1.55; --lh-tight: 1.3; letter-spacing: 0.04em; word-spacing: 0.12em; }
  :root[data-face='plain'] { --font-voice: var(--font-text); --voice-adjust: none; --voice-weight: 600; --voice-track: 0; --measure: 52ch; }
  @media (prefers-contrast: more) { :root { --c-line: var(--c-line-strong); --c-text-muted: var(--c-text); --focus-width: 4px; } }
  @media (prefers-reduced-motion: reduce) { :root { --d-1: 0.01ms; --d-2: 0.01ms; } }
  @media (forced-colors: active) { :root:root { ${systemColours} } }
  @media print { :root:root { ${light} ${paper} } }

  html { text-size-adjust: 100%; scroll-padding-block: 4.75rem 2rem; }
  body { margin: 0; background: var(--c-page); color: var(--c-text); font: 400 var(--t-0) / var(--lh-text) var(--font-text); overflow-wrap: break-word; }
  @page { size: A4 portrait; margin: 18mm; }
`;
