// One pane at a time on narrow screens, chosen by the tabs at the bottom.
import { on } from './bus.js';
import { byId, show, text } from './dom.js';

const tabs = [...document.querySelectorAll('[data-pane-to]')];

export function toPane(name) {
  document.documentElement.dataset.pane = name;
  tabs.forEach((tab) => (tab.dataset.paneTo === name ? tab.setAttribute('aria-current', 'page') : tab.removeAttribute('aria-current')));
}

tabs.forEach((tab) => tab.addEventListener('click', () => toPane(tab.dataset.paneTo)));
on('open', () => toPane('conversation'));
on('closed', () => toPane('work'));
on('offers', (count) => { text(byId('tab-offers'), String(count)); show(byId('tab-offers'), count > 0); });
on('line', (online) => { if (online) delete document.documentElement.dataset.state; else document.documentElement.dataset.state = 'offline'; });
toPane('work');
