/** A chat program whose built-in browser saves no files and keeps nothing for the real one. */
export type WebView = 'wechat' | 'qq' | 'dingtalk' | 'feishu';

/** The chat program that shows this page, by its user agent; undefined in a browser proper. */
function webViewOf(userAgent: string): WebView | undefined {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat';
  if (/DingTalk/i.test(userAgent)) return 'dingtalk';
  if (/Lark|Feishu/i.test(userAgent)) return 'feishu';
  // QQ itself, not MQQBrowser, which is a browser and saves files.
  if (/\bQQ\/\d/i.test(userAgent)) return 'qq';
  return undefined;
}

/** The chat program around the page as it runs. */
export function currentWebView(): WebView | undefined {
  return webViewOf(navigator.userAgent);
}
