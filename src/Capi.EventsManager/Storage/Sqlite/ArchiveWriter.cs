using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Parsing;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Writes the rows of a session. Not thread-safe.</summary>
internal sealed class ArchiveWriter(SqliteConnection connection, long session, ArchiveKey keys, ArchiveBrowserKey browsers)
{
    /// <summary>Saves a request with its events in one transaction.</summary>
    /// <param name="change">The request and its events.</param>
    /// <param name="incoming">The accepted events, in the same order; empty for a rejected request.</param>
    public void Save(LedgerChange change, IReadOnlyList<IncomingEvent> incoming)
    {
        using var transaction = connection.BeginTransaction();
        for (var i = 0; i < change.Events.Count; i++)
        {
            SaveEvent(change.Events[i]);
            if (i < incoming.Count && change.Events[i].Refusal is null)
                SaveKeys(incoming[i], change.Events[i].Number);
        }

        SaveRequest(change.Request);
        transaction.Commit();
    }

    /// <summary>Removes the events and requests of a run, or all.</summary>
    public void Clear(string? run)
    {
        var condition = run is null ? "" : " AND run = $run";
        Delete($"event_keys WHERE session = $session AND event IN (SELECT number FROM events WHERE session = $session{condition})");
        Delete($"events WHERE session = $session{condition}");
        Delete($"requests WHERE session = $session{condition}");

        void Delete(string rows) => ArchiveConnection.Execute(connection, "DELETE FROM " + rows, ("$session", session), ("$run", run));
    }

    private void SaveEvent(ReceivedEvent received) => ArchiveConnection.Execute(
        connection,
        """
        INSERT INTO events (number, session, refused, run, dataset, event_name, event_id, received, sources, has_server, warnings, duplicates, is_test, fbp, browser, content)
        VALUES ($number, $session, $refused, $run, $dataset, $name, $id, $received, $sources, $hasServer, $warnings, $duplicates, $isTest, $fbp, $browser, $content)
        ON CONFLICT (number) DO UPDATE SET event_id = excluded.event_id, sources = excluded.sources, has_server = excluded.has_server, warnings = excluded.warnings,
            duplicates = excluded.duplicates, is_test = excluded.is_test, fbp = COALESCE(excluded.fbp, fbp), browser = COALESCE(excluded.browser, browser), content = excluded.content
        """,
        ("$number", received.Number),
        ("$session", session),
        ("$refused", received.Refusal is not null),
        ("$run", received.Run),
        ("$dataset", received.Dataset),
        ("$name", Masking.MaskText(received.EventName)),
        ("$id", Masking.MaskText(received.EventId)),
        ("$received", received.FirstReceived.ToUnixTimeMilliseconds()),
        ("$sources", received.SourceCount),
        ("$hasServer", received.Server is not null),
        ("$warnings", received.Copies.Sum(copy => copy.Warnings.Count)),
        ("$duplicates", received.Copies.Sum(copy => copy.Duplicates)),
        ("$isTest", received.Copies.Any(copy => copy.TestEventCode is not null)),
        ("$browser", browsers.Compute(received)),
        ("$fbp", received.Copies.Select(copy => copy.FindIdentifier("fbp")?.DisplayValue.TrimEnd('…')).FirstOrDefault(value => value is not null)),
        ("$content", ArchivedJson.Write(received)));

    private void SaveKeys(IncomingEvent incoming, long number)
    {
        foreach (var key in DeduplicationKeys.GetKeys(incoming))
        {
            ArchiveConnection.Execute(
                connection,
                "INSERT OR REPLACE INTO event_keys (key, session, event) VALUES ($key, $session, $event)",
                ("$key", keys.Compute(key)),
                ("$session", session),
                ("$event", number));
        }
    }

    private void SaveRequest(ReceivedRequest request) => ArchiveConnection.Execute(
        connection,
        "INSERT OR REPLACE INTO requests (number, session, run, accepted, warnings, content) VALUES ($number, $session, $run, $accepted, $warnings, $content)",
        ("$number", request.Number),
        ("$session", session),
        ("$run", request.Run),
        ("$accepted", request.IsAccepted),
        ("$warnings", request.WarningCount),
        ("$content", ArchivedJson.Write(request)));
}
