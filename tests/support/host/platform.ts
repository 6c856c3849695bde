// What the app says of itself and of the machine.

export const apiVersion = "1.13.1";

export const Platform = {
  isDesktop: true, isMobile: false, isDesktopApp: true, isMobileApp: false, isIosApp: false, isAndroidApp: false, isPhone: false, isTablet: false,
  isMacOS: false, isWin: false, isLinux: true, isSafari: false, resourcePathPrefix: "app://local/",
};

/** Puts the host on a phone, or back on a desk. */
export function emulatePhone(on: boolean): void {
  Object.assign(Platform, { isMobile: on, isDesktop: !on, isPhone: on });
}

/** Puts the host on a Mac, where Cmd is what Ctrl is elsewhere, or back. */
export function emulateMac(on: boolean): void {
  Object.assign(Platform, { isMacOS: on, isLinux: !on });
}

export const getLanguage = (): string => "en";

export function requireApiVersion(version: string): boolean {
  const [wanted, have] = [version, apiVersion].map((text) => text.split(".").map(Number));
  for (const [at, part] of (have ?? []).entries()) {
    const other = wanted?.[at] ?? 0;
    if (part !== other) return part > other;
  }
  return true;
}
