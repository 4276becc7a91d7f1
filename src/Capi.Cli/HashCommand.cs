using System.CommandLine;
using Capi.Cli.Hashing;
using Capi.Cli.JsonLines;

namespace Capi.Cli;

/// <summary><c>capi hash</c>: normalises and hashes one identifier, or a stream of identifiers.</summary>
internal static class HashCommand
{
    public const string Name = "hash";

    private const string Description =
        """
        Prints what would be sent for an identifier: its normalised form and its SHA-256 hash, or the reason why it is dropped.

        With --jsonl, reads JSON lines {"id":any,"field":"ph","input":"...","country":"us"} from standard input and writes one
        line {"id":...,"field":"ph","normalized":...,"value":...,"dropped":...} for each, in the same order. For an invalid line
        it writes {"id":...,"error":"..."} and continues.

        Exit codes: 0 sent (with --jsonl: every line was processed, even if some were invalid), 1 dropped, 2 usage error,
        3 I/O error, 130 interrupted, 141 output pipe closed.
        """;

    public static Command Create(StandardStreams streams)
    {
        var field = new Argument<string?>("field") { Description = "The key of a customer information parameter (user_data), for example em or ph.", Arity = ArgumentArity.ZeroOrOne };
        var value = new Argument<string?>("value") { Description = "The raw value.", Arity = ArgumentArity.ZeroOrOne };
        var country = new Option<string?>("--country") { Description = "The country of the value, if known: an ISO 3166-1 code or an English name.", HelpName = "xx" };
        var jsonLines = new Option<bool>("--jsonl") { Description = "Read JSON lines from standard input and write JSON lines to standard output (UTF-8)." };
        var command = new Command(Name, Description) { field, value, country, jsonLines };
        command.SetAction((parseResult, cancellationToken) => (parseResult.GetValue(jsonLines), parseResult.GetValue(field), parseResult.GetValue(value)) switch
        {
            (true, null, null) when parseResult.GetValue(country) is null => new JsonLineProcessor(Name, new HashRequest()).RunAsync(streams, cancellationToken),
            (false, { } key, { } raw) => Task.FromResult(SingleValueHandler.Run(streams, key, raw, parseResult.GetValue(country))),
            _ => Task.FromResult(UsageMessages.Write(streams, UsageMessages.Hash)),
        });
        return command;
    }
}
