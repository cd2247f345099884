// Files that wait to go with the next answer: uploaded at once, shown with their progress.
import { pageToken, uploadAddress } from './api.js';
import { emit, on } from './bus.js';
import { byId, clone } from './dom.js';
import { say, size } from './text.js';
import { refuse } from './composer.js';
import { talk } from './conversation.js';

const box = byId('files'), input = byId('file');
let uploads = [];

export const uploaded = () => uploads.filter((u) => u.file).map((u) => u.file);
export const uploading = () => uploads.some((u) => !u.file);

export function clearUploads() {
  uploads = [];
  box.replaceChildren();
}

export function restoreUploads(files) {
  files.forEach((file) => { const upload = chip(file.name); done(upload, file); });
}

function chip(name) {
  const { root, parts } = clone('t-upload');
  const upload = { root, parts, file: null, request: null };
  parts.name.textContent = name;
  parts.remove.setAttribute('aria-label', say('file.remove', name));
  parts.remove.onclick = () => drop(upload);
  uploads.push(upload);
  box.append(root);
  return upload;
}

function drop(upload) {
  upload.request?.abort();
  uploads = uploads.filter((u) => u !== upload);
  upload.root.remove();
  emit('uploads');
}

function done(upload, file) {
  upload.file = file;
  upload.parts.size.textContent = size(file.size);
  emit('uploads');
}

/** XMLHttpRequest, because fetch tells nothing of how far an upload has come. */
function start(file) {
  const upload = chip(file.name);
  const request = upload.request = new XMLHttpRequest();
  request.open('POST', uploadAddress(file.name));
  request.setRequestHeader('X-Parley-Page', pageToken());
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-File-Type', file.type);
  request.upload.onprogress = (e) => { upload.parts.size.textContent = say('file.uploading', Math.floor((e.loaded / e.total) * 100)); };
  request.onload = () => (request.status === 200 ? done(upload, JSON.parse(request.responseText)) : failed(upload, file, request));
  request.onerror = () => failed(upload, file, request);
  request.send(file);
  emit('uploads');
}

function failed(upload, file, request) {
  drop(upload);
  let reason = say('file.failed', file.name);
  try { reason = JSON.parse(request.responseText).title || reason; } catch { /* not ours to explain */ }
  refuse(reason);
}

const take = (files) => { if (talk.id) [...files].forEach(start); };
byId('attach').onclick = () => input.click();
input.addEventListener('change', () => { take(input.files); input.value = ''; });
byId('text').addEventListener('paste', (event) => { if (event.clipboardData.files.length) { event.preventDefault(); take(event.clipboardData.files); } });
byId('composer').addEventListener('dragover', (event) => { if (event.dataTransfer.types.includes('Files')) event.preventDefault(); });
byId('composer').addEventListener('drop', (event) => { if (event.dataTransfer.files.length) { event.preventDefault(); take(event.dataTransfer.files); } });
on('opened', clearUploads);
