// What jsdom lacks and the editor asks for. Nothing is laid out there, so every box is empty.
import { TextDecoder, TextEncoder } from "node:util";
import { installDom } from "./dom";
import { problems } from "./problems";

const box = { x: 0, y: 0, width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0, toJSON: () => ({}) } as DOMRect;

Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(Range.prototype, { getClientRects: () => [] as unknown as DOMRectList, getBoundingClientRect: () => box });
Object.assign(Element.prototype, { scrollIntoView: () => undefined, scrollTo: () => undefined });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined }),
  ResizeObserver: class { observe(): void { return; } unobserve(): void { return; } disconnect(): void { return; } },
  IntersectionObserver: class { observe(): void { return; } unobserve(): void { return; } disconnect(): void { return; } },
});

/** Nothing reaches the network: whoever tries is a problem that every suite of the host looks for. */
function networkIsOff(name: string): () => never {
  return () => {
    const error = new Error(`the network was asked: ${name}`);
    problems.add(error);
    throw error;
  };
}
for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "open"]) Object.defineProperty(window, name, { value: networkIsOff(name), configurable: true, writable: true });
Object.defineProperty(window.navigator, "sendBeacon", { value: networkIsOff("sendBeacon"), configurable: true });
installDom(window);
