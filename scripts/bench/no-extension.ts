/** Stands in for the extension's own interface where a part of it is measured in a plain page. */
const nothing = { addListener: () => undefined, removeListener: () => undefined };
export const browser = {
  storage: { local: { get: async () => ({}), set: async () => undefined }, onChanged: nothing },
};
