// Stands in the page itself: what is shown before the script is there has the right colours already.

import { colourPage } from "./colours.js";
import { themeParams } from "./launch.js";
import { post } from "./post.js";

colourPage(themeParams);
// From here on Telegram shows the page.
post("web_app_ready");
