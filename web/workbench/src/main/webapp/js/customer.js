// Who the customer is: handles with the evidence for each, and what they wrote about before.
import { get } from './api.js';
import { emit, on } from './bus.js';
import { byId, clone, glyph, icon, make, show, text } from './dom.js';
import { called, date, day, initials, say } from './text.js';
import { talk } from './conversation.js';
import { fillProof } from './leg.js';

const CHANNELS = { EMAIL_ADDRESS: 'EMAIL', WECHAT_OPENID: 'WECHAT', CHAT_VISITOR: 'CHAT' };

on('conversation', read);
on('opened', (id) => { if (!id) { show(byId('nobody'), true); show(byId('somebody'), false); } });
on('event', ({ type, conversationId }) => { if (type === 'conversation.state' && conversationId === talk.id) read(); });

async function read() {
  const { customerId } = talk.head;
  const panel = await get(`customers/${customerId}`).catch(() => null);
  if (panel && talk.head?.customerId === customerId) draw(panel);
}

function draw({ customer, conversations }) {
  show(byId('nobody'), false);
  show(byId('somebody'), true);
  const name = called(customer.name, CHANNELS[customer.identities[0]?.kind] || 'CHAT');
  text(byId('c-name'), name);
  text(byId('c-avatar'), initials(name));
  text(byId('c-since'), say('customer.since', date(customer.createdAt)));
  byId('c-identities').replaceChildren(...customer.identities.map(identity));
  const others = conversations.filter((c) => c.id !== talk.id || conversations.length > 1);
  text(byId('c-count'), String(others.length));
  byId('c-earlier').replaceChildren(...others.map(past));
  show(byId('c-earlier').closest('section'), others.length > 0);
}

function identity(known) {
  const { root, parts } = clone('t-identity');
  const channel = CHANNELS[known.kind];
  glyph(parts.glyph, channel);
  parts.handle.textContent = handle(known);
  parts.handle.title = known.kind === 'EMAIL_ADDRESS' ? known.handle : '';
  fillProof(parts.proof, channel, known.proven, true);
  return root;
}

/** A mail address says who it is; a platform's id says nothing to a person, so only its end is shown. */
function handle({ kind, handle: value, name }) {
  if (kind === 'EMAIL_ADDRESS') return value;
  return name || `${say(`channel.${CHANNELS[kind].toLowerCase()}`)} ··${value.slice(-4)}`;
}

function past(conversation) {
  const { root, parts } = clone('t-past');
  const button = root.querySelector('button');
  parts.glyph.replaceWith(Object.assign(make('span', 'glyph s ch-other'), { ariaHidden: 'true' }));
  root.querySelector('.glyph').append(icon(conversation.open ? 'chat' : 'check'));
  parts.subject.textContent = conversation.subject || say('mail.none');
  parts.when.textContent = conversation.open ? say('customer.open') : day(conversation.lastAt);
  if (conversation.id === talk.id) button.setAttribute('aria-current', 'true');
  button.onclick = () => emit('open', conversation.id);
  return root;
}
