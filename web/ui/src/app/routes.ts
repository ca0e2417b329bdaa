// Every page: its address, its place in the navigation, and the file that is loaded when it is first opened.
import type { ComponentType } from 'preact';
import type { PageProps } from './page';

type Load = () => Promise<{ default: ComponentType<PageProps> }>;

export interface Route {
  pattern: string;
  load: Load;
}

export const ROUTES: readonly Route[] = [
  { pattern: '/', load: () => import('../pages/Overview') },
  { pattern: '/brief', load: () => import('../pages/Brief') },
  { pattern: '/timeline', load: () => import('../pages/Timeline') },
  { pattern: '/events', load: () => import('../pages/Events') },
  { pattern: '/events/:id', load: () => import('../pages/EventPage') },
  { pattern: '/actors', load: () => import('../pages/Actors') },
  { pattern: '/actors/:id', load: () => import('../pages/ActorPage') },
  { pattern: '/documents', load: () => import('../pages/Documents') },
  { pattern: '/documents/:id', load: () => import('../pages/Reader') },
  { pattern: '/search', load: () => import('../pages/Search') },
  { pattern: '/add', load: () => import('../pages/Add') },
  { pattern: '/corrections', load: () => import('../pages/Corrections') },
  { pattern: '/network', load: () => import('../pages/Network') },
  { pattern: '/map', load: () => import('../pages/MapPage') },
  { pattern: '/claims', load: () => import('../pages/Claims') },
  { pattern: '/conflicts', load: () => import('../pages/Conflicts') },
  { pattern: '/model', load: () => import('../pages/Model') },
  { pattern: '/question', load: () => import('../pages/Question') },
];

export interface Stop {
  path: string;
  label: string;
  /** Pressed after `g`. */
  key: string;
}

export const NAVIGATION: readonly { label: string; stops: readonly Stop[] }[] = [
  {
    label: 'The situation',
    stops: [
      { path: '/', label: 'Overview', key: 'o' },
      { path: '/brief', label: 'Brief', key: 'b' },
      { path: '/timeline', label: 'Timeline', key: 't' },
      { path: '/network', label: 'Network', key: 'n' },
      { path: '/map', label: 'Map', key: 'm' },
    ],
  },
  {
    label: 'What was found',
    stops: [
      { path: '/events', label: 'Events', key: 'e' },
      { path: '/claims', label: 'Claims', key: 'c' },
      { path: '/conflicts', label: 'Conflicts', key: 'x' },
      { path: '/actors', label: 'Actors', key: 'a' },
      { path: '/documents', label: 'Documents', key: 'd' },
    ],
  },
  {
    label: 'Ask it',
    stops: [
      { path: '/model', label: 'Model', key: 'i' },
      { path: '/question', label: 'Question', key: 'q' },
    ],
  },
  {
    label: 'Keep it',
    stops: [
      { path: '/add', label: 'Add articles', key: 'p' },
      { path: '/corrections', label: 'Corrections', key: 'r' },
    ],
  },
];
