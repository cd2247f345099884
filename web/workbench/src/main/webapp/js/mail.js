// A mail as a card: its new text first; quoted text, formatting and remote images only when asked for.
import { boot } from './boot.js';
import { clone, make, show } from './dom.js';
import { say, moment } from './text.js';
import { legOf, talk } from './conversation.js';
import { showDelivery } from './delivery.js';
import { author } from './entry.js';
import { fileList } from './files.js';

export function mailCard(message) {
  const { root, parts } = clone('t-mail');
  const isOut = message.direction === 'OUTBOUND';
  root.classList.toggle('out', isOut);
  parts.subject.textContent = message.subject || (isOut ? talk.head.subject : say('mail.none'));
  parts.route.textContent = route(message, isOut);
  parts.text.textContent = message.text;
  if (message.attachments.length) show(parts.files, true).append(...fileList(message.attachments));
  quoted(parts, message);
  formatted(parts, message);
  show(parts.acts, Boolean(message.quoted) || message.formatted);
  if (isOut) showDelivery(root, message);
  else parts.by.append(make('span', '', `${author(message)} · ${moment(message.at)}`));
  return root;
}

function route(message, isOut) {
  const leg = legOf(message.interactionId);
  if (!leg) return '';
  return isOut ? say('mail.route', leg.accountName, leg.handle.value) : say('mail.route', leg.handle.value, leg.accountName);
}

function quoted(parts, message) {
  const button = parts['show-quoted'];
  show(button, Boolean(message.quoted));
  parts.quoted.textContent = message.quoted;
  button.onclick = () => {
    const isOpen = parts.quoted.hidden;
    show(parts.quoted, isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
    button.lastElementChild.textContent = say(isOpen ? 'mail.quoted.hide' : 'mail.quoted');
  };
}

function formatted(parts, message) {
  const button = parts['show-formatted'], images = parts['show-images'];
  let frame = null;
  show(button, message.formatted);
  show(images, false);
  parts.images.textContent = say('mail.images', message.remoteImages);
  button.onclick = () => {
    if (frame) { frame.remove(); frame = null; } else frame = openFrame(parts.text, message, false);
    show(parts.text, !frame);
    show(images, Boolean(frame) && message.remoteImages > 0);
    button.setAttribute('aria-expanded', String(Boolean(frame)));
    button.lastElementChild.textContent = say(frame ? 'mail.formatted.hide' : 'mail.formatted');
  };
  images.onclick = () => {
    frame.remove();
    frame = openFrame(parts.text, message, true);
    show(images, false);
  };
}

/** Neither script nor same origin: whatever the sanitiser missed stays in there. */
function openFrame(after, message, withImages) {
  const frame = make('iframe');
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = say('mail.frame');
  frame.src = `${boot.base}/mail/${talk.id}/${message.sequence}${withImages ? '?images=true' : ''}`;
  after.after(frame);
  return frame;
}
