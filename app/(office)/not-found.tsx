import { NotFoundMessage } from "@/components/shell/not-found-message";

/** Without a header: Next keeps the layout of the office around it. */
export default function OfficeNotFound() {
  return <NotFoundMessage />;
}
