//! Files of other diaries, each in the shape of its program, made up.

use std::io::{Cursor, Write};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use journal::provenance::ImportSource;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A file of each format, which tells of one headache on the morning of that day in UTC.
pub fn other_diaries(day: Date) -> anyhow::Result<Vec<(ImportSource, Vec<u8>)>> {
    let written = |format: &str| day.strftime(format).to_string();
    let [iso, american, slashes, points] = ["%F", "%m/%d/%y", "%d/%m/%Y", "%d.%m.%Y"].map(written);
    let at = |hour| day.at(hour, 0, 0, 0).to_zoned(TimeZone::UTC);
    let [began, ended] = [at(7)?, at(10)?].map(|at| at.timestamp().as_millisecond());
    let health = format!(
        "<HealthData><Record type=\"HKCategoryTypeIdentifierHeadache\" startDate=\"{iso} 07:00:00 +0000\" \
         endDate=\"{iso} 10:00:00 +0000\" value=\"HKCategoryValueSeverityModerate\"/></HealthData>"
    );
    let entry = format!(r#"{{"date":"{iso}","questionnaire":2,"headache":true}}"#);
    use ImportSource as From;
    let mut files = vec![
        (From::OwnCsv, format!("Day,Headache,Intensity\n{iso},Yes,7\n")),
        (From::OwnJson, format!(r#"{{"entries":[{entry}]}}"#)),
        (
            From::MigraineBuddy,
            format!(
                "\"Date\",\"Time Period\",\"Description\",\"Notes\"\n\"{american}\",\"Ongoing\",\"Moved house\",\"\"\n\n\
                 \"#\",\"Started\",\"Lasted\",\"Start UTC Offset (min)\",\"Geohash\",\"Pain Level\",\"Notes\"\n\
                 \"1\",\"{american} 7:05\",\"06h 30m\",\"0\",\"\",\"7\",\"two\nlines\"\n"
            ),
        ),
        (
            From::ClusterHeadacheTracker,
            format!(
                "start_time,end_time,intensity,medication,triggers,notes\n\
                 {iso} 07:10:00,{iso} 08:40:00,8,\"Oxygen, Sumatriptan 6mg\",Alcohol,\n"
            ),
        ),
        (
            From::Bearable,
            format!(
                "date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n\
                 \"{}\",{iso},{},am,Symptom,3,\"Headache (Severe)\",\n",
                written("%-dth %b %Y"),
                written("%A"),
            ),
        ),
        (
            From::Headi,
            format!(
                "_id,pain,start_date,end_date,duration,strength,medication,medication_amount,description\n\
                 12,Migräne,{began},{ended},{},6,Ibuprofen,400,\"links, mit Übelkeit\"\n",
                ended - began,
            ),
        ),
        (
            From::Migralog,
            format!(
                r#"{{"metadata":{{"version":"2.1"}},"episodes":[{{"id":"e1","startTime":{began},"endTime":{ended}}}],
                "medications":[],"medicationDoses":[]}}"#
            ),
        ),
        (
            From::EarlierBot,
            format!(
                "<html><p>Начало заполнения дневника: {points}</p><table><tr><td>Число</td><td>{}</td></tr>\
                 <tr><td>Была ли у тебя сегодня головная боль?</td><td>Да</td></tr></table></html>",
                written("%d.%m"),
            ),
        ),
        (
            From::Nobism,
            format!(
                "Id,Name,Tag,Group,Date,Time,Date/Time,Duration,Intensity,Quantity,Unit,Description,\
                 Blood pressure (low),Blood pressure (high),Last Modified,Type\r\n\
                 3,Cluster headache, ,Headache,{slashes} ,07:10, ,45,8, , ,made up, , , ,symptom\r\n"
            ),
        ),
        (
            From::AidingMigraine,
            format!(
                "\u{feff}Date,Start Time,End Time,Duration (hours),Pain Level,Category,Medication,Notes,\
                 Resolution,Status,Pressure (hPa)\n{iso},07:30,09:45,2.25,7,Moderate,,,,completed,\n"
            ),
        ),
        (
            From::HeadacheLogger,
            format!("event_id,timestamp,timezone,weekday\nab12,{iso}T09:05:00Z,UTC,Friday\n"),
        ),
        (
            From::MigraineNote,
            format!(
                "\u{feff}记录ID,发作日期,发作时间,结束日期,结束时间,持续时长(小时),疼痛强度(0-10),用药,用药剂量\n\
                 a1,{iso},07:00,{iso},10:00,3.0,7,布洛芬,400mg\n"
            ),
        ),
        (
            From::Daylio,
            format!(
                "full_date,date,weekday,time,mood,activities,note_title,note\n\
                 {iso},a day,Friday,8:00 am,meh,\"headache | bad sleep\",\"\",\"\"\n"
            ),
        ),
    ]
    .into_iter()
    .map(|(source, text)| (source, text.into_bytes()))
    .collect::<Vec<_>>();
    files.push((From::AppleHealth, zipped(&[("export.xml", &health)])?));
    files.push((From::Migrebot, migrebot(&points)?));
    Ok(files)
}

fn migrebot(date: &str) -> anyhow::Result<Vec<u8>> {
    let row = |cells: &[&str]| {
        let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
        let cells: String = cells.iter().map(cell).collect();
        format!("<row>{cells}</row>")
    };
    let heads = ["Дата", "Часов", "Сила", "Аура"];
    let rows = row(&heads) + &row(&[date, "5", "6", "FALSE"]);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    zipped(&[
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn zipped(files: &[(&str, &str)]) -> anyhow::Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default())?;
        writer.write_all(text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}
