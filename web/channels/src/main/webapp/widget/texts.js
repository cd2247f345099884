/* Every word that the widget says, and how it writes times and sizes. Both languages have the same keys. */

const EN = {
  open: 'Open chat', openUnread: 'Open chat, {0} new', close: 'Close chat', minimise: 'Minimise',
  chat: 'Chat with {0}', hello: 'Hello. How can we help?',
  here: 'We are here now', away: 'We answer as soon as we can',
  headHere: 'here now', headAway: 'we answer as soon as we can', headAgain: 'connecting again', headFirst: 'connecting',
  name: 'Your name', optional: '(optional)', start: 'Start a chat',
  kept: 'Your chat is stored so that we can help you.', by: 'Runs on Parley',
  messages: 'Messages', message: 'Message', placeholder: 'Write a message', send: 'Send',
  attach: 'Attach a file, {0} at most', left: '{0} characters left', over: '{0} characters too many',
  typing: '{0} is typing', someone: 'Somebody', joined: '{0} joined', you: 'You', says: '{0} wrote',
  today: 'Today {0}', yesterday: 'Yesterday {0}',
  sending: 'sending', waiting: 'waiting to send', uploading: 'uploading', stored: 'sent', delivered: 'delivered', read: 'read',
  offline: 'Offline; messages go when you are back.', late: 'Answers may take longer than usual. Your messages are kept.',
  first: 'Write to us. You can leave this page and come back: the chat stays here.',
  again: 'Try again', another: 'Choose another', download: 'Download {0}, {1}', gone: 'This chat is closed.',
  'chat.text-too-long': 'too long', 'chat.text-empty': 'nothing to send', 'chat.too-many-files': '{0} files at once at most',
  'chat.file-too-large': 'over {0}', 'chat.file-type-refused': 'this kind of file is not accepted', 'chat.file-empty': 'the file is empty',
  'chat.file.not-found': 'the file has expired', 'chat.too-fast': 'waiting a moment', 'chat.failed': 'not sent',
};

const ZH = {
  open: '打开聊天', openUnread: '打开聊天，{0} 条新消息', close: '关闭聊天', minimise: '最小化',
  chat: '与{0}聊天', hello: '您好，有什么可以帮您？',
  here: '客服现在在线', away: '我们会尽快回复您',
  headHere: '在线', headAway: '我们会尽快回复', headAgain: '正在重新连接', headFirst: '正在连接',
  name: '您的称呼', optional: '（可不填）', start: '开始聊天',
  kept: '对话会保存，用于帮助您。', by: '由 Parley 提供',
  messages: '消息', message: '消息', placeholder: '输入消息', send: '发送',
  attach: '添加附件，最大 {0}', left: '还可输入 {0} 个字', over: '超出 {0} 个字',
  typing: '{0}正在输入', someone: '对方', joined: '{0}加入了会话', you: '您', says: '{0}写道',
  today: '今天 {0}', yesterday: '昨天 {0}',
  sending: '发送中', waiting: '等待发送', uploading: '上传中', stored: '已发送', delivered: '已送达', read: '已读',
  offline: '网络已断开，恢复后自动发送。', late: '目前回复可能较慢，您的消息我们会保留。',
  first: '请留言。您可以离开本页再回来，对话会保留在这里。',
  again: '重试', another: '换一个文件', download: '下载 {0}，{1}', gone: '此聊天已关闭。',
  'chat.text-too-long': '内容过长', 'chat.text-empty': '没有可发送的内容', 'chat.too-many-files': '一次最多 {0} 个文件',
  'chat.file-too-large': '超过 {0}', 'chat.file-type-refused': '不支持此类文件', 'chat.file-empty': '文件是空的',
  'chat.file.not-found': '文件已过期', 'chat.too-fast': '请稍候', 'chat.failed': '未发送',
};

export function texts(wanted) {
  const chinese = /^zh/i.test(wanted || navigator.language || 'en');
  const words = chinese ? ZH : EN;
  const locale = chinese ? 'zh-CN' : 'en';
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false });

  function say(key, ...values) {
    return (words[key] || words['chat.failed']).replace(/\{(\d)\}/g, (all, index) => values[index]);
  }

  function when(time) {
    const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(time).setHours(0, 0, 0, 0)) / 86400000);
    if (days === 0) return say('today', clock.format(time));
    return days === 1 ? say('yesterday', clock.format(time)) : date.format(time);
  }

  function size(bytes) {
    if (bytes < 1024) return `${bytes} B`;
    return bytes < 1048576 ? `${Math.round(bytes / 1024)} kB` : `${Math.round(bytes / 104857.6) / 10} MB`;
  }

  return { lang: chinese ? 'zh' : 'en', locale, say, when, size };
}
