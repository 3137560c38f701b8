/// The taps of a full day, from the reminder on: where it hurt in one place, no trigger, no
/// medicine.
pub const FULL_DAY: [&str; 16] = [
    "Headache",
    "In the morning",
    "Slept it off",
    "No",
    "Left",
    "Done",
    "Pulsating",
    "Yes",
    "7",
    "A little",
    "No",
    "Yes",
    "Yes",
    "Nothing I know of",
    "No medicine",
    "No, thank you",
];
