/* What the visitor has said and Parley does not have yet: sent one after another, so that the order stays, and
   under the same id until the tick comes, so that nothing is there twice. Survives a reload of the page. */

export class Outbox {
  /** does: { send(frame), upload(file) -> Promise<{id}>, stored(item), changed(), ready() -> boolean } */
  constructor(place, does) {
    this.place = place;
    this.does = does;
    this.items = place.get([]).map((item) => ({ ...item, state: 'sending' }));
    this.flying = null;
  }

  add(text, file) {
    const item = { id: uuid(), text, at: Date.now(), state: 'sending' };
    if (file) Object.assign(item, { file, name: file.name, size: file.size });
    this.items.push(item);
    this.save();
    this.next();
    return item;
  }

  refused(file, code) {
    this.items.push({ id: uuid(), text: '', at: Date.now(), name: file.name, size: file.size, state: 'failed', code });
    this.does.changed();
  }

  /** Files are not kept over a reload: the page may not read them again. */
  save() {
    this.place.set(this.items.filter((item) => !item.file && item.state !== 'failed').map(({ id, text, at }) => ({ id, text, at })));
    this.does.changed();
  }

  next() {
    const item = this.items.find((each) => each.state !== 'failed');
    if (!item || this.flying || !this.does.ready()) return;
    this.flying = item.id;
    item.state = 'sending';
    delete item.code;
    if (item.file && !item.upload) this.upload(item);
    else this.does.send({ type: 'message', id: item.id, text: item.text, files: item.upload ? [item.upload] : [] });
  }

  upload(item) {
    item.state = 'uploading';
    this.does.changed();
    this.does.upload(item.file).then((kept) => {
      item.upload = kept.id;
      this.land();
    }, (failure) => (failure.code ? this.fail(item, failure.code) : this.retry(item, 3)));
  }

  stored(id) {
    const item = this.take(id);
    if (item) this.does.stored(item);
    this.land();
  }

  /** It came back among the entries: the tick was lost on the way. */
  seen(id) {
    if (this.take(id) && this.flying === id) this.land();
  }

  error(id, code, seconds) {
    const item = this.items.find((each) => each.id === id);
    if (!item) return;
    if (seconds > 0) this.retry(item, seconds, code);
    else this.fail(item, code);
  }

  fail(item, code) {
    item.state = 'failed';
    item.code = code;
    this.land();
  }

  retry(item, seconds, code) {
    item.state = 'sending';
    item.code = code;
    this.does.changed();
    setTimeout(() => this.flying === item.id && this.land(), seconds * 1000);
  }

  again(id) {
    const item = this.items.find((each) => each.id === id);
    if (item) item.state = 'sending';
    this.next();
    this.does.changed();
  }

  drop(id) {
    this.take(id);
    this.save();
  }

  take(id) {
    const index = this.items.findIndex((each) => each.id === id);
    if (index < 0) return null;
    const [item] = this.items.splice(index, 1);
    this.save();
    return item;
  }

  land() {
    this.flying = null;
    this.save();
    this.next();
  }

  /** The connection broke: what was under way is sent again after the next welcome. */
  down() {
    this.flying = null;
    this.does.changed();
  }
}

/** crypto.randomUUID is missing on pages without https. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
