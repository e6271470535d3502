import type { idSignIn } from "./id-sign-in";

export const enSignIn: typeof idSignIn = {
  signIn: {
    title: "Sign in",
    intro: "For labour offices, BPJAMSOSTEK branches, councils and administrators.",
    email: "E-mail",
    password: "Password",
    submit: "Sign in",
    checking: "Checking…",
    forgotten: "No account yet, or a forgotten password? Ask the administrator of Cakupan.",
    wrong: "E-mail or password is wrong. Check both, then try again.",
    busy: "The system is busy. Try again in a moment.",
    lockedOut: (minutes) =>
      `Too many failed attempts. Try again in ${minutes} ${minutes === "1" ? "minute" : "minutes"}, or ask the administrator.`,
    demoTitle: "Demo accounts",
    demoIntro: (password) => `All use the password ${password}. Choose one to fill the form.`,
    demoUse: (email) => `Fill in ${email}`,
  },
};
