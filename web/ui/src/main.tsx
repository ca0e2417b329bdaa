import { render } from 'preact';
import '@preact/signals';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/pages.css';
import { startKeys } from './app/keys';
import { startRouter } from './app/router';
import { Shell } from './app/Shell';

startRouter();
startKeys();
render(<Shell />, document.getElementById('app') as HTMLElement);
