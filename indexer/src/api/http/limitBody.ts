import { bodyLimit } from "hono/body-limit";
import { ApiError } from "../ApiError.ts";

/** Bytes. The longest document that the token limit admits is far below. */
const MAX_BODY = 65_536;

/** Refuses bodies of more than 64 KiB with 413 before they are read. */
export const limitBody = bodyLimit({
  maxSize: MAX_BODY,
  onError: () => {
    throw new ApiError("body_too_large", `The body has more than ${MAX_BODY} bytes`, "Send a smaller query");
  },
});
