using System.CommandLine;
using Capi.Cli.Consent;
using Capi.Cli.JsonLines;

namespace Capi.Cli;

/// <summary><c>capi consent</c>: says what consent strings, cookies and headers mean.</summary>
internal static class ConsentCommand
{
    public const string Name = "consent";

    /// <summary>The subcommand for one value.</summary>
    public const string ExplainName = "explain";

    private const string Description =
        """
        Says what a consent string, cookie or header means for sending events to Meta, and which flag decided.

        With --jsonl, reads JSON lines {"id":any,"kind":"tcf","input":"..."} from standard input and writes one line
        {"id":...,"finding":"granted","purposes":[...],"vendors":[...],"sections":[...],"country":1,"state":1000,"evidence":"..."} for each,
        in the same order; what doesn't apply is left out. The kinds are tcf, gpp, usprivacy, cookiebot, onetrust, gcs, gcd, ac, datalayer
        and gpc. The findings are granted, denied, opted_out, none and invalid. For an invalid line it writes {"id":...,"error":"..."} and continues.

        Exit codes: 0 every line was processed, even if some were invalid, 2 usage error, 3 I/O error, 130 interrupted,
        141 output pipe closed.
        """;

    private const string ExplainDescription =
        """
        Prints what one consent string, cookie or header says. The format is recognized, or given by a name in front, as in
        "OptanonConsent=..." or "Sec-GPC: 1".

        Exit codes: 0 the value was read, 1 it can't be read or its format wasn't recognized, 2 usage error.
        """;

    public static Command Create(StandardStreams streams)
    {
        var jsonLines = new Option<bool>("--jsonl") { Description = "Read JSON lines from standard input and write JSON lines to standard output (UTF-8)." };
        var command = new Command(Name, Description) { jsonLines, CreateExplain(streams) };
        command.SetAction((parseResult, cancellationToken) => parseResult.GetValue(jsonLines)
            ? new JsonLineProcessor(Name, new ConsentRequest()).RunAsync(streams, cancellationToken)
            : Task.FromResult(UsageMessages.Write(streams, UsageMessages.Consent)));
        return command;
    }

    private static Command CreateExplain(StandardStreams streams)
    {
        var value = new Argument<string>("value") { Description = "The consent string, or the cookie or header with its name." };
        var command = new Command(ExplainName, ExplainDescription) { value };
        command.SetAction(parseResult => ConsentExplanation.Run(streams, parseResult.GetRequiredValue(value)));
        return command;
    }
}
