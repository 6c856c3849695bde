// The real moment, as the app hands it to plugins; its "now" is the host's clock.
import moment from "moment";
import { environment } from "./environment";

// moment reads the present through this function, which it documents for tests.
(moment as unknown as { now: () => number }).now = () => environment().clock.now();

export { moment };
export const prepareFormat = (format: string): string => moment().format(format);
