import { ButtonLink } from "@/components/ui/button-link";
import { currentViewer } from "@/lib/auth";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import { MessagePage } from "./message-page";

export async function ForbiddenMessage() {
  const [viewer, locale] = await Promise.all([currentViewer(), getLocale()]);
  const text = textFor(locale);
  return (
    <MessagePage
      title={text.access.forbiddenTitle}
      action={
        <ButtonLink href={viewer ? "/worklist" : "/"}>
          {viewer ? text.access.toWorklist : text.access.toFrontPage}
        </ButtonLink>
      }
    >
      {viewer ? text.access.forbiddenBody(text.shell.role[viewer.role]) : text.access.forbiddenStranger}
    </MessagePage>
  );
}
