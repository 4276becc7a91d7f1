using System.Globalization;
using System.Text.Json;
using Capi.Catalog;

namespace Capi.Cli.Graph;

/// <summary>Checks token, version, dataset and clock, and prints a line for each.</summary>
internal static class Checkup
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ExpirySoon = TimeSpan.FromDays(14);

    private enum Verdict
    {
        Ok,
        Warning,

        /// <summary>The answer leaves it open whether events can be sent.</summary>
        Unknown,
        Error,
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(StandardStreams streams, GraphClient client, string dataset, string version, CancellationToken cancellationToken) => ServerAccess.RunAsync(
        streams, client, "capi doctor: the Graph API can't be reached.", opened => CheckAsync(streams, opened, dataset, version, cancellationToken), cancellationToken);

    private static async Task<int> CheckAsync(StandardStreams streams, GraphClient client, string dataset, string version, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var token = await client.GetAsync($"debug_token?input_token={Uri.EscapeDataString(client.Token)}", cancellationToken);
        var node = await client.GetAsync($"{dataset}?fields=id", cancellationToken);
        (string Name, Verdict Verdict, string Text)[] checks =
        [
            Named("token", CheckToken(token, now)),
            Named("version", CheckVersion(version, now)),
            Named("dataset", CheckDataset(node, dataset)),
            Named("clock", CheckClock(node.Date ?? token.Date, DateTimeOffset.UtcNow)),
        ];
        foreach (var (name, verdict, text) in checks)
            await streams.OutputWriter.WriteLineAsync($"{verdict.ToString().ToLowerInvariant(),-7}  {name,-7}  {TerminalText.Sanitize(text)}");
        return checks.Max(check => check.Verdict) switch
        {
            Verdict.Error => ExitCode.Findings,
            Verdict.Unknown => ExitCode.Unknown,
            _ => ExitCode.Success,
        };
    }

    private static (string Name, Verdict Verdict, string Text) Named(string name, (Verdict Verdict, string Text) check) => (name, check.Verdict, check.Text);

    private static (Verdict Verdict, string Text) CheckDataset(GraphAnswer answer, string dataset)
    {
        if (!answer.IsSuccess)
            return (Verdict.Error, $"{dataset}: {answer.DescribeError()}");
        return LenientJson.GetText(LenientJson.Get(answer.Json, "id")) == dataset
            ? (Verdict.Ok, $"{dataset} can be read")
            : (Verdict.Unknown, $"{dataset}: the answer has no such id, so it is not known whether the dataset can be read");
    }

    private static (Verdict Verdict, string Text) CheckToken(GraphAnswer answer, DateTimeOffset now)
    {
        if (!answer.IsSuccess)
            return (answer.ErrorCode is 190 ? Verdict.Error : Verdict.Warning, $"debug_token: {answer.DescribeError()}");

        var data = LenientJson.Get(answer.Json, "data");
        if (LenientJson.Get(data, "is_valid").ValueKind is JsonValueKind.False)
            return (Verdict.Error, "the access token is not valid");
        if (LenientJson.Get(data, "is_valid").ValueKind is not JsonValueKind.True)
            return (Verdict.Warning, "debug_token doesn't say whether the access token is valid");

        var scopes = string.Join(", ", LenientJson.GetItems(LenientJson.Get(data, "scopes")).Select(LenientJson.GetText).OfType<string>());
        var expiry = LenientJson.GetNumber(LenientJson.Get(data, "expires_at"));
        if (expiry is null or <= 0 || expiry > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return (Verdict.Ok, $"valid, never expires{(scopes.Length == 0 ? "" : $"; scopes {scopes}")}");

        var end = DateTimeOffset.FromUnixTimeSeconds((long)expiry);
        var text = string.Create(CultureInfo.InvariantCulture, $"valid until {end:yyyy-MM-dd HH:mm} UTC{(scopes.Length == 0 ? "" : $"; scopes {scopes}")}");
        return end <= now ? (Verdict.Error, "the access token has expired") : (end - now < ExpirySoon ? Verdict.Warning : Verdict.Ok, text);
    }

    private static (Verdict Verdict, string Text) CheckVersion(string version, DateTimeOffset now) => GraphVersions.Find(version) switch
    {
        null => (Verdict.Warning, $"{version} is unknown; {GraphVersions.Default} is the newest that this tool knows"),
        { } known when known.IsExpired(now.UtcDateTime) => (Verdict.Error, $"{version} has expired; use {GraphVersions.Default}"),
        _ => (Verdict.Ok, version),
    };

    private static (Verdict Verdict, string Text) CheckClock(DateTimeOffset? date, DateTimeOffset now)
    {
        if (date is not { } server)
            return (Verdict.Warning, "the server doesn't say its time");
        var difference = now - server;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(difference.TotalSeconds):F0} s {(difference < TimeSpan.Zero ? "behind" : "ahead of")} the server");
        return difference.Duration() <= ClockTolerance ? (Verdict.Ok, text) : (Verdict.Error, text + "; events in the future are refused");
    }
}
