/** A page shown inside another leaves the focus where the person put it: they may be typing beside it. */
export const takesFocus = (): boolean => window.self === window.top
