using Capi.Cli.JsonLines;
using Capi.EventsManager;

namespace Capi.Cli.Payloads;

/// <summary>Reads payloads from files and standard input.</summary>
internal static class PayloadReader
{
    private const string StandardInput = "-";

    /// <summary>The limit of the endpoint.</summary>
    private const int MaxBytes = 2 * 1024 * 1024;

    private static readonly string[] JsonLinesExtensions = [".jsonl", ".ndjson"];

    /// <summary>Validates the payload of a file, or that of each of its lines.</summary>
    /// <param name="file">The path, or <c>-</c> for standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="isJsonLines">True for one payload in each line; files named .jsonl or .ndjson always have one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public static async Task<IReadOnlyList<PayloadResult>> ReadAsync(string file, Stream input, bool isJsonLines, CancellationToken cancellationToken)
    {
        var stream = file == StandardInput ? input : File.OpenRead(file);
        await using (stream)
        {
            if (isJsonLines || JsonLinesExtensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
                return await ReadLinesAsync(file, stream, cancellationToken);

            var body = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int read;
            while (body.Length <= MaxBytes && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
                body.Write(buffer, 0, read);
            return [new PayloadResult(file, 0, body.Length > MaxBytes ? CreateTooLarge() : PayloadValidator.Validate(body.GetBuffer().AsMemory(0, (int)body.Length)))];
        }
    }

    private static async Task<IReadOnlyList<PayloadResult>> ReadLinesAsync(string file, Stream stream, CancellationToken cancellationToken)
    {
        var results = new List<PayloadResult>();
        var lines = new LineReader(stream, MaxBytes);
        var number = 0;
        do
        {
            while (lines.TryReadLine(out var line, out var isTooLong))
            {
                if (isTooLong || line.ContainsAnyExcept(" \t\r"u8))
                    results.Add(new PayloadResult(file, number, isTooLong ? CreateTooLarge() : PayloadValidator.Validate(line.ToArray())));
                number++;
            }
        }
        while (await lines.FillAsync(cancellationToken));
        return results;
    }

    private static PayloadReport CreateTooLarge() => new()
    {
        EventCount = 0,
        Findings =
        [
            new()
            {
                Severity = PayloadSeverity.Error,
                Rule = "request-too-large",
                Parameter = "",
                Message = "The payload is larger than 2 MiB. Send fewer events per request.",
                Line = 1,
                Column = 1,
                Code = 100,
            },
        ],
    };
}
