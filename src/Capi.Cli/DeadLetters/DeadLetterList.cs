using System.Globalization;
using System.Text.Json;

namespace Capi.Cli.DeadLetters;

/// <summary>Writes dead letters as a table or as JSON lines.</summary>
internal static class DeadLetterList
{
    private static readonly string[] Header = ["id", "failed at", "dataset", "event", "reason", "attempts", "status", "code", "subcode", "key", "fbtrace_id"];

    public static async Task<int> WriteAsync(IMetaDeadLetters letters, string? dataset, bool asJson, StandardStreams streams, CancellationToken cancellationToken)
    {
        var rows = new List<string[]> { Header };
        await foreach (var letter in letters.ReadAsync(dataset, cancellationToken))
        {
            if (asJson)
                WriteJson(letter, streams.Output);
            else
                rows.Add(GetCells(letter));
        }

        if (!asJson)
            await WriteTableAsync(rows, streams.OutputWriter);
        return ExitCode.Success;
    }

    /// <summary>The values of a dead letter, as text that is safe to print.</summary>
    public static string[] GetCells(MetaDeadLetter letter) =>
    [
        letter.Id.ToString(CultureInfo.InvariantCulture),
        letter.FailedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        TerminalText.Sanitize(letter.DatasetAlias),
        TerminalText.Sanitize(letter.EventName),
        letter.Reason.ToString(),
        letter.Attempts.ToString(CultureInfo.InvariantCulture),
        Format(letter.Status),
        Format(letter.Code),
        Format(letter.Subcode),
        TerminalText.Sanitize(letter.Key ?? ""),
        TerminalText.Sanitize(letter.TraceId ?? ""),
    ];

    /// <summary>The names of <see cref="GetCells"/>.</summary>
    public static IReadOnlyList<string> Names => Header;

    private static async Task WriteTableAsync(List<string[]> rows, TextWriter output)
    {
        if (rows.Count == 1)
        {
            await output.WriteLineAsync("There are no dead letters.");
            return;
        }

        var widths = Header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            await output.WriteLineAsync(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static void WriteJson(MetaDeadLetter letter, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", letter.Id);
            writer.WriteString("failed_at", letter.FailedAt.UtcDateTime);
            writer.WriteString("dataset", letter.DatasetAlias);
            writer.WriteString("event_name", letter.EventName);
            writer.WriteString("reason", letter.Reason.ToString());
            writer.WriteNumber("attempts", letter.Attempts);
            WriteNumber(writer, "status", letter.Status);
            WriteNumber(writer, "code", letter.Code);
            WriteNumber(writer, "subcode", letter.Subcode);
            writer.WriteString("key", letter.Key);
            writer.WriteString("fbtrace_id", letter.TraceId);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    private static string Format(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
