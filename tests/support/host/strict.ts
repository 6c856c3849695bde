// Objects of the app that say so when something is asked of them that the host does not have: a stand-in must not answer `undefined` where the app answers.

// Asked by promises, by printing and by Jest's matchers, not by plugins.
const QUIET = new Set(["then", "toJSON", "asymmetricMatch", "nodeType", "tagName", "$$typeof", "constructor", "hasAttribute", "@@__IMMUTABLE_ITERABLE__@@", "@@__IMMUTABLE_RECORD__@@", "_isMockFunction", "default", "__esModule", "_reactFragment", "sample", "calls", "length", "inspect", "outerHTML", "window"]);

export const notInHost = (name: string): Error => new Error(`host: ${name} is not in the host`);

/** The same object, but a member it does not have throws with its name. */
export function strict<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get: (object, key, receiver): unknown => {
      if (typeof key === "symbol" || key in object || QUIET.has(key)) return Reflect.get(object, key, receiver);
      throw notInHost(`${name}.${key}`);
    },
  });
}
