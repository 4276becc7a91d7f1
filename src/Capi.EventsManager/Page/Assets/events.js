// The pages work without JavaScript. With it they follow the events as they arrive, and can be used with the keyboard alone.
import "./keyboard.js";
import "./live.js";
import "./payload.js";
