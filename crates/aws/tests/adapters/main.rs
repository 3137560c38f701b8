//! The adapters against the local AWS, over real HTTP, each test with resources of its own.

mod broadcast;
mod bucket;
mod callbacks;
mod channel_people;
mod channels;
mod cloud;
mod entries;
mod erase;
mod failures;
mod feedback;
mod imports;
mod limits;
mod links;
mod orders;
mod people;
mod queues;
mod reminders;
mod retention;
mod save;
mod schedules;
mod secrets;
mod stored;
mod tombstones;
