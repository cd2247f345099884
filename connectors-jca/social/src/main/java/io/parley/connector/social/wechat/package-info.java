/**
 * WeChat Official Account 公众号: reads its pushes in plain and AES mode, answers through customer
 * service messages 客服消息.
 *
 * <p>Knows the platform's signatures, cipher, XML, media, tokens and error codes. Settings are
 * named in {@link io.parley.connector.social.wechat.WeChatSettings}, the hints of events in {@link
 * io.parley.connector.social.wechat.Hint}.
 */
package io.parley.connector.social.wechat;
