declare module '*.yaml' {
  const content: unknown;
  export default content;
}

declare module '*.yaml?without-checks' {
  const content: unknown;
  export default content;
}

declare module '*.yaml?phrases' {
  const content: unknown;
  export default content;
}
