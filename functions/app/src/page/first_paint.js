// Stands in the page itself: what is shown before the script is there has the right colours already.

import { colourPage } from "./colours.js";
import { themeParams } from "./launch.js";

colourPage(themeParams);
