### How a medicine worked: asked only where it is switched on in the settings.

effect-question = Two hours have passed since you took { $medicines }. How is the pain?
effect-question-discreet = Two hours have passed. How is it now?
effect-noted_pain_free = Saved: the pain was gone after two hours.
effect-noted_better = Saved: the pain was better after two hours.
effect-noted_same = Saved: the pain was the same after two hours.
effect-gone = That dose is no longer in the entry, so nothing was saved.
effect-asked = How was the pain two hours after the dose?
effect-of_day = Two hours after the dose: { $effects }

button-effects = Two hours after a dose
