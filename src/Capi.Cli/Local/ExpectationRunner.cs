using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Capi.Cli.Local;

/// <summary>Sends expectations to a running Events Manager and prints the verdicts.</summary>
internal static class ExpectationRunner
{
    private const int Ok = 200;

    private const int Conflict = 409;

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(
        StandardStreams streams, LocalClient client, IEnumerable<JsonObject> expectations, string? run, TimeSpan timeout, CancellationToken cancellationToken) => ServerAccess.RunAsync(
        streams, client, "capi check: the Events Manager can't be reached.", opened => CheckAsync(streams, opened, expectations, run, timeout, cancellationToken), cancellationToken);

    private static async Task<int> CheckAsync(
        StandardStreams streams, LocalClient client, IEnumerable<JsonObject> expectations, string? run, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        var exitCode = ExitCode.Success;
        foreach (var expectation in expectations)
        {
            // All expectations share the time: they wait for one visit.
            var left = timeout - TimeProvider.System.GetElapsedTime(start);
            expectation["timeout_ms"] = (int)Math.Max(0, left.TotalMilliseconds);
            if (run is not null)
                expectation["run"] = run;
            var (status, body) = await client.SendAsync(HttpMethod.Post, "api/expectations", expectation.ToJsonString(), cancellationToken);
            if (status is not (Ok or Conflict))
            {
                await streams.ErrorWriter.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"capi check: the Events Manager answered {status}."));
                return status is 400 ? ExitCode.UsageError : ExitCode.IOError;
            }

            Write(streams.OutputWriter, expectation, JsonDocument.Parse(body).RootElement);
            if (status is Conflict)
                exitCode = ExitCode.Findings;
        }

        return exitCode;
    }

    private static void Write(TextWriter output, JsonObject expectation, JsonElement verdict)
    {
        var isMet = verdict.GetProperty("is_met").GetBoolean();
        output.WriteLine($"{(isMet ? "ok    " : "failed")}  {TerminalText.Sanitize(Describe(expectation))}");
        foreach (var reason in verdict.GetProperty("reasons").EnumerateArray())
            output.WriteLine($"        {TerminalText.Sanitize(reason.GetString()!)}");
        foreach (var difference in verdict.TryGetProperty("diff", out var diff) ? diff.EnumerateArray() : default)
        {
            var actual = difference.TryGetProperty("actual", out var value) ? value.GetString() : null;
            output.WriteLine(TerminalText.Sanitize($"        {difference.GetProperty("parameter").GetString()}: expected {difference.GetProperty("expected").GetString()}, nearest event has {actual ?? "none"}"));
        }
    }

    private static string Describe(JsonObject expectation) =>
        string.Join(", ", expectation.Where(member => member.Key is not "timeout_ms").Select(member => $"{member.Key} {member.Value?.ToJsonString().Trim('"')}"));
}
