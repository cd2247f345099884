// Files that came or went with a message.
import { fileAddress } from './api.js';
import { clone, icon, make } from './dom.js';
import { size } from './text.js';

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export const fileList = (attachments) => attachments.map(fileChip);

function fileChip(file) {
  const { root, parts } = clone('t-file');
  root.href = fileAddress(file.id);
  root.download = file.name;
  parts.name.textContent = file.name;
  parts.size.textContent = size(file.size);
  parts.pic.replaceWith(PICTURES.includes(file.mediaType) ? picture(file) : kind(file));
  return root;
}

function picture(file) {
  const image = make('img', 'pic');
  image.src = fileAddress(file.id, true);
  image.alt = '';
  image.loading = 'lazy';
  image.onerror = () => image.replaceWith(kind(file));
  return image;
}

function kind(file) {
  const box = make('span', 'kind');
  box.append(icon(file.mediaType.startsWith('audio/') ? 'mic' : file.mediaType.startsWith('image/') ? 'image' : 'file'));
  return box;
}
