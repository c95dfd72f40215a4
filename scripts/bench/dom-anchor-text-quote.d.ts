declare module 'dom-anchor-text-quote' {
  export const toRange: (root: Node, quote: { exact: string; prefix?: string; suffix?: string }) => Range | null;
}
