using System.CommandLine;
using Capi.Cli.Hashing;
using Capi.Cli.JsonLines;

namespace Capi.Cli;

/// <summary><c>capi hash</c>: what becomes of one identifier, or of a stream of them.</summary>
internal static class HashCommand
{
    public const string Name = "hash";

    private const string Description =
        """
        Shows what would be sent for an identifier: its normalised form and its SHA-256, or why it is dropped.

        With --jsonl it reads lines {"id":any,"field":"ph","input":"...","country":"us"} from standard input and answers each
        with a line {"id":...,"field":"ph","normalized":...,"value":...,"dropped":...} in the same order. A line that can't be read
        is answered by {"id":...,"error":"..."} and the run goes on.

        Exit codes: 0 sent (with --jsonl: every line was answered, be it by an error), 1 dropped, 2 wrong usage,
        3 input or output failed, 130 interrupted, 141 nobody reads the output any more.
        """;

    public static Command Create(Terminal terminal)
    {
        var field = new Argument<string?>("field") { Description = "A user_data key of Meta, for example em or ph.", Arity = ArgumentArity.ZeroOrOne };
        var value = new Argument<string?>("value") { Description = "The raw value.", Arity = ArgumentArity.ZeroOrOne };
        var country = new Option<string?>("--country") { Description = "The country the value belongs to, if known: an ISO 3166-1 code or its English name.", HelpName = "xx" };
        var jsonLines = new Option<bool>("--jsonl") { Description = "Read JSON lines from standard input and write JSON lines to standard output (UTF-8)." };
        var command = new Command(Name, Description) { field, value, country, jsonLines };
        command.SetAction((parsed, cancellation) => (parsed.GetValue(jsonLines), parsed.GetValue(field), parsed.GetValue(value)) switch
        {
            (true, null, null) when parsed.GetValue(country) is null => new JsonLineLoop(Name, new HashRequest()).RunAsync(terminal, cancellation),
            (false, { } key, { } raw) => Task.FromResult(HashOne.Run(terminal, key, raw, parsed.GetValue(country))),
            _ => Task.FromResult(Misused(terminal)),
        });
        return command;
    }

    private static int Misused(Terminal terminal)
    {
        terminal.Error.WriteLine(Usage.Hash);
        return ExitCode.Usage;
    }
}
