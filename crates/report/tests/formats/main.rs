//! Every format of the report: that all tell the same, that none changes unnoticed, and
//! that nothing a person wrote breaks one.

#[path = "../made_up/diary.rs"]
mod diary;
mod fhir;
mod file;
mod golden;
mod hostile;
mod made_up;
mod reading;
mod same_numbers;
