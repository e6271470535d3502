import { ForbiddenMessage } from "@/components/shell/forbidden-message";

/** Without a header: Next keeps the layout of the office around it. */
export default function OfficeForbidden() {
  return <ForbiddenMessage />;
}
