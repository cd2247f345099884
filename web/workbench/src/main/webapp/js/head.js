// The head of the conversation: what it is about, by which channels, and the pane's empty state.
import { on } from './bus.js';
import { byId, glyph, show, tell, text, word } from './dom.js';
import { called, moment, say } from './text.js';
import { talk } from './conversation.js';

on('opening', () => {
  show(byId('nothing'), false);
  show(byId('flow-box'), true);
  clearTimeout(loading);
  loading = setTimeout(() => { show(byId('skeleton'), true); byId('timeline').replaceChildren(); }, 150);
});
on('opened', (id) => {
  clearTimeout(loading);
  show(byId('skeleton'), false);
  show(byId('nothing'), !id);
  show(byId('flow-box'), Boolean(id));
  show(byId('head'), Boolean(id));
});
on('not-opened', (e) => {
  clearTimeout(loading);
  show(byId('skeleton'), false);
  show(byId('nothing'), !talk.id);
  show(byId('flow-box'), Boolean(talk.id));
  tell(e.code ? e.message : say('error'));
});
on('conversation', draw);
on('head', draw);

let loading;

function draw() {
  const { subject, customerName, legs, openedAt, open } = talk.head;
  const channels = [...new Set(legs.map((leg) => leg.channel))];
  const title = subject || called(customerName, channels[channels.length - 1] || 'CHAT');
  text(byId('head-subject'), title);
  byId('talk').setAttribute('aria-label', title);
  const names = say(`channel.${word(channels[channels.length - 1] || 'CHAT')}`);
  const since = say('head.channels', channels.length, moment(openedAt), names);
  text(byId('head-meta'), open ? since : `${say('head.resolved')} · ${since}`);
  glyph(byId('head-glyph'), channels[channels.length - 1] || 'CHAT');
}
