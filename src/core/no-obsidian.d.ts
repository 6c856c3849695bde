// What `obsidian` is to the core: nothing. Any import from it is then a compile error here.
export {};
