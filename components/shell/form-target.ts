/** Where a form of the shell posts to: a server action, or an address. */
export type FormTarget = string | ((form: FormData) => void | Promise<void>);
