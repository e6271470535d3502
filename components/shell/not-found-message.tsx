import { ButtonLink } from "@/components/ui/button-link";
import { currentViewer } from "@/lib/auth";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import { MessagePage } from "./message-page";

/** The same words for what is missing and for what belongs to somebody else. */
export async function NotFoundMessage() {
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  const text = textFor(locale).access;
  return (
    <MessagePage
      title={text.notFoundTitle}
      action={<ButtonLink href={viewer ? "/worklist" : "/"}>{viewer ? text.toWorklist : text.toFrontPage}</ButtonLink>}
    >
      {text.notFoundBody}
    </MessagePage>
  );
}
