// One entry of a leg, or a note beside it.
import { clone, make, show } from './dom.js';
import { called, clock, full, moment, say } from './text.js';
import { boot } from './boot.js';
import { showDelivery } from './delivery.js';
import { fileList } from './files.js';
import { mailCard } from './mail.js';

const PAUSE = 300000;

/** @param previous the message before it in the leg, or null */
export function entry(message, previous) {
  const element = build(message, previous);
  element.dataset.message = message.id;
  return element;
}

function build(message, previous) {
  if (message.direction === 'SYSTEM') return event(message);
  return message.channel === 'EMAIL' ? mailCard(message) : bubble(message, previous);
}

export function author(message) {
  if (message.agentId === boot.me) return say('you');
  return message.direction === 'INBOUND' ? called(message.author, message.channel) : message.author;
}

function event(message) {
  const { root, parts } = clone('t-event');
  parts.text.textContent = `${clock(message.at)} · ${message.text || message.author}`;
  return root;
}

function bubble(message, previous) {
  const { root, parts } = clone('t-bubble');
  const isOut = message.direction === 'OUTBOUND';
  root.classList.toggle('out', isOut);
  root.title = full(message.at);
  parts.text.prepend(make('span', 'sr', `${author(message)}, ${clock(message.at)}: `));
  parts.text.append(content(message));
  const pictures = message.attachments.length > 0;
  show(parts.text, Boolean(message.text) || !pictures);
  if (pictures) show(parts.files, true).append(...fileList(message.attachments));
  if (isOut) showDelivery(root, message);
  else if (!previous || Date.parse(message.at) - Date.parse(previous.at) > PAUSE) parts.by.textContent = previous ? moment(message.at) : '';
  return root;
}

function content(message) {
  if (message.text) return document.createTextNode(message.text);
  return make('em', 'muted', message.kind === 'TEXT' ? '' : say(`kind.${message.kind}`));
}

export function aside(message) {
  const { root, parts } = clone('t-note');
  parts.who.textContent = `${author(message)} · ${moment(message.at)}`;
  parts.text.textContent = message.text;
  root.dataset.message = message.id;
  return root;
}
