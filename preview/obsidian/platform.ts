const userAgent = typeof navigator === 'undefined' ? '' : navigator.userAgent;

/** The host plays Obsidian on a desktop. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: /Mac/.test(userAgent),
  isWin: /Win/.test(userAgent),
  isLinux: /Linux|X11/.test(userAgent),
  isSafari: false,
  resourcePathPrefix: 'app://preview/',
};

/** The version of the `obsidian` package that the host follows. */
export const apiVersion = '1.13.1';

/** Whether the host's API is at least `version`, compared number by number. */
export function requireApiVersion(version: string): boolean {
  const have = apiVersion.split('.').map(Number);
  const want = version.split('.').map(Number);
  for (let index = 0; index < 3; index++) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
