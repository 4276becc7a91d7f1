using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>What is known of the events whose stored start of fbp begins with a text, so that the query needs not look at all events.</summary>
internal sealed class ArchiveBrowsers
{
    private const int MaxNumbers = 2_000;

    private const string Range = "FROM events WHERE session = $session AND fbp >= $start AND fbp < $end";

    // Greater than any character.
    private const string LastCharacter = "\U0010FFFF";

    /// <summary>The text.</summary>
    public required string Start { get; init; }

    /// <summary>The events, if they are few; otherwise null.</summary>
    public IReadOnlyList<long>? Numbers { get; init; }

    /// <summary>The stored value that all of them have, or null if they have several.</summary>
    public string? OnlyValue { get; init; }

    /// <summary>Looks into the index.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="session">The session.</param>
    /// <param name="start">The text.</param>
    public static ArchiveBrowsers Find(SqliteConnection connection, (string Name, object? Value) session, string start)
    {
        (string Name, object? Value)[] parameters = [session, ("$start", start), ("$end", start + LastCharacter)];
        var numbers = ArchiveConnection.ReadRows(connection, reader => reader.GetInt64(0), string.Create(CultureInfo.InvariantCulture, $"SELECT number {Range} LIMIT {MaxNumbers + 1}"), parameters);
        if (numbers.Count <= MaxNumbers)
            return new() { Start = start, Numbers = numbers };

        // Two queries, because only one of MIN and MAX alone reads the end of an index.
        var (first, last) = (ReadText(connection, "MIN", parameters), ReadText(connection, "MAX", parameters));
        return new() { Start = start, OnlyValue = first == last ? first : null };
    }

    private static string ReadText(SqliteConnection connection, string function, (string Name, object? Value)[] parameters) =>
        ArchiveConnection.ReadRows(connection, reader => reader.GetString(0), $"SELECT {function}(fbp) {Range}", parameters)[0];
}
