/** Other windows of this site in the same browser, told that something was kept. */
export interface OtherWindows {
  readonly tell: () => void;
  /** Calls back when another window kept something, and when this one is looked at again. */
  readonly listen: (onKept: () => void) => void;
}

const name = 'shenbao';
const toldKey = 'shenbao.told';

/** Over a channel where the browser has one, else by the event of a changed storage. */
export function openOtherWindows(): OtherWindows {
  const channel = openChannel();
  return {
    tell: () => {
      if (channel) {
        channel.postMessage('kept');
        return;
      }
      try {
        localStorage.setItem(toldKey, String(Date.now()));
      } catch {
        // Then nothing is kept either, and there is nothing to tell.
      }
    },
    listen: (onKept) => {
      if (channel) channel.onmessage = onKept;
      addEventListener('storage', ({ key }) => {
        if (key === toldKey) onKept();
      });
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') onKept();
      });
    },
  };
}

/** Safari has channels since 15.4. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
