using System.Text.Json;

namespace Capi.Cli.DeadLetters;

/// <summary>Writes one dead letter: its cause, and which keys its event has. The values stay in the store: IP address, URL and others are there in clear.</summary>
internal static class DeadLetterDetails
{
    public static async Task<int> WriteAsync(StoreSession session, long id, StandardStreams streams, CancellationToken cancellationToken)
    {
        await foreach (var letter in session.DeadLetters.ReadAsync(null, cancellationToken))
        {
            if (letter.Id != id)
                continue;
            var cells = DeadLetterList.GetCells(letter);
            for (var i = 0; i < cells.Length; i++)
                await WriteAsync(DeadLetterList.Names[i], cells[i], streams.OutputWriter);
            if (await session.ReadEventAsync(id) is { } stored)
            {
                await WriteAsync("send until", stored.SendDeadline.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), streams.OutputWriter);
                await WriteKeysAsync(stored.Json, streams.OutputWriter);
            }

            return ExitCode.Success;
        }

        await streams.ErrorWriter.WriteLineAsync("There is no dead letter with this ID.");
        return ExitCode.Dropped;
    }

    private static async Task WriteKeysAsync(ReadOnlyMemory<byte> json, TextWriter output)
    {
        using var parsed = JsonDocument.Parse(json);
        var members = parsed.RootElement.EnumerateObject().ToList();
        await WriteAsync("keys", Join(members.Select(static member => member.Name)), output);
        foreach (var section in members.Where(static member => member.Value.ValueKind == JsonValueKind.Object))
            await WriteAsync(section.Name, Join(section.Value.EnumerateObject().Select(static member => member.Name)), output);
    }

    private static string Join(IEnumerable<string> names) => TerminalText.Sanitize(string.Join(' ', names));

    private static Task WriteAsync(string name, string value, TextWriter output) => value.Length == 0 ? Task.CompletedTask : output.WriteLineAsync($"{name,-11} {value}");
}
