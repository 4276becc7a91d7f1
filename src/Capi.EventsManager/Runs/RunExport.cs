using System.Text.Json;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage.Sqlite;

namespace Capi.EventsManager.Runs;

/// <summary>The file of an exported run: events as they are shown. Raw personal data is in none, because none is kept.</summary>
/// <param name="Version">The version of the format.</param>
/// <param name="Run">The name of the run, or null for all events.</param>
/// <param name="Events">The events, oldest first.</param>
internal sealed record RunExport(int Version, string? Run, IReadOnlyList<ArchivedEvent> Events)
{
    public const int CurrentVersion = 1;

    /// <summary>Importing accepts this many bytes; typical events take 2 to 3 KB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int MaxEvents = 5_000;

    /// <summary>Exports events.</summary>
    /// <param name="run">The name of their run, or null for all events.</param>
    /// <param name="events">The events, newest first.</param>
    public static RunExport Create(string? run, IReadOnlyList<ReceivedEvent> events) =>
        new(CurrentVersion, run, [.. events.Reverse().Select(ArchivedJson.ToArchived)]);

    /// <summary>Reads a file. Everything in it is masked again, because anybody can have written it.</summary>
    /// <returns>The events, or the reason why the file can't be imported.</returns>
    public static (IReadOnlyList<ReceivedEvent> Events, string? Reason) Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8);
        if (document is null)
            return ([], "The file is not JSON.");
        try
        {
            RunExport? export = document.Deserialize(ArchivedJson.Default.RunExport);
            if (export is not { Version: CurrentVersion, Events.Count: > 0 and <= MaxEvents } || export.Events.Any(one => one is null || !ImportedEvent.IsComplete(one.Event)))
                return ([], "The file is not an export of this version with 1 to 5,000 events.");
            return ([.. export.Events.Select(one => ImportedEvent.Mask(ArchivedJson.FromArchived(one)))], null);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return ([], "The file is not an export of the Events Manager.");
        }
    }
}
