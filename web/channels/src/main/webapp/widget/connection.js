/* One socket that comes back by itself and tells what it hears. */

const SILENCE = 45000; // Parley pings every 25 s
const SLOWEST = 20000;
const GONE = 4404;
const FLOOD = 4429;

export class Connection {
  /** hears: { hello() -> object, frame(frame), up(), down(), refused(), gone() } */
  constructor(url, probe, hears) {
    this.url = url;
    this.probe = probe;
    this.hears = hears;
    this.tries = 0;
    this.socket = null;
    this.ready = false;
    this.ended = false;
    window.addEventListener('online', () => this.hurry());
    window.addEventListener('offline', () => this.socket && this.drop());
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry());
  }

  open() {
    if (this.socket || this.ended) return;
    clearTimeout(this.timer);
    const socket = new WebSocket(this.url);
    this.socket = socket;
    this.opened = false;
    this.watch();
    socket.onopen = () => {
      this.opened = true;
      this.send({ type: 'hello', ...this.hears.hello() });
    };
    socket.onmessage = (event) => socket === this.socket && this.heard(event.data);
    socket.onclose = (event) => socket === this.socket && this.closed(event.code);
  }

  send(frame) {
    if (this.socket && this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  heard(text) {
    this.watch();
    const frame = JSON.parse(text);
    if (frame.type === 'ping') {
      this.send({ type: 'pong' });
    } else if (frame.type === 'welcome') {
      this.tries = 0;
      this.ready = true;
      this.hears.frame(frame);
      this.hears.up();
    } else {
      this.hears.frame(frame);
    }
  }

  /** A connection that is dead without knowing it: silence tells. */
  watch() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.drop(), this.opened ? SILENCE : 10000);
  }

  drop() {
    const socket = this.socket;
    this.closed(1006);
    if (socket) socket.close();
  }

  closed(code) {
    const wasRefused = code === 4401;
    clearTimeout(this.silence);
    this.socket = null;
    this.ready = false;
    if (wasRefused) this.hears.refused();
    this.hears.down();
    if (code === GONE) this.end();
    else if (!this.opened) this.ask(code);
    else this.later(code);
  }

  /** A refused handshake looks like no network: ask over HTTP whether the account is still there. */
  ask(code) {
    this.probe().then((there) => (there ? this.later(code) : this.end()), () => this.later(code));
  }

  later(code) {
    if (this.ended) return;
    const slow = Math.min(SLOWEST, 400 * 2 ** this.tries++);
    this.timer = setTimeout(() => this.open(), code === FLOOD ? 30000 : slow * (0.5 + Math.random() / 2));
  }

  hurry() {
    if (this.timer && !this.socket && !this.ended) {
      this.tries = 0;
      this.open();
    }
  }

  end() {
    this.ended = true;
    this.hears.gone();
  }
}
