namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Brings the tables of earlier versions to those of the next one. The events are kept.</summary>
internal static class ArchiveMigrations
{
    // Version 1 had no columns for warnings, repetitions, test events and browsers. The first three are in the content of the event; only eight characters of
    // fbp were stored, so earlier events have no browser. The indexes had other columns.
    private const string ToVersion2 = """
        DROP INDEX IF EXISTS events_in_order;
        DROP INDEX IF EXISTS events_by_name;
        DROP INDEX IF EXISTS events_by_sources;
        DROP INDEX IF EXISTS events_by_dataset;
        DROP INDEX IF EXISTS events_by_time;
        DROP INDEX IF EXISTS events_by_run;
        DROP INDEX IF EXISTS events_by_id;
        DROP INDEX IF EXISTS events_by_browser;
        DROP INDEX IF EXISTS requests_by_session;
        ALTER TABLE events ADD COLUMN has_server INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN warnings INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN duplicates INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN is_test INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE events ADD COLUMN browser INTEGER;
        UPDATE events SET
            has_server = json_extract(content, '$.Event.Server') IS NOT NULL,
            warnings = COALESCE(json_array_length(content, '$.Event.Server.Warnings'), 0) + COALESCE(json_array_length(content, '$.Event.Browser.Warnings'), 0),
            duplicates = COALESCE(json_extract(content, '$.Event.Server.Duplicates'), 0) + COALESCE(json_extract(content, '$.Event.Browser.Duplicates'), 0),
            is_test = COALESCE(json_extract(content, '$.Event.Server.TestEventCode'), json_extract(content, '$.Event.Browser.TestEventCode')) IS NOT NULL;
        UPDATE requests SET content = json_set(content, '$.WarningCount', warnings);
        """;

    // Version 2 had no table of the parts of event_id: the triggers fill it with the new events only. Version 3 only lacked an index, which the tables have.
    private const string ToVersion3 = "INSERT INTO event_ids (rowid, part) SELECT number, event_id FROM events WHERE event_id IS NOT NULL";

    /// <summary>What a version lacks before its tables can be those of this version; empty for a new file.</summary>
    public static string GetSteps(long version) => version == 1 ? ToVersion2 : "";

    /// <summary>What a version lacks when the tables are there.</summary>
    public static string GetContent(long version) => version is 1 or 2 ? ToVersion3 : "";
}
