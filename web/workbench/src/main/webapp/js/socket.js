// The line to the server. It brings news only; after every gap the screen reads the truth again.
import { boot } from './boot.js';
import { emit } from './bus.js';

const SILENCE = 4500, FIRST_WAIT = 250, LONGEST_WAIT = 8000;
let socket, heardAt = 0, checkedAt = 0, expected = 1, tries = 0, timer;

export const line = { online: undefined };

export function connect() {
  clearTimeout(timer);
  expected = 1;
  heardAt = Date.now();
  const mine = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${boot.base}/live`);
  socket = mine;
  mine.onmessage = (message) => mine === socket && hear(JSON.parse(message.data));
  mine.onclose = () => mine === socket && lost();
}

function hear({ n, event }) {
  heardAt = Date.now();
  socket.send('{"type":"tock"}');
  if (n !== expected) emit('reconcile');
  expected = n + 1;
  if (event.type === 'live.open') opened();
  else if (event.type !== 'live.tick') emit('event', event);
}

function opened() {
  tries = 0;
  setOnline(true);
  emit('reconcile');
}

function setOnline(online) {
  if (line.online === online) return;
  line.online = online;
  emit('line', online);
}

/** Tries again after a wait that doubles, with chance in it so that a restart is not stormed. */
function lost() {
  socket = null;
  setOnline(false);
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries++);
  clearTimeout(timer);
  timer = setTimeout(connect, wait / 2 + Math.random() * wait / 2);
}

function check() {
  const late = Date.now() - checkedAt > 2500; // this tab was asleep: judge at the next check
  checkedAt = Date.now();
  if (!late && socket && Date.now() - heardAt > SILENCE) {
    const dead = socket;
    lost();
    dead.close();
  }
}

setInterval(check, 1000);
addEventListener('online', () => { if (!line.online) { tries = 0; connect(); } });
addEventListener('offline', () => { if (socket) { const dead = socket; lost(); dead.close(); } });
document.addEventListener('visibilitychange', () => { if (!document.hidden && !line.online) { tries = 0; connect(); } });
