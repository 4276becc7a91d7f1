using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Cli.Graph;

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
            left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            expectation["timeout_ms"] = (int)left.TotalMilliseconds;
            if (run is not null)
                expectation["run"] = run;
            var (status, body) = await client.SendAsync(HttpMethod.Post, "api/expectations", expectation.ToJsonString(), left, cancellationToken);
            if (status is not (Ok or Conflict))
            {
                await streams.ErrorWriter.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"capi check: the Events Manager answered {status}."));
                return status is 400 ? ExitCode.UsageError : ExitCode.IOError;
            }

            var verdict = LenientJson.Parse(body);
            if (LenientJson.Get(verdict, "is_met").ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                await streams.ErrorWriter.WriteLineAsync("capi check: the address answers, but not as an Events Manager.");
                return ExitCode.IOError;
            }

            Write(streams.OutputWriter, expectation, verdict);
            if (status is Conflict || LenientJson.Get(verdict, "is_met").ValueKind is JsonValueKind.False)
                exitCode = ExitCode.Findings;
        }

        return exitCode;
    }

    private static void Write(TextWriter output, JsonObject expectation, JsonElement verdict)
    {
        var isMet = LenientJson.Get(verdict, "is_met").ValueKind is JsonValueKind.True;
        output.WriteLine($"{(isMet ? "ok    " : "failed")}  {TerminalText.Sanitize(Describe(expectation))}");
        foreach (var reason in LenientJson.GetItems(LenientJson.Get(verdict, "reasons")))
            output.WriteLine($"        {TerminalText.Sanitize(LenientJson.GetText(reason) ?? "")}");
        foreach (var difference in LenientJson.GetItems(LenientJson.Get(verdict, "diff")))
            output.WriteLine(TerminalText.Sanitize($"        {Get(difference, "parameter")}: expected {Get(difference, "expected")}, nearest event has {Get(difference, "actual")}"));

        static string Get(JsonElement difference, string name) => LenientJson.GetText(LenientJson.Get(difference, name)) ?? "none";
    }

    private static string Describe(JsonObject expectation) =>
        string.Join(", ", expectation.Where(member => member.Key is not "timeout_ms").Select(member => $"{member.Key} {member.Value?.ToJsonString().Trim('"')}"));
}
